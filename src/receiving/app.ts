import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { addressesOf } from '../site/addresses.ts';
import { paths } from '../site/paths.ts';
import { LONGEST } from '../submissions/fields.ts';
import { clientOf } from './client.ts';
import { headers } from './headers.ts';
import { paceOf } from './pace.ts';
import { pullDoor } from './pull-door.ts';
import { refuse } from './refuse.ts';
import type { Doors, Env, Setup } from './setup.ts';
import { takeForm } from './take-form.ts';

/** The largest body, in bytes: a form in a web address's letters is three times what was typed. */
const LARGEST = 4 * LONGEST.sent;

/** The server that takes the form's news, as an answer to requests. Sends nothing anywhere. */
export function receivingApp(setup: Setup, doors: Doors) {
  const { newsletter, isBehindProxy, token } = setup;
  const { absolute } = addressesOf(newsletter.url);
  const pace = paceOf(setup.pace);
  const app = new Hono<Env>();
  app.use(headers(newsletter));
  const limit = bodyLimit({
    maxSize: LARGEST,
    onError: (c: Context<Env>) => {
      doors.log('refused: too large');
      return refuse(c, setup, { why: 'huge', status: 413 });
    },
  });
  for (const path of ['/', '/submit', '/submit/']) {
    app.get(path, (c) => c.redirect(absolute(paths.submit), 303));
    app.post(path, limit, async (c) => {
      const forwarded = isBehindProxy ? c.req.header('x-forwarded-for') : undefined;
      const wait = await pace.take(clientOf(c.env?.peer, forwarded));
      return takeForm(c, setup, doors, wait);
    });
    app.all(path, (c) => c.text('GET or POST', 405, { Allow: 'GET, HEAD, POST' }));
  }
  app.get('/health', (c) => (doors.isWell() ? c.text('ok') : c.text('the inbox fails', 503)));
  app.get('/inbox', pullDoor(doors, token));
  app.notFound((c) => refuse(c as Context<Env>, setup, { why: 'lost', status: 404 }));
  app.onError((error, c) => {
    // Its message may hold what was sent.
    doors.log(`failed: ${error.name}`);
    return c.text('Something in the kit failed.', 500);
  });
  return app;
}
