import { compareText } from '../order.ts';
import type { TextFile } from '../read/parse.ts';

/** A place in the editor's files that still speaks of somebody, or leads to what is gone. */
export interface StillNamed {
  /** The path below the content folder. */
  file: string;
  /** From 1. */
  line: number;
  /**
   * What stands there: their whole name, their id, a link to an entry that is kept back now, or a
   * first name alone, which may be another's.
   */
  as: 'name' | 'id' | 'link' | 'first name';
}

/** What to look for. */
export interface Sought {
  /** Somebody of whom nothing may remain. */
  person?: {
    id: string;
    /** All spellings of the whole name. */
    names: readonly string[];
    firstName: string;
  };
  /** Ids of entries that have no page any longer. */
  entries: readonly string[];
}

/** Every line to mend, each once; the name of a file counts as its first line. */
export function stillNamed(files: readonly TextFile[], { person, entries }: Sought): StillNamed[] {
  const patterns: [StillNamed['as'], RegExp][] = [];
  for (const name of person?.names ?? []) patterns.push(['name', wordsPattern(name, 'giu')]);
  if (person) patterns.push(['id', idPattern(person.id)]);
  for (const id of entries) patterns.push(['link', idPattern(`entries/${id}`)]);
  if (person) patterns.push(['first name', wordsPattern(person.firstName, 'gu')]);
  const found = files.flatMap(({ file, text }) => {
    const lines = new Map<number, StillNamed['as']>();
    for (const [as, pattern] of patterns) {
      const inName = as === 'id' && file.search(pattern) >= 0 ? [1] : [];
      for (const line of [...inName, ...linesOf(text, pattern)]) {
        if (!lines.has(line)) lines.set(line, as);
      }
    }
    return [...lines].map(([line, as]): StillNamed => ({ file, line, as }));
  });
  return found.sort((a, b) => compareText(a.file, b.file) || a.line - b.line);
}

/** Scripts that put no space between words: there a name may stand inside a run of letters. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** Finds words across line breaks and marks of Markdown, but not inside other words. */
function wordsPattern(name: string, flags: string): RegExp {
  const words = name.normalize('NFC').trim().split(/\s+/).map(RegExp.escape);
  const before = UNSPACED.test(name.at(0) ?? '') ? '' : '(?<![\\p{L}\\p{N}])';
  const after = UNSPACED.test(name.at(-1) ?? '') ? '' : '(?![\\p{L}\\p{N}])';
  return new RegExp(`${before}${words.join('[\\s>*_]+')}${after}`, flags);
}

/** An id is no part of a longer one. */
function idPattern(id: string): RegExp {
  return new RegExp(`(?<![a-z0-9-])${RegExp.escape(id)}(?![a-z0-9-])`, 'g');
}

/** The lines on which a pattern begins to match, each once. */
function linesOf(text: string, pattern: RegExp): number[] {
  const normal = text.normalize('NFC');
  const found = [...normal.matchAll(pattern)].map(
    ({ index }) => normal.slice(0, index).split('\n').length,
  );
  return [...new Set(found)];
}
