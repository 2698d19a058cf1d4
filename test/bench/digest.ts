import { render } from '@react-email/render';
import juice from 'juice';
import mjml2html from 'mjml';
import { createElement } from 'react';
import { toDocument } from '../../src/email/document.ts';
import { letterFiles } from '../../src/email/files.ts';
import { toFragment } from '../../src/email/fragment.ts';
import type { Letter, LetterEntry } from '../../src/email/letter.ts';
import { toPlain } from '../../src/email/plain.ts';
import { escapeHtml } from '../../src/markdown/escape.ts';
import { entry, markdown, person, SETTINGS } from '../content-folder.ts';
import { letterFrom } from '../email/letter.ts';

const ENTRIES = 40;
const ROUNDS = 15;

/** Forty wins of one day, each with two sentences and a link. */
async function sample(): Promise<Letter> {
  const wins = Array.from({ length: ENTRIES }, (_, index) => [
    `entries/2026/win-${index}.md`,
    entry(
      {
        title: `Ada has opened garden number ${index}`,
        link: `https://example.org/garden/${index}`,
      },
      'It stands behind the old school, and the children water it. **Beans** did best this summer.\n',
    ),
  ]);
  return letterFrom({
    'newsletter.yaml': SETTINGS,
    'people/ada.md': person(),
    ...Object.fromEntries(wins),
    'digests/one.md': markdown({ title: 'Forty gardens', date: '2026-10-01' }, 'Dear friends.\n'),
  });
}

function mjmlOf({ title, sections }: Letter): string {
  const blocks = sections.flatMap(({ entries }) =>
    entries.map(
      (each) => `<mj-section><mj-column><mj-text>${inner(each)}</mj-text></mj-column></mj-section>`,
    ),
  );
  return `<mjml><mj-body><mj-section><mj-column><mj-text><h1>${escapeHtml(title)}</h1></mj-text></mj-column></mj-section>${blocks.join('')}</mj-body></mjml>`;
}

function inner({ people, titleHref = '', title, excerpt = '' }: LetterEntry): string {
  const names = escapeHtml(people.map(({ name }) => name).join(', '));
  return `<strong>${names}</strong><br/><a href="${titleHref}">${escapeHtml(title)}</a><br/>${excerpt}`;
}

function reactOf({ title, sections }: Letter) {
  const entries = sections.flatMap((section) => section.entries);
  const items = entries.map(({ id, people, titleHref, title: words, excerptText }) =>
    createElement(
      'p',
      { key: id, style: { lineHeight: '1.5' } },
      createElement('strong', null, people.map(({ name }) => name).join(', ')),
      createElement('br'),
      createElement('a', { href: titleHref }, words),
      createElement('br'),
      excerptText,
    ),
  );
  return createElement(
    'html',
    null,
    createElement('body', null, createElement('h1', null, title), ...items),
  );
}

/** Milliseconds of one call after a warm-up: median, least and most. */
async function time(call: () => unknown): Promise<string> {
  for (let round = 0; round < 5; round++) await call();
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await call();
    samples.push(performance.now() - start);
  }
  samples.sort((a, b) => a - b);
  const [least = 0, median = 0, most = 0] = [samples[0], samples[ROUNDS >> 1], samples.at(-1)];
  return `${median.toFixed(1).padStart(7)} ms (${least.toFixed(1)} to ${most.toFixed(1)})`;
}

const letter = await sample();
const styled = `<style>p { line-height: 1.5; } h1 { font-size: 28px; } h2 { font-size: 20px; }</style>${toFragment(letter)}`;
const cases: [string, () => unknown][] = [
  ['ours: HTML and text', () => [toFragment(letter), toDocument(letter), toPlain(letter)]],
  ['ours: all six files', () => letterFiles(letter)],
  ['juice, on our HTML', () => juice(styled)],
  ['react-email', () => render(reactOf(letter))],
  ['MJML', () => mjml2html(mjmlOf(letter))],
];
console.log(`${ENTRIES} entries, ${ROUNDS} rounds after a warm-up`);
for (const [name, call] of cases) console.log(name.padEnd(22) + (await time(call)));
