import type { TextFile } from '../read/parse.ts';
import { secretsOfNote } from './from-circle.ts';
import type { Origin, Secret } from './secret.ts';
import { addressesIn } from './sentences.ts';

/** What stands before a value in YAML: a hyphen, a field's name, an opening quote. */
const BEFORE = /^\s*(?:- +)*(?:["']?[\w.-]+["']?: +)?(?:[|>][+-]?\s*$|["'[{]+)?/;

/**
 * The secrets of a file that is the editor's own, or that cannot be read as what it should be: its
 * lines and paragraphs, and the addresses and numbers in them.
 */
export function secretsOfFile({ file, text }: TextFile): Secret[] {
  const lines = text.replaceAll('\r', '').split('\n');
  const own = lines.flatMap((line, index) => {
    const origin = originOf(file, index + 1);
    const value = line.replace(BEFORE, '').replace(/["'\]}]+\s*$/, '');
    return [
      ...secretsOfNote(line, origin),
      ...(value === line ? [] : secretsOfNote(value, origin)),
    ];
  });
  return [...own, ...secretsOfParagraphs(file, lines)];
}

/** The addresses in a journal of what was sent. */
export function addressesOfFile({ file, text }: TextFile): Secret[] {
  return text.split('\n').flatMap((line, index) =>
    addressesIn(line).map(
      (each): Secret => ({
        kind: 'e-mail address',
        text: each,
        origin: originOf(file, index + 1),
      }),
    ),
  );
}

/** Sentences that go on over the end of a line. */
function secretsOfParagraphs(file: string, lines: string[]): Secret[] {
  const found: Secret[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at++) {
    if (at < lines.length && lines[at]?.trim() !== '') continue;
    if (at - from > 1) {
      const text = lines
        .slice(from, at)
        .map((line) => line.replace(BEFORE, ''))
        .join(' ');
      found.push(...secretsOfNote(text, originOf(file, from + 1)));
    }
    from = at + 1;
  }
  return found;
}

function originOf(file: string, line: number): Origin {
  return { file, field: 'text', line: () => line };
}
