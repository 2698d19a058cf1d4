import { clean } from '../fields/clean.ts';
import { slugify } from '../fields/id.ts';
import { fold } from '../matching/words.ts';
import { suggestId } from '../writing/place.ts';
import { scriptsOf, skeleton } from './look-alikes.ts';

/** How Cyrillic and Greek names are written in Latin letters, without marks (after ISO 9 and ISO 843). */
const LATIN: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  ѓ: 'g',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  ќ: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'c',
  ђ: 'dj',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  џ: 'dz',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

/** Names that Windows keeps for devices: no folder there could hold the file. */
const DEVICES = [
  'con',
  'prn',
  'aux',
  'nul',
  ...[...'123456789'].flatMap((n) => [`com${n}`, `lpt${n}`]),
];

/** An id for something new. */
export interface NewId {
  id: string;
  /** An id that it would have been taken for, if it were not numbered. */
  like?: string;
}

/** Ids that are there. */
export interface TakenIds {
  /** In small letters. */
  ids: ReadonlySet<string>;
  /** By what the eye sees of them. */
  byLook: ReadonlyMap<string, string>;
}

/** Brings ids that are there into order. */
export function takenIds(ids: Iterable<string>): TakenIds {
  const all = new Set([...ids].map((id) => id.toLowerCase()));
  return { ids: all, byLook: new Map([...all].map((id) => [idSkeleton(id), id])) };
}

/** The id of a new person: free, and such that nobody takes it for another's. */
export function newPersonId(name: string, taken: TakenIds): NewId {
  return freeId('person', { name: inLatin(name) }, taken, '');
}

/** The id of a new entry. */
export function newEntryId(title: string, date: string, taken: TakenIds): NewId {
  return freeId('entry', { title: inLatin(title), date }, taken, `${date.slice(0, 4)}/`);
}

/** An id of those that are there which the eye takes for this one. */
export function idLike(id: string, { byLook }: TakenIds): string | undefined {
  const like = byLook.get(idSkeleton(id));
  return like === id ? undefined : like;
}

function freeId(
  what: 'person' | 'entry',
  fields: Record<string, string>,
  { ids, byLook }: TakenIds,
  folder: string,
): NewId {
  const used = new Set([...ids, ...DEVICES.map((name) => `${folder}${name}`)]);
  let like: string | undefined;
  for (;;) {
    const id = suggestId(what, fields, used);
    const other = byLook.get(idSkeleton(id));
    if (other === undefined) return { id, ...(like !== undefined && { like }) };
    like ??= other;
    used.add(id);
  }
}

/** What the eye sees of an id; its folder stays apart. */
function idSkeleton(id: string): string {
  return id
    .split('/')
    .map((part) => skeleton(part))
    .join('/');
}

/** A text in letters that ids can have, as far as that is known. */
function inLatin(text: string): string {
  const plain = fold(clean(text).text.normalize('NFKC'));
  const words = plain.split(/\s+/).map((word) => {
    const isForeign = scriptsOf(word).some((script) => script !== 'Latin');
    return isForeign ? [...word].map((letter) => LATIN[letter] ?? letter).join('') : word;
  });
  const latin = words.join(' ');
  // What is left of a name of two scripts by chance is no name.
  const lost = (latin.match(/[^\p{ASCII}]/gu) ?? []).filter((each) => /\p{L}/u.test(each)).length;
  return lost > slugify(latin).length ? '' : latin;
}
