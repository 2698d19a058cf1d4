import { Hono, type HonoRequest } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { SecureHeadersVariables } from 'hono/secure-headers';
import { type Message, problemPage } from './frame.ts';
import { type Guard, guarded, headers } from './guard.ts';
import { type HourPage, hourPage } from './hour-page.ts';

/** The editor's files at a moment: the hour, or what is wrong with them, in words. */
export type Look = { styles: string } & (
  | Pick<HourPage, 'circle' | 'hour' | 'whatOf'>
  | { problems: string }
);

/** What the page can ask of the files. Each call looks at them anew. */
export interface Doors {
  look(): Promise<Look>;
  /** Writes down that an action was done; returns what to say. */
  done(key: string, what: string): Promise<Message>;
  /** Puts an action off until a day; returns what to say. */
  later(key: string, until: string): Promise<Message>;
  /** A fault of the kit, for the terminal. */
  failed(error: Error): void;
}

/** What a form may hold, in bytes: the longest text of the log in any script, and its keys. */
const LARGEST = 64 * 1024;

/** The page of the hour, as an answer to requests. */
export function hourApp(doors: Doors, guard: Guard) {
  const app = new Hono<{ Variables: SecureHeadersVariables }>();
  let message: Message | undefined;
  app.use(headers());
  app.use(bodyLimit({ maxSize: LARGEST, onError: (c) => c.text('This is too long.', 413) }));
  app.use(guarded(guard));
  app.get('/', async (c) => {
    const { styles, ...look } = await doors.look();
    const frame = { styles, nonce: c.get('secureHeadersNonce') ?? '' };
    const said = message;
    message = undefined;
    if ('problems' in look) return c.html(problemPage(look.problems, said, frame), 422);
    return c.html(hourPage({ ...look, ...frame, token: guard.token, message: said }));
  });
  app.post('/done', async (c) => {
    message = await doors.done(await field(c.req, 'key'), await field(c.req, 'what'));
    return c.redirect('/', 303);
  });
  app.post('/later', async (c) => {
    message = await doors.later(await field(c.req, 'key'), await field(c.req, 'until'));
    return c.redirect('/', 303);
  });
  app.notFound((c) => c.text('There is nothing here.', 404));
  app.onError((error, c) => {
    doors.failed(error);
    return c.text('Something in the kit failed, not in your content; the terminal says more.', 500);
  });
  return app;
}

/** A field of a form; empty where it is missing. */
async function field(request: HonoRequest, name: string): Promise<string> {
  const { [name]: value } = await request.parseBody();
  return typeof value === 'string' ? value : '';
}
