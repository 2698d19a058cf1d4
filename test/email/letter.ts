import { chooseDigests } from '../../src/digest/choose.ts';
import { type Letter, letterOf, type Reader } from '../../src/email/letter.ts';
import { gate } from '../../src/gate/gate.ts';
import type { Measured } from '../../src/pictures/measured.ts';
import { parseContent } from '../../src/read/parse.ts';
import { buildSite } from '../../src/site/site.ts';
import type { Files } from '../content-folder.ts';

/** The letter of the newest digest of some texts, as of the day of the digest. */
export async function letterFrom(
  files: Files,
  pictures: ReadonlyMap<string, Measured> = new Map(),
  reader?: Reader,
): Promise<Letter> {
  const texts = Object.entries(files).map(([file, text]) => ({ file, text: String(text) }));
  const reading = parseContent(texts);
  const { newsletter } = reading;
  if (!newsletter || reading.problems.length > 0) {
    throw new Error(JSON.stringify(reading.problems, null, 2));
  }
  const newest =
    reading.digests
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const gated = gate(reading, { on: newest });
  const chosen = chooseDigests(reading.digests, gated.email, newsletter.sections).at(-1);
  if (!chosen) throw new Error('no digest');
  const entries = reading.entries.filter(({ file }) => !file.startsWith('private/'));
  const site = await buildSite({
    content: { ...reading, newsletter, entries },
    now: Date.parse(`${newest}T12:00:00Z`),
    preview: false,
    measure: async () => new Map(pictures),
  });
  return letterOf(site, chosen, gated.names, reader);
}
