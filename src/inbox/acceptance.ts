import { entrySchema } from '../entries/entry.ts';
import type { Day } from '../fields/day.ts';
import { unpackFault } from '../fields/fault.ts';
import { idFault } from '../fields/id.ts';
import type { LogItemInput } from '../private/log.ts';
import { entryFields } from '../submissions/submission.ts';
import { fileOf } from '../writing/place.ts';
import { aboutOf } from './about.ts';
import { acceptable, type Corrections } from './acceptable.ts';
import { bodyProblems } from './body-problems.ts';
import { consentClaim } from './consent-claim.ts';
import { consentOf, type Decided } from './decided.ts';
import type { Desk } from './desk.ts';
import type { DeskItem } from './desk-item.ts';
import { cut } from './evidence.ts';
import { logOf } from './log-items.ts';
import { missingWords } from './missing.ts';
import { newEntryId, type TakenIds, takenIds } from './new-id.ts';
import { type PlacedPicture, placePictures } from './pictures.ts';
import { readBackProblems } from './read-back.ts';
import { viaOf } from './via.ts';
import { type Whom, whomOf } from './whom.ts';

/** What the editor decides on accepting. */
export interface Choices extends Corrections {
  /** The id of the one it is about: of somebody known, or for somebody new. */
  person?: string;
  /** When it became news; default: the day it came in. */
  date?: Day;
  /** True: the editor vouches for the yes of the one it is about. False: leaves the yes out. */
  consent?: boolean;
  /** With `consent: true`: in the editor's words, such as `told me on the phone`. */
  evidence?: string;
  /** The id of the entry. */
  id?: string;
  /** What each picture shows, in their order; those that came with a description need none. */
  alt?: readonly string[];
  /** False leaves the pictures out. */
  pictures?: boolean;
  draft?: boolean;
  /** False: does not say who passed it on. True: does, though nothing proves who it was. */
  via?: boolean;
}

/** Ids and files that are there besides those of the circle, such as entries with problems. */
export interface Taken {
  entries?: Iterable<string>;
  people?: Iterable<string>;
  /** Below the content folder. */
  files?: Iterable<string>;
}

/** A file of Markdown with front matter that is to be written. */
export interface NewFile {
  id: string;
  /** Below the content folder. */
  file: string;
  fields: Record<string, unknown>;
  body: string;
}

/** All that accepting a submission writes. */
export interface Acceptance {
  entry: NewFile;
  /** The file of somebody new, to be written before the entry. */
  person?: NewFile;
  /** Pictures of the item, from 0, and the files that they become. */
  pictures: { at: number; file: string }[];
  log: LogItemInput[];
  /** What the editor should know of it, as sentences. */
  said: string[];
  /** Why it will not be public as it is; undefined where it will. */
  withheld?: string;
}

/** An acceptance, or all that keeps it from being one, as sentences. */
export type Accepted =
  | { acceptance: Acceptance; problems: [] }
  | { acceptance?: never; problems: string[] };

