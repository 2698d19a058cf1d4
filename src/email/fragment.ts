import { escapeHtml } from '../markdown/escape.ts';
import { anchor } from '../site/markup.ts';
import { rowOfNames } from '../site/names.ts';
import { hasItalics } from '../words/words.ts';
import { type Fact, factsOf } from './entry-facts.ts';
import type { Letter, LetterEntry } from './letter.ts';
import { pasteable } from './pasteable.ts';

/**
 * The letter as HTML for a compose window: semantic elements without styles, which compose
 * editors keep whole, and absolute addresses.
 */
export function toFragment(letter: Letter): string {
  const { language, direction, title, note, sections, words, contact, stop, editor } = letter;
  const reply = anchor(contact, words.digest.reply);
  return [
    `<div lang="${escapeHtml(language)}" dir="${direction}">`,
    `<h1>${escapeHtml(title)}</h1>`,
    pasteable(note.html),
    ...sections.flatMap((section) => [
      `<h2>${escapeHtml(section.title)}</h2>`,
      ...section.entries.map((entry) => entryHtml(entry, letter)),
    ]),
    `<p>${hasItalics(language) ? `<em>${reply}</em>` : reply}</p>`,
    stop === undefined
      ? ''
      : `<p>${escapeHtml(words.digest.because(editor.name))} ${anchor(stop, words.digest.stop)}</p>`,
    '</div>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function entryHtml(entry: LetterEntry, letter: Letter): string {
  const { people, title, titleHref, excerpt } = entry;
  const lines = [
    `<strong>${escapeHtml(rowOfNames(people, letter.language))}</strong>`,
    titleHref ? anchor(titleHref, title) : escapeHtml(title),
    excerpt && pasteable(excerpt),
    factsOf(entry, letter).map(factHtml).join(' · '),
  ];
  return `<p>${lines.filter(Boolean).join('<br>')}</p>`;
}

function factHtml({ words, href }: Fact): string {
  return href ? anchor(href, words) : escapeHtml(words);
}
