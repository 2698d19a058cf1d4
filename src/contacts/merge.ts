import { firstNameIn } from '../circle/friend.ts';
import { type Fields, LISTS, type ListField, SINGLES, type Single } from './fields.ts';
import { addToNotes, type Remark, type Source } from './notes.ts';
import { textKey, valueKey } from './same-value.ts';

/** What comes to somebody's file: nothing that stands there is taken away or overwritten. */
export interface Change {
  /** Into fields that are empty; `notes` is the whole new text, which begins with the old one. */
  set: { [field in Single | 'notes']?: string };
  /** At the end of lists. */
  add: { [field in ListField]?: string[] };
}

/**
 * What somebody's file lacks of what is known from elsewhere; undefined where it lacks nothing. A
 * value that differs from the one that stands there goes into the notes, with the day.
 * @param remarks what has no field of its own
 */
export function changeFor(
  known: Fields,
  more: Fields,
  remarks: readonly Remark[],
  source: Source,
): Change | undefined {
  const change: Change = { set: {}, add: {} };
  const differing: Remark[] = [];
  for (const unit of SINGLES) {
    const told = unit.filter((field) => more[field] !== undefined && !isKnown(known, more, field));
    const isOther = unit.some((field) => known[field] !== undefined && told.includes(field));
    for (const field of told) {
      if (isOther) differing.push({ text: `${field}: ${more[field]}`, isOther: true });
      else change.set[field] = more[field] ?? '';
    }
  }
  for (const field of LISTS) {
    const added = missing(field, known[field] ?? [], more[field] ?? []);
    if (added.length > 0) change.add[field] = added;
  }
  const others = more.notes === undefined ? [] : [{ text: more.notes }];
  const notes = addToNotes(known.notes, [...others, ...remarks, ...differing], source);
  if (notes !== undefined) change.set.notes = notes;
  const isNothing = Object.keys({ ...change.set, ...change.add }).length === 0;
  return isNothing ? undefined : change;
}

/** The fields with a change made. */
export function changed(fields: Fields, { set, add }: Change): Fields {
  const result: Fields = { ...fields, ...set };
  for (const field of LISTS) {
    const added = add[field];
    if (added) result[field] = [...(fields[field] ?? []), ...added];
  }
  return result;
}

/** What to call somebody follows from their name, where it is not written. */
function isKnown(known: Fields, more: Fields, field: Single): boolean {
  const told = textKey(more[field] ?? '');
  const isImplied =
    field === 'first_name' && known.name !== undefined && textKey(firstNameIn(known.name)) === told;
  return isImplied || (known[field] !== undefined && textKey(known[field]) === told);
}

function missing(field: ListField, known: string[], more: string[]): string[] {
  const keys = new Set(known.map((value) => valueKey(field, value)));
  return more.filter((value) => {
    const key = valueKey(field, value);
    return !keys.has(key) && keys.add(key);
  });
}
