import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Leak, leaksOf, type Traced } from '../leaks/leak.ts';
import { tracesIn } from '../leaks/traces.ts';
import type { Wall } from '../leaks/wall.ts';
import { count } from '../problems/count.ts';
import { type Share, traceSite, WHOLE } from './published.ts';
import { shownFile } from './report.ts';

/** Files that every build makes. */
const MARKS = ['index.html', 'rss.xml', 'feed.json'];

/** Is a folder the output of a build? */
export function isBuilt(folder: string): boolean {
  return MARKS.every((mark) => existsSync(join(folder, mark)));
}

/** What a look for leaks found; its JSON is this. */
export interface LeakReport {
  leaks: LeakShown[];
  /** How many files were looked at. */
  files: number;
}

/** A leak as it is printed. */
export interface LeakShown {
  /** Below the folder of the site. */
  file: string;
  /** From 1, where the secret stands on one line of a text. */
  line?: number;
  kind: Leak['kind'];
  /** File and line of the private side, as the editor would type it, and the field. */
  source: string;
  fix: string;
}

/** Leaks of which the line is looked for. */
const LOCATED = 100;

/**
 * Looks for leaks in the files of a built site: every one, or a share of them.
 * @param shown the content folder as the editor would type it
 */
export async function findLeaks(
  wall: Wall,
  folder: string,
  shown: string,
  share: Share = WHOLE,
): Promise<LeakReport & { traced: Traced[] }> {
  const { leaks, traced } = await leaksIn(wall, folder, (file) => shownFile(shown, file), share);
  return {
    leaks: leaks.map((leak, at) => {
      const line = at < LOCATED ? lineOf(wall, leak, folder) : undefined;
      const { file, kind, fix } = leak;
      return { file, ...(line && { line }), kind, source: sourceOf(leak, shown), fix };
    }),
    files: traced.length,
    traced,
  };
}

/** The leaks in the files of a built site, and all secrets that stand in each. */
export async function leaksIn(
  wall: Wall,
  folder: string,
  shown: (file: string) => string,
  share: Share = WHOLE,
): Promise<{ leaks: Leak[]; traced: Traced[] }> {
  const traced = await traceSite(wall.eye, folder, share);
  return { leaks: leaksOf(wall, traced, shown), traced };
}

/** The source of a leak: `content/private/people/ana.yaml:7 notes`. */
function sourceOf({ source: { file, line, field } }: Leak, shown: string): string {
  return `${shownFile(shown, file)}:${line} ${field}`;
}

/** The line of a text that holds a secret; undefined where none holds it alone. */
function lineOf({ eye }: Wall, { file, secret }: Leak, folder: string): number | undefined {
  const lines = readFileSync(join(folder, file)).toString().split('\n');
  const at = lines.findIndex((line) => tracesIn(eye, line).has(secret));
  return at === -1 ? undefined : at + 1;
}

/** Files of one leak that are named one by one. */
const NAMED = 5;

/** The leaks in words, those of one source together. */
export function formatLeaks({ leaks }: Pick<LeakReport, 'leaks'>): string {
  const groups = Map.groupBy(leaks, ({ kind, source, fix }) => JSON.stringify([kind, source, fix]));
  const blocks = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const files = group.slice(0, NAMED).map(({ file, line }) => (line ? `${file}:${line}` : file));
    const more = group.length - NAMED;
    if (more > 0) files.push(`and ${count(more, 'file')} more`);
    return [
      `  ${article(first.kind)} of ${first.source}\n    stands in ${files.join(', ')};\n    ${first.fix}`,
    ];
  });
  return [`${count(blocks.length, 'leak')} of the private side:`, ...blocks].join('\n');
}

function article(kind: Leak['kind']): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
