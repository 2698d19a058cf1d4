import type { z } from 'zod';

/** What is wrong with a value, and what the editor can do about it. Both without a final stop. */
export interface Fault {
  message: string;
  fix: string;
}

/**
 * Packs a fault into the one string that a zod issue has room for.
 * The two parts stand on two lines, so that Astro prints them readably as well.
 */
export function packFault({ message, fix }: Fault): string {
  return `${message}\n${fix}`;
}

/** The reverse of {@link packFault}; undefined for a message that another hand wrote. */
export function unpackFault(packed: string): Fault | undefined {
  const [message, fix, ...rest] = packed.split('\n');
  return message && fix && rest.length === 0 ? { message, fix } : undefined;
}

/** Turns "find the fault in this value" into a zod refinement. */
export function refuse<T>(find: (value: T) => Fault | undefined) {
  return (value: T, context: z.core.$RefinementCtx<T>): void => {
    const fault = find(value);
    if (fault) context.addIssue({ code: 'custom', message: packFault(fault) });
  };
}

/** The `error` option of a zod type: what to say when the value is missing or of another type. */
export function expected(what: string, example: string) {
  return (issue: { input?: unknown }): string =>
    issue.input === undefined
      ? packFault({ message: 'is missing', fix: `add it, for example ${example}` })
      : packFault({
          message: `must be ${what}, not ${describe(issue.input)}`,
          fix: `write it as ${example}`,
        });
}

/** A short, one-line description of a value for a message. */
export function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'nothing';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value === 'string') return quote(value);
  return `the ${typeof value} ${String(value)}`;
}

const LONGEST_QUOTE = 60;

/** A value in double quotes, on one line, control characters escaped, cut where it is long. */
export function quote(value: string): string {
  const cut = value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value;
  return JSON.stringify(cut).replace(
    /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
