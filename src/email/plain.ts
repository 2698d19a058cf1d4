import type { Words } from '../words/words.ts';
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
      ...section.entries.map((entry) => entryText(entry, words)),
    ]),
    `${wrap(words.digest.reply)}\n${contact}`,
    stop === undefined
      ? ''
      : `${wrap(words.digest.because(editor.name))}\n${wrap(words.digest.stop)}: ${stop}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function underlined(text: string, line: string): string {
  const wrapped = wrap(text);
  const longest = Math.max(...wrapped.split('\n').map(columnsOf));
  return `${wrapped}\n${line.repeat(Math.min(longest, COLUMNS))}`;
}

function entryText(entry: LetterEntry, words: Words): string {
  const { people, title, titleHref, excerptText } = entry;
  const lines = [
    wrap(people.map(({ name }) => name).join(', ')),
    wrap(title),
    titleHref,
    excerptText && wrap(excerptText),
    ...factsOf(entry, words).map(factText),
  ];
  return lines.filter(Boolean).join('\n');
}

function factText({ words, href, people }: Fact): string {
  if (people) return wrap(`${words} ${people.join(', ')}`);
  return href ? `${wrap(words)}: ${href}` : wrap(words);
}
