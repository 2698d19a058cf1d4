import { choice } from '../fields/text.ts';

/** The ways to say how well one honestly knows somebody, the closest first, and each as a sentence. */
const WORDS = {
  close: { says: (name: string) => `${name} is a close friend of mine`, months: 2 },
  well: { says: (name: string) => `I know ${name} well`, months: 4 },
  'a-little': { says: (name: string) => `I know ${name} a little`, months: 12 },
  'met-once': { says: (name: string) => `I have met ${name} once`, months: undefined },
  'never-met': { says: (name: string) => `${name} and I have never met`, months: undefined },
} as const;

/** How well the editor honestly knows somebody. */
export type Closeness = keyof typeof WORDS;

/** All words for it, the closest first. */
export const CLOSENESS = Object.keys(WORDS) as [Closeness, ...Closeness[]];

/** The `closeness` of a contact. */
export const closeness = choice(CLOSENESS, 'well');

/** A sentence without its stop that says it to others, such as `I know Ana well`. */
export function closenessWords(value: Closeness, name: string): string {
  return WORDS[value].says(name);
}

/** The place among {@link CLOSENESS}: the closest is 0; who gave no word comes last. */
export function closenessRank(value: Closeness | undefined): number {
  return value ? CLOSENESS.indexOf(value) : CLOSENESS.length;
}

/** After how many months one is losing touch where no `cadence` is set; undefined: never. */
export function monthsWithout(value: Closeness | undefined): number | undefined {
  return value && WORDS[value].months;
}
