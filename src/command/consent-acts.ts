import type { Circle } from '../circle/circle.ts';
import { type Consent, consentsOf, hasAgreed, isOpen, isUnasked } from '../circle/consents.ts';
import { inRow } from '../circle/in-row.ts';
import { consentDraft } from '../drafts/consent.ts';
import { showDrafts } from '../drafts/draft.ts';
import { type Entry, peopleNamed } from '../entries/entry.ts';
import { awaitingConsent } from '../giving/consent.ts';
import { awaitedWords, standingWords } from '../giving/consent-words.ts';
import { recordAnswer, recordAsked } from './consent.ts';
import { type Named, personOf } from './consent-subject.ts';
import { recordedJson, recordedWords } from './consent-words.ts';
import type { OpenedCircle } from './open-circle.ts';
import { shownFile } from './report.ts';
import { type Call, type ExitCode, printJson, WrongCall } from './verb.ts';

/** What a call says of an answer, and what the log calls it. */
const ANSWERS = { yes: 'yes', no: 'no', withdraw: 'withdrawn' } as const;

const VERBS = { yes: 'agrees', no: 'says no', withdraw: 'takes it back' };

const COMES_INTO_QUESTION = {
  yes: isOpen,
  no: ({ standing }: Consent) => standing !== 'never' && standing !== 'declined',
  withdraw: hasAgreed,
};

/** What a call says happened; undefined where it only asks. */
export type Flag = 'asked' | keyof typeof ANSWERS | undefined;

/** `consent` alone: what waits for it. */
export function listAwaited(circle: Circle, { json, person }: Call): ExitCode {
  if (person !== undefined) throw new WrongCall('--person goes with an entry.');
  const all = awaitingConsent(circle);
  if (!json) console.log(awaitedWords(all));
  else
    printJson(
      all.map(({ entry, people, ...rest }) => ({
        ...about(entry),
        ...rest,
        people: people.map(consentJson),
      })),
    );
  return 0;
}

/** What a call says or asks about one entry. */
export async function aboutEntry(
  opened: OpenedCircle,
  entry: Entry,
  flag: Flag,
  call: Call,
  why: string | undefined,
): Promise<ExitCode> {
  const { circle } = opened;
  const person = call.person === undefined ? undefined : String(call.person);
  if (flag === undefined) return proposeMails(circle, entry, person, call);
  if (flag === 'asked') {
    const waiting = toAsk(circle, entry, person);
    if (waiting.length === 0) throw new WrongCall(`“${entry.title}” waits for nobody.`);
    const all = person === undefined ? waiting.filter(isUnasked) : waiting;
    if (all.length === 0) {
      throw new WrongCall(
        `Everybody who has not answered about “${entry.title}” was asked already; --person ID notes that one of them was asked again.`,
      );
    }
    const friends = all.map(({ friend }) => friend);
    const [log = ''] = recordAsked(opened, entry, friends, why);
    if (call.json) printJson({ entry: entry.id, asked: friends.map(({ id }) => id) });
    else {
      const names = inRow(friends.map(({ name }) => name));
      console.log(
        `Noted in ${shownFile(opened.shown, log)}: ${names} asked about “${entry.title}”.`,
      );
    }
    return 0;
  }
  const { friend } = personOf(circle, entry, person, VERBS[flag], COMES_INTO_QUESTION[flag]);
  return answer(opened, friend, { entry, flag, why }, call);
}

/** What a call says or asks about everything of somebody. */
export async function aboutPerson(
  opened: OpenedCircle,
  friend: Named,
  flag: Flag,
  call: Call,
  why: string | undefined,
): Promise<ExitCode> {
  if (call.person !== undefined) throw new WrongCall('--person goes with an entry.');
  if (flag === 'asked') throw new WrongCall('--asked goes with an entry.');
  if (flag) return answer(opened, friend, { flag, why }, call);
  const { circle } = opened;
  const entries = [...circle.entries.values()].filter((entry) =>
    peopleNamed(entry).includes(friend.id),
  );
  const all = entries.flatMap((entry) =>
    consentsOf(circle, entry)
      .filter((each) => each.friend.id === friend.id)
      .map((consent) => ({ entry, consent })),
  );
  if (call.json) {
    const { id, name, person } = friend;
    printJson({
      id,
      name,
      consent: person.consent,
      entries: all.map(({ entry, consent }) => ({
        ...about(entry),
        standing: consent.standing,
        ...(consent.last && { last: consent.last }),
      })),
    });
  } else {
    console.log(
      [
        `${friend.name} (${friend.id}), consent: ${friend.person.consent}`,
        ...all.map(({ entry, consent }) => `  ${entry.id}: ${standingWords(consent)}`),
      ].join('\n'),
    );
  }
  return 0;
}

async function answer(
  opened: OpenedCircle,
  friend: Named,
  { entry, flag, why }: { entry?: Entry; flag: keyof typeof ANSWERS; why: string | undefined },
  { json }: Call,
): Promise<ExitCode> {
  const recorded = await recordAnswer(opened, friend, {
    says: ANSWERS[flag],
    ...(entry && { entry }),
    ...(why !== undefined && { evidence: why }),
  });
  if (json) printJson(recordedJson(recorded));
  else console.log(recordedWords(recorded, opened.shown));
  return 0;
}

/** Whom to ask: who has not answered; whom `--person` names even after a no. */
function toAsk(circle: Circle, entry: Entry, person: string | undefined): Consent[] {
  if (person === undefined) {
    return consentsOf(circle, entry).filter(({ standing }) => standing === 'waiting');
  }
  const one = personOf(circle, entry, person, 'is asked', isOpen);
  if (isOpen(one)) return [one];
  throw new WrongCall(`${standingWords(one)}; there is nothing to ask.`);
}

function proposeMails(
  circle: Circle,
  entry: Entry,
  person: string | undefined,
  { json }: Call,
): ExitCode {
  const asked = toAsk(circle, entry, person);
  const drafts = asked.map(({ friend }) => consentDraft(circle, entry, friend));
  const others = consentsOf(circle, entry).filter(
    ({ friend }) => !asked.some((each) => each.friend.id === friend.id),
  );
  if (json) {
    printJson({ ...about(entry), drafts, others: others.map(consentJson) });
    return 0;
  }
  const parts = [
    ...(drafts.length > 0 ? [showDrafts(drafts)] : []),
    ...(others.length > 0 ? [others.map((each) => `${standingWords(each)}.`).join('\n')] : []),
    drafts.length > 0
      ? `When it has left: npm run consent -- ${entry.id} --asked`
      : `Nobody has to be asked about “${entry.title}”.`,
  ];
  console.log(parts.join('\n\n'));
  return 0;
}

function about({ id, title }: Entry) {
  return { id, title };
}

function consentJson({ friend, standing, last }: Consent) {
  return { id: friend.id, name: friend.name, standing, ...(last && { last }) };
}
