import type { ChosenDigest } from '../digest/choose.ts';
import type { EmailEntry } from '../gate/gate.ts';
import type { SectionId } from '../newsletter/sections.ts';

/** The entries of a digest, in the order of its letter. */
export function heldIn({ sections }: ChosenDigest<EmailEntry>): EmailEntry[] {
  return sections.flatMap(({ entries }) => entries);
}

/** The asks that a letter shows as open. */
export function openAsks({ sections }: ChosenDigest<EmailEntry>) {
  return sections
    .filter(({ id }) => SHOWN_OPEN.has(id))
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.kind === 'ask');
}

const SHOWN_OPEN = new Set<SectionId>(['asks', 'still-needed']);
