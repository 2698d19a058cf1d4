import { type ChangedPath, changedPaths } from '../giving/withdrawal.ts';

/** What something published is to the editor, in the order in which it is told of. */
export const PARTS = [
  'letter',
  'entry',
  'person',
  'page',
  'feed',
  'picture',
  'card',
  'search',
  'machines',
] as const;

/** One of them. */
export type Part = (typeof PARTS)[number];

/** Something published. */
export interface Output {
  /** From the site's root, without the base path. */
  path: string;
  part: Part;
  /** Of an entry or a letter the title, of a person the name, of a picture the editor's file. */
  title?: string;
  /** What it says: another value whenever the build writes another file. */
  says: unknown;
}

/** What becomes of something published. */
export type ChangedOutput = ChangedPath & Pick<Output, 'part' | 'title'>;

/** What becomes of everything published; in the order of the paths. */
export function changedOutputs(
  before: readonly Output[],
  after: readonly Output[],
): ChangedOutput[] {
  const known = new Map([...before, ...after].map((output) => [output.path, output]));
  return changedPaths(textsOf(before), textsOf(after)).map((changed) => {
    const { part = 'page', title } = known.get(changed.path) ?? {};
    return { ...changed, part, ...(title !== undefined && { title }) };
  });
}

function textsOf(outputs: readonly Output[]): Map<string, string> {
  return new Map(outputs.map(({ path, says }) => [path, JSON.stringify(says)]));
}