/** What accepting a submission would write; it touches nothing. */
export function accept(
  seen: DeskItem,
  desk: Desk,
  choices: Choices = {},
  taken: Taken = {},
): Accepted {
  const { item } = seen;
  const { circle } = desk;
  const { values, read, removed } = acceptable(seen, choices);
  const about = aboutOf(values, seen.sender, desk);
  const submitted = cut(about.isSender === false ? (values.name ?? '') : seen.sender.name, 120);
  const whom = whomOf(about, submitted, choices.person, desk, lower(taken.people));
  const problems = read.faults.map(missingWords);
  if (typeof whom === 'string') problems.push(whom);
  if (!read.submission || typeof whom === 'string') return { problems };
  const { submission } = read;
  problems.push(...bodyProblems(submission.body));

  const { friend: sender } = seen.sender;
  const isSender = about.isSender === true && (!sender || sender.id === whom.id);
  const { candidates, said } = about;
  const claim = consentClaim(
    { door: item.door, values },
    seen.sender,
    { isSender, candidates, said, ...(whom.friend ? { friend: whom.friend } : { proposed: whom }) },
    desk,
  );
  const decided = consentOf(claim, whom, choices);
  if (decided.problem !== undefined) problems.push(decided.problem);

  const date = choices.date ?? (seen.came < circle.today ? seen.came : circle.today);
  const ids = takenIds([...circle.entries.keys(), ...(taken.entries ?? [])]);
  const { id, problem } = entryId(choices.id, submission.title, date, ids);
  if (problem !== undefined) problems.push(problem);
  const file = fileOf('entry', id);
  const via = viaOf(seen, submission, whom, choices, desk);
  const placed = placePictures(item.pictures, id, file, choices, lower(taken.files));
  problems.push(...placed.problems);

  const consented = [...new Set([...(decided.isGiven ? [whom.id] : []), ...via.consented])];
  const [image, ...more] = placed.pictures;
  const isDraft = choices.draft === true || (choices.draft === undefined && decided.isDraft);
  const fields = {
    ...entryFields(submission, {
      date,
      people: [whom.id],
      consented,
      ...(via.id !== undefined && { via: via.id }),
      ...(image?.alt && { image: { src: image.src, alt: image.alt } }),
    }),
    ...(isDraft && { draft: true }),
  };
  const checked = entrySchema.safeParse(fields);
  for (const { path, message } of checked.error?.issues ?? []) {
    const fault = unpackFault(message);
    problems.push(
      `${path.join('.') || 'The entry'}: ${fault ? `${fault.message}; ${fault.fix}` : message}.`,
    );
  }
  const body = withPictures(submission.body, more);
  problems.push(...readBackProblems(fields, body));
  if (problems.length > 0) return { problems: [...new Set(problems)] };

  const sayings = [
    ...whom.said,
    ...via.said,
    ...placed.said,
    ...(removed.length > 0 ? [`Taken out: ${removed.slice(0, 8).join(', ')}.`] : []),
  ];
  const withheld = withheldBy({ isDraft, decided, whom, date }, circle.today);
  const person = whom.fields && {
    id: whom.id,
    file: fileOf('person', whom.id),
    fields: { ...whom.fields },
    body: '',
  };
  return {
    acceptance: {
      entry: { id, file, fields, body },
      ...(person && { person }),
      pictures: placed.pictures.map(({ at, file }) => ({ at, file })),
      log: logOf(seen, { whom, id, decided, via, title: submission.title }, circle.today),
      said: sayings,
      ...(withheld !== undefined && { withheld }),
    },
    problems: [],
  };
}

/** Longer paths are too long for some disks. */
const LONGEST = 100;

function entryId(
  chosen: string | undefined,
  title: string,
  date: Day,
  taken: TakenIds,
): { id: string; problem?: string } {
  if (chosen === undefined) return newEntryId(title, date, taken);
  const fault = idFault(chosen);
  if (fault) return { id: 'news', problem: `${fault.message}; ${fault.fix}.` };
  if (chosen.length > LONGEST) {
    return { id: 'news', problem: `The id is longer than ${LONGEST} characters: shorten it.` };
  }
  return taken.ids.has(chosen)
    ? { id: chosen, problem: `There is an entry ${chosen} already: choose another id.` }
    : { id: chosen };
}

function withPictures(body: string, more: readonly PlacedPicture[]): string {
  const images = more.map(({ src, alt }) => `![${alt.replace(/[[\]\\<>`*_&]/g, '\\$&')}](${src})`);
  return [body.trim(), ...images].join('\n\n');
}

function withheldBy(
  { isDraft, decided, whom, date }: { isDraft: boolean; decided: Decided; whom: Whom; date: Day },
  today: Day,
): string | undefined {
  if (!decided.isGiven && !decided.hasStanding) return `${whom.name} has not agreed to it yet`;
  if (isDraft) return 'it is a draft';
  if (date > today) return `its date is ahead (${date})`;
  return undefined;
}

function lower(texts: Iterable<string> | undefined): ReadonlySet<string> {
  return new Set([...(texts ?? [])].map((text) => text.toLowerCase()));
}
