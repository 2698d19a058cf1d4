import { count } from '../problems/count.ts';
import type { Recipient } from '../recipients/recipient.ts';
import { durationWords } from './duration.ts';
import { type Heading, headersOf, type Party } from './message.ts';
import type { Pace } from './pace.ts';
import type { Plan } from './plan.ts';

/** What a run would do; `--json` prints it. */
export interface Overview {
  id: string;
  subject: string;
  from: string;
  /** The sender's. */
  address: string;
  server: string;
  /** How many would get it. */
  waiting: number;
  /** How many have it already. */
  served: number;
  stopped: number;
  refused: { to: string; words: string }[];
  /** Whose letter came back by mail. */
  bounced: { to: string; words: string }[];
  /** Whose letter was put off before; they are among those who wait. */
  deferred: { to: string; words: string }[];
  /** Whose letter may have arrived; they get no other unless asked for. */
  unknown: string[];
  perMinute: number;
  perHour: number;
  /** How long it would take. */
  seconds: number;
  first: { name: string; email: string }[];
  /** The first message. */
  preview: { headers: Record<string, string>; text: string } | null;
}

/** How many recipients and lines of the text an overview shows. */
const FEW = 3;
const LINES = 12;

/** What is known before a run. */
export interface Outlook {
  id: string;
  subject: string;
  from: Party;
  server: string;
  plan: Plan;
  pace: Pace;
  milliseconds: number;
  /** The heading and the text of the first message. */
  first?: { heading: Heading; text: string } | undefined;
}

/** An overview as a value. */
export function overviewOf(outlook: Outlook): Overview {
  const { id, subject, from, server, plan, pace, milliseconds, first } = outlook;
  return {
    id,
    subject,
    from: shown({ name: from.name, email: from.address }),
    address: from.address,
    server,
    waiting: plan.waiting.length,
    served: plan.served.length,
    stopped: plan.stopped.length,
    refused: plan.refused.map(({ to, words }) => ({ to, words })),
    bounced: plan.bounced.map(({ to, words }) => ({ to, words })),
    deferred: plan.deferred.map(({ to, words }) => ({ to, words })),
    unknown: plan.unknown.map(({ to }) => to),
    ...pace,
    seconds: Math.round(milliseconds / 1000),
    first: plan.waiting.slice(0, FEW).map(({ name, email }) => ({ name, email })),
    preview: first
      ? { headers: Object.fromEntries(headersOf(first.heading)), text: first.text }
      : null,
  };
}

/**
 * An overview in words, and what to do now.
 * @param call of `send`, without what it shall do
 */
export function overviewText(overview: Overview, call: string): string {
  const { id, subject, from, server, waiting, served, stopped, seconds, first } = overview;
  const others = [
    [served, 'has it already', 'have it already'],
    [stopped, 'asked for no more letters', 'asked for no more letters'],
    [overview.refused.length, 'was refused by the server', 'were refused by the server'],
    [overview.bounced.length, 'had it and it came back', 'had it and it came back'],
    [overview.unknown.length, UNKNOWN, UNKNOWN],
  ] as const;
  const rows: [string, string][] = [
    ['From', from],
    ['Server', server],
    ['To', waiting === 0 ? 'nobody' : count(waiting, 'friend')],
    ...others
      .filter(([number]) => number > 0)
      .map(([number, one, many]): [string, string] => [
        '',
        `${number} ${number === 1 ? one : many}`,
      ]),
    ['Pace', `${overview.perMinute} a minute, at most ${overview.perHour} in an hour`],
    ['Time', waiting === 0 ? 'none' : `about ${durationWords(seconds * 1000)}`],
    ...first.map((friend, index): [string, string] => [index === 0 ? 'First' : '', shown(friend)]),
  ];
  const width = 10;
  return [
    `“${subject}” (${id})`,
    '',
    ...rows.map(([name, value]) => (name ? `${name}:` : '').padEnd(width) + value),
    ...previewLines(overview),
    ...unknownLines(overview, call),
    ...(waiting === 0
      ? ['', 'Nothing was sent: nobody waits for this letter.']
      : [
          '',
          'Nothing was sent. To send one copy, to you or to a friend, then the letter to all:',
        ].concat([`  ${call} --test ${overview.address}`, `  ${call} --yes`])),
  ].join('\n');
}

function unknownLines({ unknown }: Overview, call: string): string[] {
  if (unknown.length === 0) return [];
  const addresses = unknown.map((to) => `  ${to}`);
  return [
    '',
    'They may have it or not. To send it to them again:',
    ...addresses,
    `  ${call} --yes --again-unknown`,
  ];
}

const UNKNOWN = 'may have it: the run ended while the letter was on its way';

function previewLines({ preview }: Overview): string[] {
  if (!preview) return [];
  const text = preview.text.trimEnd().split('\n');
  return [
    '',
    'The first message:',
    '',
    ...Object.entries(preview.headers).map(([name, value]) => `  ${name}: ${value}`),
    '',
    ...text.slice(0, LINES).map((line) => `  ${line}`.trimEnd()),
    ...(text.length > LINES ? [`  … and ${count(text.length - LINES, 'line')} more`] : []),
  ];
}

function shown({ name, email }: Pick<Recipient, 'name' | 'email'>): string {
  return name ? `${name} <${email}>` : email;
}
