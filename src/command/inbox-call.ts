import { isKind, KINDS } from '../entries/kinds.ts';
import type { Day } from '../fields/day.ts';
import type { Choices } from '../inbox/acceptance.ts';
import { type Call, dayIn, WrongCall } from './verb.ts';

/** What may stand behind the verb. */
const ACTS = ['list', 'show', 'accept', 'decline', 'ask', 'later', 'edit', 'fetch'] as const;

/** Which flags go with which act; `json` goes with all, `out` with those that write. */
const FLAGS: Record<(typeof ACTS)[number] | 'desk', readonly string[]> = {
  desk: ['draft', 'out'],
  list: ['all'],
  show: [],
  accept: [
    'title',
    'kind',
    'person',
    'name',
    'about',
    'date',
    'id',
    'body',
    'alt',
    'consent',
    'no-consent',
    'no-credit',
    'no-pictures',
    'as-draft',
    'note',
    'draft',
    'out',
  ],
  decline: ['reason', 'draft', 'out'],
  ask: ['question', 'again', 'draft', 'out'],
  later: ['until'],
  edit: ['out'],
  fetch: [],
};

/** What a call of `npm run inbox` means, besides the common options. */
export type InboxCall =
  | { does: 'desk' }
  | { does: 'list' }
  | { does: 'fetch'; sources: string[] }
  | { does: 'show'; number: number }
  | { does: 'edit'; number: number }
  | { does: 'ask'; number: number }
  | { does: 'accept'; number: number; choices: Choices }
  | { does: 'decline'; number: number; reason: string }
  | { does: 'later'; number: number; until: Day };

/**
 * Reads a call. What makes no sense together is a wrong call.
 * @param words what stands behind the verb
 */
export function readInboxCall(call: Call, words: readonly string[]): InboxCall {
  const [said, ...rest] = words;
  const act = ACTS.find((each) => each === said);
  if (said !== undefined && !act) {
    throw new WrongCall(
      `There is no ${said}; say ${ACTS.join(', ')}, or nothing to sit down at the desk.`,
    );
  }
  checkFlags(call, act ?? 'desk');
  if (act === 'fetch') return { does: act, sources: rest };
  if (act === undefined || act === 'list') {
    if (rest.length > 0) throw new WrongCall(`Too many words: ${rest.join(' ')}.`);
    return act ? { does: act } : { does: 'desk' };
  }
  const number = numberFrom(act, rest);
  if (act === 'accept') return { does: act, number, choices: choicesIn(call) };
  if (act === 'later') return { does: act, number, until: untilIn(call, number) };
  if (act !== 'decline') return { does: act, number };
  if (call.reason !== undefined) return { does: act, number, reason: String(call.reason) };
  throw new WrongCall(
    `A no wants a reason: npm run inbox -- decline ${number} --reason "we had three of these in spring"`,
  );
}

function checkFlags(call: Call, act: keyof typeof FLAGS): void {
  const strange = Object.keys(call).find((flag) => flag !== 'json' && !FLAGS[act].includes(flag));
  if (strange === undefined) return;
  const meant = Object.entries(FLAGS).flatMap(([name, flags]) =>
    flags.includes(strange) && name !== 'desk' ? [name] : [],
  );
  throw new WrongCall(`--${strange} goes with ${meant.join(', ')}.`);
}

function numberFrom(act: string, words: readonly string[]): number {
  const [said, ...more] = words;
  if (said === undefined) throw new WrongCall(`Which one? Say npm run inbox -- ${act} 3.`);
  if (more.length > 0) throw new WrongCall(`Too many words: ${more.join(' ')}.`);
  if (!/^[1-9]\d{0,8}$/.test(said)) {
    throw new WrongCall(`The number of a submission is wanted, such as 3, not ${said}.`);
  }
  return Number(said);
}

function untilIn(call: Call, number: number): Day {
  const until = dayIn(call, 'until');
  if (until !== undefined) return until;
  throw new WrongCall(`Until when? npm run inbox -- later ${number} --until 2026-12-10`);
}

/** What the flags of `accept` decide. */
function choicesIn(call: Call): Choices {
  const { consent, alt } = call;
  if (consent !== undefined && call['no-consent']) {
    throw new WrongCall('Say either --consent or --no-consent.');
  }
  if (typeof consent === 'string' && consent.trim() === '') {
    throw new WrongCall(
      '--consent wants how you know of the yes: --consent "told me on the phone".',
    );
  }
  const kind = textIn(call, 'kind');
  if (kind !== undefined && !isKind(kind)) {
    throw new WrongCall(`--kind wants ${KINDS.join(', ')}, not ${kind}.`);
  }
  const about = textIn(call, 'about');
  if (about !== undefined && about !== 'me' && about !== 'friend') {
    throw new WrongCall(`--about wants me or friend, not ${about}.`);
  }
  const date = dayIn(call, 'date');
  const [title, body, person, name, id] = ['title', 'body', 'person', 'name', 'id'].map((each) =>
    textIn(call, each),
  );
  if (name !== undefined && name.trim() === '') {
    throw new WrongCall('--name wants a name: --name "Ada Lovelace".');
  }
  return {
    ...(title !== undefined && { title }),
    ...(body !== undefined && { body }),
    ...(person !== undefined && { person }),
    ...(name !== undefined && { name }),
    ...(id !== undefined && { id }),
    ...(kind !== undefined && isKind(kind) && { kind }),
    ...(about !== undefined && { about }),
    ...(date !== undefined && { date }),
    ...(typeof consent === 'string' && { consent: true, evidence: consent.trim() }),
    ...(call['no-consent'] && { consent: false }),
    ...(typeof alt === 'string' && { alt: alt.split('|').map((each) => each.trim()) }),
    ...(call['no-pictures'] && { pictures: false }),
    ...(call['no-credit'] && { via: false }),
    ...(call['as-draft'] && { draft: true }),
  };
}

/** The text that an option says; undefined where it is not said. */
export function textIn(call: Call, name: string): string | undefined {
  const said = call[name];
  return typeof said === 'string' ? said : undefined;
}
