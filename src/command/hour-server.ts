import { randomBytes } from 'node:crypto';
import { createAdaptorServer } from '@hono/node-server';
import { isDay } from '../fields/day.ts';
import { actionOf } from '../hour/hour.ts';
import { type Doors, hourApp } from '../hour/page/app.ts';
import type { Message } from '../hour/page/frame.ts';
import { showDay } from '../site/dates.ts';
import { doneAction, showHour, shownNumber, skipAction } from './hour.ts';
import { USUAL_PORT } from './hour-call.ts';
import { listen } from './listen.ts';
import { type OpenedCircle, openCircle, readCircle } from './open-circle.ts';
import { pageStyles } from './page-styles.ts';
import { type Call, type ExitCode, WrongCall } from './verb.ts';

/**
 * Shows the hour as a page of this computer, for nobody but who started it, until Ctrl-C.
 * @param options.port without, the usual one where it is free, or any other
 */
export async function serveHour(options: { call: Call; port?: number }): Promise<ExitCode> {
  const { call, port } = options;
  if (!(await openCircle(call))) return 1;
  let answer: (request: Request) => Response | Promise<Response> = () => new Response();
  const server = createAdaptorServer({ fetch: (request) => answer(request) });
  const open = await listen(server, '127.0.0.1', port === undefined ? [USUAL_PORT, 0] : [port]);
  const [key, token, name] = [secret(), secret(), secret(4)];
  const hosts = [`127.0.0.1:${open}`, `localhost:${open}`];
  const app = hourApp(doorsFor(call), { hosts, key, token, cookie: `hour-${name}` });
  answer = app.fetch;
  console.log(`The giving hour is at http://127.0.0.1:${open}/?key=${key}
Open it in a browser on this computer; the key in it is yours alone. Ctrl-C ends it.`);
  await untilInterrupted();
  await new Promise((closed) => {
    server.close(closed);
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  return 0;
}

/** The editor's files as the page sees them, read anew each time. */
function doorsFor(call: Call): Doors {
  return {
    async look() {
      try {
        const opened = await readCircle(call);
        if (!('circle' in opened)) return { styles: stylesOf(), problems: opened.words };
        const { circle, folder } = opened;
        const whatOf = (key: string) => actionOf(circle, key)?.what;
        const styles = stylesOf(circle.newsletter.theme.accent);
        return { styles, circle, hour: showHour(folder, circle), whatOf };
      } catch (error) {
        if (error instanceof WrongCall) return { styles: stylesOf(), problems: error.message };
        throw error;
      }
    },
    done: (key, what) =>
      settle(call, key, ({ circle, folder }, number) => {
        const { action } = doneAction(folder, circle, number, what.trim() || undefined);
        return `Written down as done: ${action.what}.`;
      }),
    later: (key, until) =>
      settle(call, key, ({ circle, folder }, number) => {
        if (!isDay(until) || until <= circle.today) {
          throw new WrongCall('Nothing was written: choose a day after today.');
        }
        const { action } = skipAction(folder, circle, number, until);
        return `Put off until ${showDay(until, 'en-GB').text}: ${action.what}.`;
      }),
    failed(error) {
      console.error(`Something in the kit failed, not in your content: ${error.message}`);
      if (process.env.DEBUG) console.error(error);
    },
  };
}

const GONE = 'Nothing was written: this is settled already, or its occasion is gone.';

/** Settles the action of a key, if it is one of the hour's. */
async function settle(
  call: Call,
  key: string,
  write: (opened: OpenedCircle, number: number) => string,
): Promise<Message> {
  try {
    const opened = await readCircle(call);
    if (!('circle' in opened)) {
      throw new WrongCall('Nothing was written: your files need a look first.');
    }
    const number = shownNumber(opened.folder, key);
    if (number === undefined) throw new WrongCall(GONE);
    return { kind: 'note', text: write(opened, number) };
  } catch (error) {
    if (error instanceof WrongCall) return { kind: 'problem', text: error.message };
    throw error;
  }
}

/** The CSS of the page; without settings in a colour of the kit's. */
function stylesOf(accent = '#9a3412'): string {
  return pageStyles(accent, ['src/hour/page/page.css']);
}

function secret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
