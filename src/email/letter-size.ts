import type { ChosenDigest } from '../digest/choose.ts';
import type { EmailEntry } from '../gate/gate.ts';
import { entryView } from '../site/entry-view.ts';
import type { Site } from '../site/site.ts';
import { toFragment } from './fragment.ts';
import { asInLetter, letterOf } from './letter.ts';
import { pasteable } from './pasteable.ts';

/** What stands in a letter before an entry's excerpt. */
const BREAK = '<br>';

/**
 * Measures letters of a site: the bytes of each as HTML (`toFragment`). An entry's text is made into
 * HTML once, however many letters have it.
 */
export function letterScale(site: Site): (chosen: ChosenDigest<EmailEntry>) => number {
  const shown = asInLetter(site);
  const known = new Map<EmailEntry, number>();
  const excerptSize = (entry: EmailEntry): number => {
    const excerpt = pasteable(entryView(shown, entry, 'elsewhere').excerpt ?? '');
    return excerpt === '' ? 0 : BREAK.length + Buffer.byteLength(excerpt);
  };
  return ({ sections, ...chosen }) => {
    let size = 0;
    for (const entry of sections.flatMap(({ entries }) => entries)) {
      const excerpt = known.get(entry) ?? excerptSize(entry);
      known.set(entry, excerpt);
      size += excerpt;
    }
    const wordless = sections.map(({ id, entries }) => ({
      id,
      entries: entries.map((entry) => ({ ...entry, body: '', summary: undefined })),
    }));
    const letter = letterOf(site, { ...chosen, sections: wordless });
    return size + Buffer.byteLength(toFragment(letter));
  };
}
