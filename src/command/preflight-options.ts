import type { Option } from './verb.ts';

/** The options of every verb that looks at a letter before it leaves. */
export const PREFLIGHT_OPTIONS = {
  waive: {
    type: 'string',
    value: 'NAMES',
    help: 'findings that shall not hold the letter back, apart by commas',
    isList: true,
  },
  online: { type: 'boolean', help: "ask the letter's links whether they answer" },
} as const satisfies Record<string, Option>;
