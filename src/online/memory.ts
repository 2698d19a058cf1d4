import { z } from 'zod';
import type { Reached } from './reached.ts';

const HOUR = 3_600_000;

/** How long a result holds. What was broken is asked for anew each time, as it may be mended. */
const HOLDS: Record<Reached['verdict'], number> = { fine: 24 * HOUR, unknown: HOUR, broken: 0 };

/** What is older is forgotten. */
const FORGOTTEN = 7 * 24 * HOUR;

const remembered = z.strictObject({
  verdict: z.enum(['fine', 'broken', 'unknown']),
  words: z.string(),
  when: z.number(),
});

/** Earlier results by address, with the moment of each in milliseconds since 1970. */
export type Memory = Map<string, z.output<typeof remembered>>;

/** Reads a memory; an empty one where the text is damaged, as nothing in it is needed. */
export function parseMemory(text: string): Memory {
  try {
    return new Map(Object.entries(z.record(z.string(), remembered).parse(JSON.parse(text))));
  } catch {
    return new Map();
  }
}

/** A memory as text, for {@link parseMemory}. */
export function formatMemory(memory: Memory): string {
  return `${JSON.stringify(Object.fromEntries(memory), null, 1)}\n`;
}

/** What is known of an address, where that still holds. */
export function recall(memory: Memory, address: string, now: number): Reached | undefined {
  const known = memory.get(address);
  if (!known) return undefined;
  const { verdict, words, when } = known;
  const age = now - when;
  return age >= 0 && age < HOLDS[verdict] ? { verdict, words } : undefined;
}

/** A memory with new results in it and without what is too old. */
export function remember(
  memory: Memory,
  results: ReadonlyMap<string, Reached>,
  now: number,
): Memory {
  const kept = [...memory].filter(([, { when }]) => Math.abs(now - when) <= FORGOTTEN);
  const added = [...results].map(
    ([address, { verdict, words }]) => [address, { verdict, words, when: now }] as const,
  );
  return new Map([...kept, ...added]);
}
