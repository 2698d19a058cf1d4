import { slugify } from '../fields/id.ts';
import { WRITABLE, type Writable } from './flags.ts';

/** Longer names of files are cut at a word. */
const MAX_LENGTH = 50;

/**
 * The id that a new file should have: of a person by name, of a digest by date, of an entry by
 * year and title. A number is added where the id is taken.
 */
export function suggestId(
  what: Writable,
  fields: Readonly<Record<string, unknown>>,
  taken: ReadonlySet<string>,
): string {
  const text = (name: string) => (typeof fields[name] === 'string' ? String(fields[name]) : '');
  const slug = shorten(slugify(text('title'))) || 'news';
  const wanted =
    what === 'person'
      ? shorten(slugify(text('name'))) || 'somebody'
      : what === 'digest'
        ? text('date')
        : `${text('date').slice(0, 4)}/${slug}`;
  for (let number = 1; ; number++) {
    const id = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The file of an id, below the content folder. */
export function fileOf(what: Writable, id: string): string {
  return `${WRITABLE[what]}/${id}.md`;
}

function shorten(slug: string): string {
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.slice(0, MAX_LENGTH + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1));
}
