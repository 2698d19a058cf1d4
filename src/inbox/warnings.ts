import { inRow } from '../circle/in-row.ts';
import { clean } from '../fields/clean.ts';
import { quote } from '../fields/fault.ts';
import { addressesIn, phonesIn } from '../leaks/sentences.ts';
import { findMentions } from '../markdown/mentions.ts';
import { toText } from '../markdown/text.ts';
import { looksLatin, mixedWords } from '../names/look-alikes.ts';
import { wordsOf } from '../names/names.ts';
import { FIELDS, type Field, type Values } from '../submissions/fields.ts';
import type { InboxItem } from '../submissions/item.ts';
import type { About } from './about.ts';
import type { Desk } from './desk.ts';
import { linkWarnings } from './link-warnings.ts';
import { pastWords } from './past.ts';
import type { Sender } from './sender.ts';

/** Of longer texts than can be taken only the beginning is read. */
const MOST_READ = 8_000;

/** What of a submission may be a trick, or may do harm, each as a sentence with what to do. */
export function warningsOf(item: InboxItem, sender: Sender, about: About, desk: Desk): string[] {
  const { values } = item;
  const body = (values.body ?? '').slice(0, MOST_READ);
  return [
    ...guessedWords(item),
    ...pastWords(values, desk.circle.today),
    ...hiddenWords(values),
    ...mixedWordsOf(values),
    ...linkWarnings(values),
    ...rawWords(body),
    ...privateWords(values),
    ...namedWords(values, sender, about, desk),
  ];
}

function guessedWords({ isGuessed }: InboxItem): string[] {
  return isGuessed
    ? [
        'What follows was guessed from free words, and not answered in a form: compare it with what came.',
      ]
    : [];
}

/** What is invisible, or turns text around, and where. */
function hiddenWords(values: Values): string[] {
  const found = FIELDS.flatMap((field) => {
    const { removed } = clean(values[field] ?? '');
    return removed.length > 0 ? [`${LABELS[field] ?? field}: ${inRow(removed.slice(0, 5))}`] : [];
  });
  if (found.length === 0) return [];
  return [
    `Invisible characters, which can hide or turn around text (${found.join('; ')}): they are taken out when you accept it. Read it as it would look.`,
  ];
}

const LABELS: Partial<Record<Field, string>> = {
  body: 'news',
  sender: "sender's name",
  name: 'name',
};

/** Words that pretend to be others, in names, titles and the news. */
export function mixedWordsOf(values: Values): string[] {
  const warnings: string[] = [];
  for (const field of ['sender', 'name', 'title', 'place', 'body'] as const) {
    const text = values[field] ?? '';
    const mixed = mixedWords(text).slice(0, 5);
    if (mixed.length > 0) {
      warnings.push(
        `${inRow(mixed.map(quote))} (${LABELS[field] ?? field}) mixes letters of several scripts that look alike: type it anew before you accept it.`,
      );
    }
  }
  for (const field of ['sender', 'name'] as const) {
    const words = (values[field] ?? '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const isTrick = words.length > 0 && words.every(looksLatin);
    if (isTrick) {
      warnings.push(
        `The ${field === 'name' ? 'name' : "sender's name"} ${quote(values[field] ?? '')} is of another script, and all its letters look Latin: ask whether it is a name.`,
      );
    }
  }
  return warnings;
}

/** Raw HTML and pictures in the text. */
function rawWords(body: string): string[] {
  const mentions = findMentions(body);
  const html = mentions.filter(({ kind }) => kind === 'html');
  const images = mentions.filter(({ kind }) => kind === 'image');
  return [
    ...(html[0]
      ? [
          `Raw HTML (${quote(html[0].value.split('\n')[0] ?? '')}) would be shown as text, as it stands: take it out if it is not meant to be read.`,
        ]
      : []),
    ...(images[0]
      ? [
          `The text shows a picture from ${quote(images[0].value)}: take it out before you accept it; a picture has to come with the news.`,
        ]
      : []),
  ];
}

/** A number with the name of a street before or behind it. */
const STREET =
  /\b\d{1,5}[a-z]?,? (?:[\p{L}'.-]+ ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|square|terrace|court)\b|\b[\p{L}-]{0,40}(?:straße|strasse|str\.|gasse|platz|weg|allee) ?\d{1,4}[a-z]?\b|\b(?:rua|calle|rue|avenida|via|travessa|praça|plaza|avenue|boulevard) (?:[\p{L}'.-]+ ){1,4}(?:n[.ºo°]* ?)?\d{1,5}\b|\b\d{1,4}(?: bis)?,? (?:rue|avenue|boulevard|place|chemin) [\p{L}'-]+/iu;

/** Where people can be reached, which few want to see published. */
function privateWords({ title = '', body = '', place = '', kind, link = '' }: Values): string[] {
  const text = `${title}\n${body}`.slice(0, MOST_READ);
  const bare = text.replace(/https?:\/\/\S+/g, ' ');
  const mailboxes = [...addressesIn(bare), ...(/^mailto:/i.test(link) ? [link.slice(7)] : [])];
  const phones = phonesIn(bare);
  const street = STREET.exec(bare)?.[0] ?? (kind === 'event' ? undefined : STREET.exec(place)?.[0]);
  const facts = [
    ...mailboxes.slice(0, 3).map((each) => `the mail address ${quote(each)}`),
    ...phones.slice(0, 3).map((each) => `the telephone number ${quote(each)}`),
    ...(street ? [`what looks like a postal address, ${quote(street)}`] : []),
  ];
  return facts.length > 0
    ? [`It would publish ${inRow(facts)}: take it out, or make sure that whose it is wants it.`]
    : [];
}

/** Friends who are named besides, and did not agree to be. */
function namedWords(values: Values, sender: Sender, about: About, { names }: Desk): string[] {
  const text = `${values.title ?? ''}\n${toText((values.body ?? '').slice(0, MOST_READ))}`;
  const words = wordsOf(text);
  const but = new Set([about.friend?.id, sender.known === 'name' ? undefined : sender.friend?.id]);
  const found = new Map<string, string>();
  for (const [at, word] of words.entries()) {
    for (const { words: name, friend } of names.startingWith(word)) {
      if (but.has(friend.id) || friend.person?.consent === 'always') continue;
      if (!name.every((each, index) => words[at + index] === each)) continue;
      const shown = friend.person?.name ?? friend.name;
      found.set(
        friend.id,
        friend.person?.consent === 'never'
          ? `It names ${shown}, who never wants to be named (consent: never): take the name out before you accept it.`
          : `It names ${shown}, who has not agreed to be named: ask them, or take the name out.`,
      );
    }
  }
  return [...found.values()];
}
