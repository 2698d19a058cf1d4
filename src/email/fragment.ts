import { escapeHtml } from '../markdown/escape.ts';
import { anchor } from '../site/markup.ts';
import type { Words } from '../words/words.ts';
import { type Fact, factsOf } from './entry-facts.ts';
import type { Letter, LetterEntry } from './letter.ts';
import { pasteable } from './pasteable.ts';

/**
 * The letter as HTML for a compose window: semantic elements without styles, which compose
 * editors keep whole, and absolute addresses.
 */
export function toFragment(letter: Letter): string {
  const { language, direction, title, note, sections, words, contact, stop, editor } = letter;
  return [
    `<div lang="${escapeHtml(language)}" dir="${direction}">`,
    `<h1>${escapeHtml(title)}</h1>`,
    pasteable(note.html),
    ...sections.flatMap((section) => [
      `<h2>${escapeHtml(section.title)}</h2>`,
      ...section.entries.map((entry) => entryHtml(entry, words)),
    ]),
    `<p><em>${anchor(contact, words.digest.reply)}</em></p>`,
    stop === undefined
      ? ''
      : `<p>${escapeHtml(words.digest.because(editor.name))} ${anchor(stop, words.digest.stop)}</p>`,
    '</div>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function entryHtml(entry: LetterEntry, words: Words): string {
  const { people, title, titleHref, excerpt } = entry;
  const lines = [
    `<strong>${escapeHtml(people.map(({ name }) => name).join(', '))}</strong>`,
    titleHref ? anchor(titleHref, title) : escapeHtml(title),
    excerpt && pasteable(excerpt),
    factsOf(entry, words).map(factHtml).join(' · '),
  ];
  return `<p>${lines.filter(Boolean).join('<br>')}</p>`;
}

function factHtml({ words, href, people }: Fact): string {
  const said = href ? anchor(href, words) : escapeHtml(words);
  return people ? `${said} ${escapeHtml(people.join(', '))}` : said;
}
