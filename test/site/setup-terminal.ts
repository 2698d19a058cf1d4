import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { editorEnvironment, kit } from '../built-site.ts';

/** What is typed when the screen shows a text. */
export type Answer = [shown: string, keys: string];

/** How a conversation in a terminal ended. */
export interface Conversation {
  code: number;
  /** All lines, as they stand on the screen in the end. */
  screen: string;
}

/** How long a conversation may last, in milliseconds. */
const PATIENCE = 45_000;

/** Runs a verb in a terminal of its own (`script` of util-linux), and types as it asks. */
export async function converse(
  verb: string,
  words: string[],
  environment: Record<string, string>,
  answers: Answer[],
  cwd = kit,
): Promise<Conversation> {
  const call = [process.execPath, join(kit, 'scripts', `${verb}.ts`), ...words];
  const child = spawn('script', ['-qec', `stty columns 140; ${call.join(' ')}`, '/dev/null'], {
    cwd,
    env: editorEnvironment({ TERM: 'xterm', NO_COLOR: '1', ...environment }),
  });
  const open = [...answers];
  let printed = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (data: string) => {
    printed += data;
    const [next] = open;
    if (!next || !stripVTControlCharacters(printed.slice(seen)).includes(next[0])) return;
    open.shift();
    seen = printed.length;
    child.stdin.write(next[1]);
  });
  const patience = setTimeout(() => child.kill(), PATIENCE);
  const code = await new Promise<number>((ended) => child.on('close', (exit) => ended(exit ?? -1)));
  clearTimeout(patience);
  if (open.length > 0) throw new Error(`nobody asked ${open[0]?.[0]}:\n${printed}`);
  return { code, screen: screenOf(printed) };
}

/** What a terminal shows in the end of all that was printed: cursor and erasing as of ECMA-48. */
function screenOf(printed: string): string {
  const lines: string[][] = [[]];
  let row = 0;
  let column = 0;
  for (const [token, count, letter] of printed.matchAll(
    /\x1b\[[?>]?([\d;]*)([A-Za-z])|[^\x1b]/gu,
  )) {
    const number = Number(count || 1);
    const line = lines[row] ?? [];
    if (letter === 'A') row = Math.max(0, row - number);
    else if (letter === 'B') row += number;
    else if (letter === 'C') column += number;
    else if (letter === 'D') column = Math.max(0, column - number);
    else if (letter === 'G') column = number - 1;
    else if (letter === 'K') line.splice(count === '2' ? 0 : column);
    else if (letter === 'J') lines.splice(row + 1);
    else if (letter !== undefined) continue;
    else if (token === '\r') column = 0;
    else if (token === '\n') row++;
    else if (token === '\b') column = Math.max(0, column - 1);
    else if (token >= ' ') {
      while (line.length < column) line.push(' ');
      line[column++] = token;
    }
    while (lines.length <= row) lines.push([]);
  }
  return lines.map((line) => line.join('').trimEnd()).join('\n');
}
