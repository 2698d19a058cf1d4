import type { Day } from '../fields/day.ts';
import type { LogItemInput } from '../private/log.ts';
import type { Values } from '../submissions/fields.ts';
import { fileOf } from '../writing/place.ts';
import { type About, aboutNamed, aboutOf } from './about.ts';
import { acceptable, type Corrections } from './acceptable.ts';
import { acceptedEntry, entryIdFor, type NewFile } from './accepted-entry.ts';
import { type Agreement, agreementOf } from './agreement.ts';
import { unprovenWords } from './consent-claim.ts';
import type { Desk } from './desk.ts';
import type { DeskItem } from './desk-item.ts';
import { logOf } from './log-items.ts';
import { missingWords } from './missing.ts';
import { placePictures } from './pictures.ts';
import { likeNames } from './sender.ts';
import { viaOf } from './via.ts';
import { warningsOf } from './warnings.ts';
import { type Whom, whomOf } from './whom.ts';
import { type Withheld, withheldBy } from './withheld.ts';

/** What the editor decides on accepting. */
export interface Choices extends Corrections {
  /** The id of the one it is about: of somebody known, or for somebody new. */
  person?: string;
  /** The public name of somebody new; without `person` also of somebody known. */
  name?: string;
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

/** Ids and files that are there besides those of the circle, such as what nobody can read. */
export interface Taken {
  entries?: Iterable<string>;
  people?: Iterable<string>;
  /** Below the content folder. */
  files?: Iterable<string>;
}

/** All that accepting a submission writes. */
export interface Acceptance {
  entry: NewFile;
  /** The one it is about. */
  whom: Pick<Whom, 'id' | 'name'>;
  /** Is that the sender, as far as one can tell? */
  isSender: boolean;
  /** The file of somebody new, to be written before the entry. */
  person?: NewFile;
  /** Pictures of the item, from 0, and the files that they become. */
  pictures: { at: number; file: string }[];
  log: LogItemInput[];
  /** What the editor should know of it, as sentences. */
  said: string[];
  /** What of it may be a trick or do harm, or goes out unproven, as sentences. */
  careful: string[];
  /** Why it will not be public as it is; undefined where it will. */
  withheld?: Withheld;
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
  const { circle } = desk;
  const { values, read, removed } = acceptable(seen, choices);
  const came = aboutOf(values, seen.sender, desk);
  const isByName = choices.name !== undefined && choices.person === undefined;
  const about = isByName ? aboutNamed(came, choices.name ?? '', desk) : came;
  const names = { sender: seen.sender, other: values.name };
  const whom = whomOf(about, names, choices, desk, lower(taken.people));
  const problems = read.faults.map(missingWords);
  if (typeof whom === 'string') problems.push(whom);
  if (!read.submission || typeof whom === 'string') return { problems };
  const { submission } = read;

  const agreement = agreementOf(seen, { values, about, whom }, choices, desk);
  const { isSender, decided } = agreement;
  if (decided.problem !== undefined) problems.push(decided.problem);

  const date = choices.date ?? (seen.came < circle.today ? seen.came : circle.today);
  const there = [...circle.entries.keys(), ...(taken.entries ?? [])];
  const { id, problem } = entryIdFor(choices.id, submission, date, there);
  if (problem !== undefined) problems.push(problem);
  const via = viaOf(seen, submission, whom, choices, desk);
  const file = fileOf('entry', id);
  const placed = placePictures(seen.item.pictures, id, file, choices, lower(taken.files));
  const isDraft = choices.draft === true || (choices.draft === undefined && decided.isDraft);
  const made = acceptedEntry(submission, {
    id,
    date,
    people: [whom.id],
    consented: [...new Set([...(decided.isGiven ? [whom.id] : []), ...via.consented])],
    ...(via.id !== undefined && { via: via.id }),
    isDraft,
    pictures: placed.pictures,
  });
  problems.push(...placed.problems, ...made.problems);
  if (problems.length > 0) return { problems: [...new Set(problems)] };

  const { title } = submission;
  const withheld = withheldBy({ isDraft, decided, whom, date }, circle.today);
  return {
    acceptance: {
      entry: made.entry,
      whom: { id: whom.id, name: whom.name },
      isSender,
      ...(whom.fields && { person: personFile(whom.id, whom.fields) }),
      pictures: placed.pictures.map(({ at, file }) => ({ at, file })),
      log: logOf(seen, { whom, agreement, id, via, title }, circle.today),
      said: [
        ...whom.said,
        ...via.said,
        ...placed.said,
        ...(removed.length > 0 ? [`Taken out: ${removed.slice(0, 8).join(', ')}.`] : []),
      ],
      careful: carefulOf(seen, values, { about, whom, isPublic: !withheld }, agreement, desk),
      ...(withheld && { withheld }),
    },
    problems: [],
  };
}

/** What the editor should look at once more, of the entry as it is written. */
function carefulOf(
  { item, sender }: DeskItem,
  values: Values,
  { about, whom, isPublic }: { about: About; whom: Whom; isPublic: boolean },
  { isSender, decided }: Agreement,
  desk: Desk,
): string[] {
  const { friend } = whom;
  const meant: About = { isSender, candidates: [], said: [], ...(friend && { friend }) };
  const { isGuessed: _, ...rest } = item;
  return [
    ...(whom.fields && !friend ? likeNames(whom.name, desk) : []),
    ...warningsOf({ ...rest, values }, sender, meant, desk),
    ...(isPublic && decided.hasStanding && !decided.isVouched
      ? unprovenWords(sender, { ...about, isSender })
      : []),
  ];
}

function personFile(id: string, fields: NonNullable<Whom['fields']>): NewFile {
  return { id, file: fileOf('person', id), fields: { ...fields }, body: '' };
}

function lower(texts: Iterable<string> | undefined): ReadonlySet<string> {
  return new Set([...(texts ?? [])].map((text) => text.toLowerCase()));
}
