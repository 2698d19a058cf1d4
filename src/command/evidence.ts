import { join } from 'node:path';
import { chooseDigests } from '../digest/choose.ts';
import { toDocument } from '../email/document.ts';
import { toFragment } from '../email/fragment.ts';
import { toPlain } from '../email/plain.ts';
import { gate } from '../gate/gate.ts';
import { picturesOf } from '../pictures/referenced.ts';
import type { Evidence, LeakHeld } from '../preflight/evidence.ts';
import { heldIn } from '../preflight/held.ts';
import { letterLeaks } from '../preflight/letter-leaks.ts';
import { renderPicture } from '../read/pictures.ts';
import { readSnapshot } from '../read/snapshots.ts';
import { snapshotSchema } from '../sent/snapshot.ts';
import type { Composed } from './compose.ts';
import { waitingFor } from './inbox-file.ts';
import type { Inspection } from './inspect.ts';
import { kit } from './kit.ts';
import { isBuilt, leaksIn } from './leaks.ts';
import { readSecrets, siteWall } from './secrets.ts';
import { changedSince } from './sent.ts';

/** Gathers everything that the checks of a letter look at, but for what its links answer. */
export async function evidenceFor(inspection: Inspection, composed: Composed): Promise<Evidence> {
  const { reading, problems, today } = inspection;
  const { digest, newsletter, letter, chosen, upTo, gated, site } = composed;
  return {
    digest,
    newsletter,
    letter,
    html: toFragment(letter),
    document: toDocument(letter),
    text: toPlain(letter),
    chosen,
    upTo,
    held: heldElsewhere(inspection, composed),
    reading,
    gated,
    today,
    addresses: site.addresses,
    problems,
    pictureBytes: await pictureBytes(reading.folder, composed),
    changed: changedSince(reading.folder, composed),
    leaks: await leaksFor(inspection, composed),
    waiting: waitingFor(reading.folder, digest, newsletter),
  };
}

/** What is private in the letter, and in the site as it was built last. */
async function leaksFor(inspection: Inspection, composed: Composed): Promise<LeakHeld[]> {
  const words = readSecrets(inspection);
  if (!words) return [];
  const { reading } = inspection;
  const { letter, gated, newsletter } = composed;
  const { own, side } = words;
  const texts = [toDocument(letter), toPlain(letter)];
  const inLetter = letterLeaks(
    { reading, gated, newsletter, contacts: side.contacts, own },
    letter,
    texts,
  );
  const site = join(kit, 'dist');
  if (!isBuilt(site)) return inLetter;
  const { leaks } = await leaksIn(siteWall(inspection, words), site, (file) => file);
  const first = new Map(leaks.toReversed().map((leak) => [leak.secret, leak]));
  return [
    ...inLetter,
    ...[...first.values()].map((leak) => ({ where: `dist/${leak.file}`, leak })),
  ];
}

/** The entries that other digests held: as they went out where that is kept, else as they are. */
function heldElsewhere({ reading }: Inspection, { digest, newsletter }: Composed): Set<string> {
  const others = reading.digests.filter(({ id }) => id !== digest.id);
  const last = others.map(({ date }) => date).reduce((a, b) => (a > b ? a : b), digest.date);
  const { email } = gate(reading, { on: last });
  const chosen = chooseDigests(others, email, newsletter.sections, newsletter.asks_per_person);
  return new Set(
    chosen.flatMap((each) => {
      const kept = snapshotSchema.safeParse(readSnapshot(reading.folder, each.digest.id));
      return kept.success
        ? kept.data.entries.map(({ id }) => id)
        : heldIn(each).map(({ id }) => id);
    }),
  );
}

/** How large the pictures of a letter and of its entries are when they are published. */
async function pictureBytes(
  folder: string,
  { digest, chosen, site }: Composed,
): Promise<Map<string, number>> {
  const sources = [digest, ...heldIn(chosen)];
  const files = new Set(
    sources.flatMap((source) => picturesOf(source, source).map(({ file }) => file)),
  );
  const bytes = new Map<string, number>();
  for (const file of files) {
    const picture = site.picture(file);
    if (!picture) continue;
    const cache = join(kit, 'node_modules/.cache/pictures');
    bytes.set(file, (await renderPicture(join(folder, file), picture, cache)).length);
  }
  return bytes;
}
