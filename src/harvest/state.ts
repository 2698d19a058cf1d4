import { z } from 'zod';

const trouble = z.strictObject({
  /** `missing`: there is no such page or host; `mute`: it did not answer as it should. */
  sort: z.enum(['missing', 'mute']),
  /** When it began, in milliseconds since 1970. */
  since: z.number(),
  runs: z.number(),
  words: z.string(),
});

const schema = z.strictObject({
  /** When it was last read, in milliseconds since 1970, unchanged or not. */
  read: z.number().optional(),
  /** Not to be asked again before: by good manners, and by what its server wants. */
  rests: z.number().default(0),
  barred: z.number().default(0),
  /** By what the server knows what was read last, and where that was. */
  validators: z
    .strictObject({ url: z.string(), etag: z.string().optional(), modified: z.string().optional() })
    .optional(),
  seen: z.array(z.string()).default([]),
  trouble: trouble.optional(),
  /** What the editor was told, so that it is told once. */
  told: z.enum(['dead']).optional(),
  /** The address to which it moved, as the editor was told. */
  movedTo: z.string().optional(),
  /** Nothing was asked for here yet: it is what was known under another place, which moved here. */
  movedFrom: z.string().optional(),
});

/** What is remembered of a feed between runs. */
export type FeedState = z.output<typeof schema>;

/** Reads what was remembered; where that is damaged or nothing, as of a feed never seen. */
export function stateFrom(remembered: unknown): FeedState {
  const read = schema.safeParse(remembered ?? {});
  return read.success ? read.data : schema.parse({});
}

/** Under which name a feed is remembered: the same with http and https. */
export function feedName(address: string): string {
  return `harvest ${barePlace(address)}`;
}

/** An address without its scheme and fragment. */
export function barePlace(address: string): string {
  return address.replace(/#.*/, '').replace(/^https?:\/\//i, '');
}
