import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { readContent } from '../read/disk.ts';
import { INBOX } from '../read/inbox.ts';
import { InboxFault } from '../read/inbox-fault.ts';
import { SETTINGS } from '../read/parse.ts';
import { SHORTEST_TOKEN } from '../receiving/pull-door.ts';
import { contentOf } from './kit.ts';
import { startReceiving } from './receive-server.ts';
import { type Call, type ExitCode, numberIn, PORTS, runVerb, WrongCall } from './verb.ts';

/** Where it listens if nothing else is said. */
const USUAL = { host: '127.0.0.1', port: 4500 };

/** Numbers that are said: what stands for them, from where to where they go. */
const MANY = { least: 0, most: 1_000_000 };

/** `npm run receive`. */
export async function receive(): Promise<void> {
  await runVerb(
    {
      name: 'receive',
      summary: "takes the news that friends send by the site's form into your inbox",
      options: {
        port: { type: 'string', value: 'PORT', help: `where it listens; default: ${USUAL.port}` },
        host: {
          type: 'string',
          value: 'HOST',
          help: `the address it listens at; default: ${USUAL.host}, this computer alone`,
        },
        inbox: {
          type: 'string',
          value: 'FILE',
          help: `the inbox; default: ${INBOX} below the content folder`,
        },
        proxy: {
          type: 'boolean',
          help: 'a proxy of yours stands in front: believe its X-Forwarded-For',
        },
        'per-minute': {
          type: 'string',
          value: 'N',
          help: 'how often one address may send in a minute; default: 10; 0: no limit',
        },
        'per-hour': {
          type: 'string',
          value: 'N',
          help: 'how often one address may send in an hour; default: 60; 0: no limit',
        },
        'all-per-minute': {
          type: 'string',
          value: 'N',
          help: 'how often all together may send in a minute; default: 600; 0: no limit',
        },
        connections: {
          type: 'string',
          value: 'N',
          help: 'how many may be connected at once; default: 500',
        },
        seconds: {
          type: 'string',
          value: 'N',
          help: 'how long a request may take to arrive; default: 30',
        },
      },
      notes: [
        'It sends nothing anywhere. Set submit.endpoint in newsletter.yaml to the address at which',
        'friends reach it. To fetch the inbox from another computer, set RECEIVE_TOKEN here to a',
        `secret of ${SHORTEST_TOKEN} characters or more. docs/friends.md has the rest. Ctrl-C ends it.`,
      ],
    },
    run,
  );
}

async function run(call: Call): Promise<ExitCode> {
  const number = (name: string, usual: number, range = MANY) =>
    numberIn(call, name, range) ?? usual;
  const { folder, shown } = contentOf(process.env);
  const newsletter = settingsOf(folder, shown);
  const file = resolve(typeof call.inbox === 'string' ? call.inbox : join(folder, INBOX));
  const token = process.env.RECEIVE_TOKEN || undefined;
  if (token !== undefined && token.length < SHORTEST_TOKEN) {
    throw new WrongCall(
      `RECEIVE_TOKEN wants ${SHORTEST_TOKEN} characters or more, as openssl rand -hex 32 makes them; without it the inbox cannot be fetched.`,
    );
  }
  const host = typeof call.host === 'string' ? call.host : USUAL.host;
  const pace = {
    minute: number('per-minute', 10),
    hour: number('per-hour', 60),
    all: number('all-per-minute', 600),
  };
  const listening = {
    host,
    port: number('port', USUAL.port, PORTS),
    connections: number('connections', 500, { least: 1, most: 100_000 }),
    seconds: number('seconds', 30, { least: 1, most: 3600 }),
  };
  const setup = { newsletter, pace, isBehindProxy: call.proxy === true, token };
  try {
    const receiving = await startReceiving(setup, file, listening);
    const shownHost = host.includes(':') ? `[${host}]` : host;
    console.log(`News is taken at http://${shownHost}:${receiving.port}/ into ${file}.`);
    for (const note of notesOn(newsletter)) console.log(note);
    await untilEnded();
    await receiving.stop();
    return 0;
  } catch (error) {
    throw error instanceof InboxFault ? new WrongCall(error.message) : error;
  }
}

/** The settings of the newsletter; nothing else of the content is needed here. */
function settingsOf(folder: string, shown: string): Newsletter {
  const file = join(folder, SETTINGS);
  if (!existsSync(file)) {
    throw new WrongCall(
      `There is no ${SETTINGS} in ${shown}; set CONTENT_DIR to your content folder.`,
    );
  }
  const { newsletter } = readContent(folder, { only: SETTINGS });
  if (newsletter) return newsletter;
  throw new WrongCall(`${SETTINGS} in ${shown} is wrong; npm run check says where.`);
}

function notesOn({ submit }: Newsletter): string[] {
  const notes: string[] = [];
  if (!submit?.endpoint) {
    notes.push(
      `The form does not lead here yet: set submit.endpoint in ${SETTINGS} to the address at which friends reach this server, and build the site.`,
    );
  }
  return notes;
}

/** Signals that come again, as npm passes on those of a terminal, change nothing. */
function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
