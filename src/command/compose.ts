import { type ChosenDigest, chooseDigests } from '../digest/choose.ts';
import type { Digest } from '../digest/digest.ts';
import { type Letter, letterOf, type Reader } from '../email/letter.ts';
import { type EmailEntry, type Gated, gate } from '../gate/gate.ts';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { measurePictures } from '../read/pictures.ts';
import { buildSite, type Site } from '../site/site.ts';
import type { Inspection } from './inspect.ts';

/** A digest with everything that its letter is made of. */
export interface Composed {
  digest: Digest;
  newsletter: Newsletter;
  /** The site as of the digest's day, or of today where that is later. */
  site: Site;
  /** As of the same day, with what the email alone may hold. */
  gated: Gated;
  /** What the digest holds. */
  chosen: ChosenDigest<EmailEntry>;
  /** What the digests of its day and before hold, itself the last one; oldest first. */
  upTo: ChosenDigest<EmailEntry>[];
  /** The letter as it is pasted and handed over. */
  letter: Letter;
  /** The letter as it is sent to one reader. */
  letterTo(reader: Reader): Letter;
}

/** Composes the letter of a digest. The content must be without errors. */
export async function composeDigest(
  { reading, today, gated: asOfToday }: Pick<Inspection, 'reading' | 'today' | 'gated'>,
  digest: Digest,
): Promise<Composed> {
  const { newsletter } = reading;
  if (!newsletter) throw new Error('the settings are missing');
  const on = digest.date > today ? digest.date : today;
  const gated = on === today ? asOfToday : gate(reading, { on });
  const others = reading.digests.filter(({ id, date }) => id !== digest.id && date <= digest.date);
  const { sections, asks_per_person } = newsletter;
  const all = chooseDigests([...others, digest], gated.email, sections, asks_per_person);
  const place = all.findIndex((each) => each.digest.id === digest.id);
  const chosen = all[place] as ChosenDigest<EmailEntry>;
  const { people, digests, pages } = reading;
  const entries = reading.entries.filter(({ file }) => !file.startsWith('private/'));
  const site = await buildSite({
    content: { newsletter, people, entries, digests, pages },
    now: Date.parse(`${on}T12:00:00Z`),
    preview: false,
    measure: (files) => measurePictures(reading.folder, files),
  });
  const composing = { ...site, today: on };
  return {
    digest,
    newsletter,
    site: composing,
    gated,
    chosen,
    upTo: all.slice(0, place + 1),
    letter: letterOf(composing, chosen, gated.names),
    letterTo: (reader) => letterOf(composing, chosen, gated.names, reader),
  };
}
