import { count } from '../problems/count.ts';
import { type ChangedOutput, PARTS, type Part } from './consent-output.ts';

const LABELS: Record<Part, string> = {
  letter: 'Letters',
  entry: 'Entries',
  person: 'People',
  page: 'Lists and other pages',
  feed: 'Feeds',
  picture: 'Pictures',
  card: 'Pictures for sharing',
  search: 'Search',
  machines: 'For machines',
};

/** With more than these the titles only hide the rest. */
const MAX_TITLED = 12;

/** What is told of outputs: pages of letters, entries and people by title, everything else in rows. */
export function outputWords(outputs: readonly ChangedOutput[]): string[] {
  const parts = Map.groupBy(outputs, ({ part }) => part);
  return PARTS.flatMap((part) => {
    const own = parts.get(part) ?? [];
    if (own.length === 0) return [];
    const isTitled = part === 'letter' || part === 'entry' || part === 'person';
    if (isTitled && own.length <= MAX_TITLED) return own.map(titled);
    const words = part === 'picture' ? byOriginal(own) : folded(own.map(({ path }) => path));
    return [`${LABELS[part]}: ${words.join(', ')}`];
  });
}

function titled({ path, part, title = '' }: ChangedOutput): string {
  return `${path} ${part === 'person' ? title : `“${title}”`}`;
}

/** The names of published pictures say nothing; those of the editor's files do. */
function byOriginal(pictures: readonly ChangedOutput[]): string[] {
  const originals = Map.groupBy(pictures, ({ path, title }) => title ?? path);
  return [...originals].map(
    ([original, { length }]) => `${original} (${count(length, 'file')} below /pictures/)`,
  );
}

const PAGE = /^(?<list>.*\/)page\/(?<number>\d+)\/$/;

/** Paths, the further pages of a list in one: `/wins/ (pages 1 to 4, 6)`. */
function folded(paths: readonly string[]): string[] {
  const lists = new Map<string, number[]>();
  for (const path of paths) {
    const { list = path, number = '1' } = PAGE.exec(path)?.groups ?? {};
    const numbers = lists.get(list);
    if (numbers) numbers.push(Number(number));
    else lists.set(list, [Number(number)]);
  }
  return [...lists].map(([list, numbers]) => {
    const [first, ...others] = numbers;
    if (first === 1 && others.length === 0) return list;
    return `${list} (${numbers.length === 1 ? 'page' : 'pages'} ${runsOf(numbers)})`;
  });
}

/** Numbers in their order, neighbours in one: `1 to 4, 6`. */
function runsOf(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
}
