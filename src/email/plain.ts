import type { EntryView } from '../site/entry-view.ts';
import type { Words } from '../words/words.ts';
import { type Fact, factsOf } from './entry-facts.ts';
import type { Letter } from './letter.ts';

/** The letter as plain text: the same content as its HTML. */
export function toPlain({ title, note, sections, words, contact }: Letter): string {
  const blocks = [
    title,
    note.text,
    ...sections.flatMap((section) => [
      section.title,
      ...section.entries.map((entry) => entryText(entry, words)),
    ]),
    `${words.digest.reply}\n${contact}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function entryText(entry: EntryView, words: Words): string {
  return [
    entry.people.map(({ name }) => name).join(', '),
    entry.title,
    entry.excerptText,
    ...factsOf(entry, words).map(factText),
    entry.href,
  ]
    .filter(Boolean)
    .join('\n');
}

function factText({ words, href, people }: Fact): string {
  if (people) return `${words} ${people.map(({ name }) => name).join(', ')}`;
  return href ? `${words}: ${href}` : words;
}
