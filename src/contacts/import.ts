import { slugify } from '../fields/id.ts';
import type { LeftOut } from '../recipients/import/contact.ts';
import { suggestId } from '../writing/place.ts';
import type { Fields } from './fields.ts';
import type { Incoming } from './incoming.ts';
import { Index, type Known, keysOf } from './known.ts';
import { type Change, changed, changeFor } from './merge.ts';
import type { Source } from './notes.ts';
import { textKey } from './same-value.ts';

/** What an import does to one file. */
export interface Planned {
  id: string;
  /** Their name, for the editor. */
  name: string;
  /** Is the file begun? */
  isNew: boolean;
  change: Change;
  /** Where in the imported file they stand. */
  lines: number[];
}

/** What an import does. */
export interface ImportPlan {
  planned: Planned[];
  /** Ids of those of whom the file says nothing new. */
  unchanged: string[];
  leftOut: LeftOut[];
  /** Everybody who is known afterwards. */
  known: Known[];
}

/** What stood in a file before, and those who come into it. */
interface Meeting {
  known: Known;
  before: Fields;
  lines: number[];
}

/**
 * Finds for each incoming person the file that is theirs, or begins one. An address or a profile
 * on LinkedIn that is known makes somebody the same; a name does so only for somebody on the site
 * whom nothing contradicts. The same people once more change nothing.
 */
export function planImport(
  people: readonly Incoming[],
  before: readonly Known[],
  source: Source,
): ImportPlan {
  const all = before.map((each) => ({ ...each }));
  const index = new Index(all);
  const taken = new Set(all.map(({ id }) => id));
  const sharers = countNames(people);
  const met = new Map<string, Meeting>();
  const begunIds = new Set<string>();
  const take = (person: Incoming): boolean => {
    const { line, fields, remarks } = person;
    const change = (known: Known) => changeFor(known.fields, fields, remarks, source);
    const candidates = [...index.withKeys(fields), ...index.withName(fields.name)];
    let known =
      candidates.find((each) => change(each) === undefined) ??
      oneOf(index.withKeys(fields), fields) ??
      onSite(index.withName(fields.name), fields, sharers);
    if (!known && fields.name === undefined) return false;
    if (!known) {
      const id = newId(fields, taken);
      taken.add(id);
      begunIds.add(id);
      known = { id, fields: {}, isOnSite: false, hasFile: false };
    }
    const meeting = met.get(known.id) ?? { known, before: known.fields, lines: [] };
    meeting.lines.push(line);
    met.set(known.id, meeting);
    const more = change(known);
    if (more) known.fields = changed(known.fields, more);
    index.add(known);
    return true;
  };
  // Whoever has no name may be known by what stands further down.
  let nameless = people.filter((person) => !take(person));
  for (let before = people.length; nameless.length < before; ) {
    before = nameless.length;
    nameless = nameless.filter((person) => !take(person));
  }
  const leftOut = nameless.map(({ line, fields }) => ({
    line,
    reason: `${fields.emails?.[0] ?? 'the row'} has no name`,
  }));
  const begun = [...met.values()].map(({ known }) => known).filter((each) => begunIds.has(each.id));
  return { ...outcomeOf([...met.values()]), leftOut, known: [...all, ...begun] };
}

function outcomeOf(met: Meeting[]): Pick<ImportPlan, 'planned' | 'unchanged'> {
  const planned: Planned[] = [];
  const unchanged: string[] = [];
  for (const { known, before, lines } of met) {
    const change = difference(before, known.fields);
    if (!change) unchanged.push(known.id);
    else {
      const name = known.fields.name ?? known.id;
      planned.push({ id: known.id, name, isNew: !known.hasFile, change, lines });
    }
  }
  return { planned, unchanged };
}

/** What has come to fields that only ever grow. */
function difference(before: Fields, after: Fields): Change | undefined {
  const change: Change = { set: {}, add: {} };
  for (const [field, value] of Object.entries(after)) {
    const old = before[field as keyof Fields];
    if (typeof value === 'string') {
      if (value !== old) change.set[field as keyof Change['set']] = value;
    } else if (value.length > (old?.length ?? 0)) {
      change.add[field as keyof Change['add']] = value.slice(old?.length ?? 0);
    }
  }
  return Object.keys({ ...change.set, ...change.add }).length > 0 ? change : undefined;
}

/** Of several who have an address or a profile in common with somebody: who has the name, too. */
function oneOf(candidates: Known[], { name }: Fields): Known | undefined {
  const same = candidates.find(
    ({ fields }) => name !== undefined && textKey(fields.name ?? '') === textKey(name),
  );
  return same ?? candidates[0];
}

/** The one person of the site with a whole name, where the file has no other of that name. */
function onSite(
  namesakes: Known[],
  fields: Fields,
  sharers: Map<string, number>,
): Known | undefined {
  const [known, ...others] = namesakes;
  if (!known?.isOnSite || others.length > 0) return undefined;
  const isWhole = /\S\s+\S/.test(fields.name ?? '');
  const isAlone = sharers.get(textKey(fields.name ?? '')) === 1;
  return isWhole && isAlone && !contradicts(known.fields, fields) ? known : undefined;
}

/** Other addresses or another profile than the known ones: perhaps somebody else. */
function contradicts(known: Fields, fields: Fields): boolean {
  const [old, own] = [keysOf(known), keysOf(fields)];
  const areBoth = (isMail: boolean) =>
    [old, own].every((keys) => keys.some((key) => key.includes('@') === isMail));
  return areBoth(true) || areBoth(false);
}

/** How many different people of a file have each name, as far as their keys tell. */
function countNames(people: readonly Incoming[]): Map<string, number> {
  const found = new Map<string, Set<string>>();
  for (const { line, fields } of people) {
    if (fields.name === undefined) continue;
    const name = textKey(fields.name);
    const keys = keysOf(fields).sort().join(' ') || String(line);
    found.set(name, (found.get(name) ?? new Set()).add(keys));
  }
  return new Map([...found].map(([name, keys]) => [name, keys.size]));
}

/** From the name; where that has no Latin letter from the mailbox, else a number. */
function newId({ name = '', emails = [] }: Fields, taken: ReadonlySet<string>): string {
  const mailbox = emails[0]?.split('@')[0] ?? '';
  const named = [name, mailbox].find((each) => slugify(each) !== '');
  if (named !== undefined) return suggestId('person', { name: named }, taken);
  for (let number = 1; ; number++) {
    if (!taken.has(`contact-${number}`)) return `contact-${number}`;
  }
}
