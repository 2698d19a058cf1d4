import { formatHour, hourJson } from '../hour/show.ts';
import { doneAction, formatSettling, settlingJson, showHour, skipAction } from './hour.ts';
import { readHourCall, USUAL_PORT } from './hour-call.ts';
import { CIRCLE_OPTIONS, openCircle } from './open-circle.ts';
import { runVerb } from './verb.ts';

/** `npm run hour`. */
export async function hour(): Promise<void> {
  await runVerb(
    {
      name: 'hour',
      summary: 'lays before you the few things that would help others most today, with drafts',
      operand: 'what happened',
      operands: 1000,
      options: {
        done: { type: 'string', value: 'N', help: 'action N is done: write it into the log' },
        skip: { type: 'string', value: 'N', help: 'put action N off; needs --until' },
        until: { type: 'string', value: 'DAY', help: 'with --skip: the day it comes up again' },
        web: { type: 'boolean', help: 'show it as a page of this computer, for nobody else' },
        port: {
          type: 'string',
          value: 'PORT',
          help: `with --web: the port; default: ${USUAL_PORT}, or a free one`,
        },
        ...CIRCLE_OPTIONS,
      },
      notes: [
        'At most twelve actions, in the order of their worth, that fit 60 minutes. Nothing is sent:',
        'the drafts are yours to change and to send. An action keeps its number through the day.',
        '',
        '  npm run hour -- --done 3 "she found a place for the hives"',
        '  npm run hour -- --skip 3 --until 2026-12-10',
      ],
    },
    async (call, ...words) => {
      const called = readHourCall(call, words);
      if (called.does === 'web') {
        const { serveHour } = await import('./hour-server.ts');
        const { port } = called;
        return serveHour({ call, ...(port !== undefined && { port }) });
      }
      const opened = await openCircle(call);
      if (!opened) return 1;
      const { folder, circle, shown, side } = opened;
      const print = (result: object, words: string) =>
        console.log(call.json ? JSON.stringify(result, null, 2) : words);
      if (called.does === 'show') {
        const hour = showHour(folder, circle);
        const isBegun = side.contacts.length > 0 || side.log.length > 0;
        print(hourJson(hour), formatHour(hour, { isBegun }));
        return 0;
      }
      const { number } = called;
      const settling =
        called.does === 'done'
          ? doneAction(folder, circle, number, called.what)
          : skipAction(folder, circle, number, called.until);
      print(settlingJson(settling), formatSettling(settling, shown));
      return 0;
    },
  );
}
