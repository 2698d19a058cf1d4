import { axeCheck } from './axe.ts';
import type { Check } from './check.ts';
import { lighthouseCheck } from './lighthouse.ts';
import { linksCheck } from './links.ts';
import { vnuCheck } from './vnu.ts';
import { weightCheck } from './weight.ts';

/** All checks, the quick ones first, by the name that `--only` takes. */
export const checks = {
  weight: weightCheck,
  vnu: vnuCheck,
  links: linksCheck,
  axe: axeCheck,
  lighthouse: lighthouseCheck,
} satisfies Record<string, Check>;

/** The name of a check. */
export type CheckName = keyof typeof checks;

/** The names, in the order of the table. */
export const CHECK_NAMES = Object.keys(checks) as CheckName[];

/** Which checks `--only` says, all where it is not said; or the word in it that is none. */
export function chosenChecks(said: string | undefined): CheckName[] | { unknown: string } {
  if (said === undefined) return CHECK_NAMES;
  const words = said.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !CHECK_NAMES.some((name) => name === word));
  if (unknown !== undefined) return { unknown };
  return CHECK_NAMES.filter((name) => words.includes(name));
}
