import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../entries/kinds.ts';
import { dropControls } from '../fields/characters.ts';
import { suggest } from '../problems/nearest.ts';
import { parseFrontMatter } from '../read/front-matter.ts';
import { decodeText, unreadable } from '../read/text.ts';
import { FIELDS, type Field, isField, LONGEST, type Values } from '../submissions/fields.ts';
import { markdownFile } from '../writing/markdown-file.ts';
import { replaceFile } from './replace-file.ts';
import { WrongCall } from './verb.ts';

/** What came of an editor's look at the values of an item. */
export type Edited = { values: Values } | { faults: string[] };

/** The file in which the values of an item are edited, with what was left in it by an earlier try. */
export interface EditFile {
  path: string;
  /** Was it there already? Then it holds what an earlier try left behind. */
  isLeft: boolean;
}

/** What came in as a Markdown file: the answers as its fields, the news below them. */
export function editText(values: Values): string {
  const { body = '', ...rest } = values;
  const answers = FIELDS.flatMap((field) => {
    const value = field === 'body' ? undefined : rest[field as keyof typeof rest];
    return value === undefined ? [] : [[field, dropControls(value)]];
  });
  const [first = '', ...lines] = markdownFile(
    Object.fromEntries(answers),
    dropControls(body.replace(/\r\n?/g, '\n')),
  ).split('\n');
  return [first, ...HELP, ...lines].join('\n');
}

const HELP = [
  '# What your friend sent. The news itself stands below the second ---.',
  `# kind: ${KINDS.join(', ')}. about: me, friend (then name: who it is).`,
  '# by: of an ask; until: of an offer; starts, starts_time, ends, ends_time, place, online: of an event.',
  '# consent: yes, ask, no. credit: yes, no. sender, email: who sent it. Also: title, link.',
];

/** Reads such a file back. */
export function readEdited(text: string): Edited {
  if (Buffer.byteLength(text) > LONGEST.sent * 2) {
    return { faults: [`the file is longer than ${(LONGEST.sent * 2) / 1024} KB; shorten it`] };
  }
  const { data, body, faults } = parseFrontMatter(text);
  const found = faults.map(({ line, message, fix }) => `line ${line}: ${message}; ${fix}`);
  const values: Partial<Record<Field, string>> = {};
  for (const [name, value] of Object.entries(data ?? {})) {
    if (!isField(name) || name === 'body') {
      const all = `the answers are ${FIELDS.filter((each) => each !== 'body').join(', ')}`;
      found.push(`${name}: there is no such answer; ${suggest(name, FIELDS, all)}`);
    } else if (typeof value === 'object') {
      found.push(`${name}: is not a text; write it on one line`);
    } else values[name] = String(value);
  }
  if (found.length > 0 || !data) return { faults: found };
  const news = body.trim();
  return { values: { ...values, ...(news && { body: news }) } };
}

/** Begins the file of an item, for its owner alone; one that an earlier try left is kept. */
export function beginEditing(out: string, number: number, values: Values): EditFile {
  const path = join(out, `${number}.md`);
  const isLeft = lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  mkdirSync(out, { recursive: true, mode: 0o700 });
  if (!isLeft) replaceFile(path, editText(values));
  return { path, isLeft };
}

/**
 * Opens a file in the editor's own program, and waits until that ends. Returns what is wrong where
 * it ended otherwise than well.
 */
export function runEditor(
  path: string,
  environment: Record<string, string | undefined>,
): string | undefined {
  const command = environment.VISUAL || environment.EDITOR || (isWindows ? 'notepad' : 'vi');
  // The setting is the editor's own line for a shell, such as `code --wait`; the path is none of it.
  const [program, ...words] = isWindows
    ? [command, `"${path}"`]
    : ['/bin/sh', '-c', `${command} "$1"`, 'sh', path];
  const { status, signal, error } = spawnSync(String(program), words, {
    stdio: 'inherit',
    ...(isWindows && { shell: true }),
  });
  if (error) return `${command} cannot be started (${error.message})`;
  if (signal) return `${command} was ended (${signal})`;
  return status === 0 ? undefined : `${command} ended with ${status}`;
}

const isWindows = process.platform === 'win32';

/** Reads the edited file. */
export function readEditFile(path: string): Edited {
  try {
    return readEdited(decodeText(readFileSync(path)));
  } catch (error) {
    const { message, fix } = unreadable(error);
    return { faults: [`the file ${message}; ${fix}`] };
  }
}

/** Takes the file away once its values are in the inbox. */
export function endEditing(path: string): void {
  rmSync(path, { force: true });
}

/** Is there a program to edit with? */
export function mustBeAbleToEdit(environment: Record<string, string | undefined>): void {
  const isAtTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (isAtTerminal || environment.VISUAL || environment.EDITOR) return;
  throw new WrongCall(
    'There is no terminal here to edit in: set EDITOR, or correct it by the flags of accept, such as --title and --body.',
  );
}
