import { rowOfNames } from '../site/names.ts';
import type { Letter, LetterEntry } from './letter.ts';

/** One thing that a letter says below an entry: words, and an address where they lead somewhere. */
export interface Fact {
  words: string;
  href?: string;
}

/**
 * What a letter says of an entry besides people, title and excerpt, in its order. No link says its
 * host: some compose editors (Tiptap) make words that look like an address into another link.
 */
export function factsOf(entry: LetterEntry, { words, language }: Letter): Fact[] {
  const { ask, event, offerUntil, link, titleHref } = entry;
  const facts: (Fact | undefined | false | '')[] = [
    event && { words: event.when.text },
    event?.place !== undefined && { words: event.place },
    event?.online && {
      words: event.online.href ? words.event.join : words.event.online,
      ...(event.online.href && { href: event.online.href }),
    },
    offerUntil && { words: words.offer.until(offerUntil.text) },
    ask?.state === 'open' && ask.by && { words: words.ask.by(ask.by.text) },
    ask?.state === 'open' && { words: words.ask.help, href: ask.respond },
    ask?.state === 'met' &&
      ask.helpers.length > 0 && {
        words: `${words.ask.thanks} ${rowOfNames(ask.helpers, language)}`,
      },
    link && link.href !== titleHref && { words: words.entry.link, href: link.href },
  ];
  return facts.filter((fact) => typeof fact === 'object');
}
