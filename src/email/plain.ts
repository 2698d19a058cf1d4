import { rowOfNames } from '../site/names.ts';
import { type Fact, factsOf } from './entry-facts.ts';
import type { Letter, LetterEntry } from './letter.ts';
import { COLUMNS, columnsOf, wrap } from './wrap.ts';

/** The letter as plain text, at most 72 columns but for addresses: it says what its HTML says. */
export function toPlain(letter: Letter): string {
  const { title, note, sections, words, contact, stop, editor } = letter;
  const blocks = [
    underlined(title, '='),
    wrap(note.text),
    ...sections.flatMap((section) => [
      underlined(section.title, '-'),
      ...section.entries.map((entry) => entryText(entry, letter)),
    ]),
    `${wrap(words.digest.reply)}\n${contact}`,
    stop === undefined
      ? ''
      : `${wrap(words.digest.because(editor.name))}\n${leading(words.digest.stop, stop, letter)}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function underlined(text: string, line: string): string {
  const wrapped = wrap(text);
  const longest = Math.max(...wrapped.split('\n').map(columnsOf));
  return `${wrapped}\n${line.repeat(Math.min(longest, COLUMNS))}`;
}

function entryText(entry: LetterEntry, letter: Letter): string {
  const { people, title, titleHref, excerptText } = entry;
  const lines = [
    wrap(rowOfNames(people, letter.language)),
    wrap(title),
    titleHref,
    excerptText && wrap(excerptText),
    ...factsOf(entry, letter).map((fact) => factText(fact, letter)),
  ];
  return lines.filter(Boolean).join('\n');
}

function factText({ words, href }: Fact, letter: Letter): string {
  return href ? leading(words, href, letter) : wrap(words);
}

/** Words and where they lead, on their last line: a language's colon never begins one. */
function leading(said: string, href: string, { words }: Letter): string {
  return `${wrap(said)}${words.colon}${href}`;
}
