import { z } from 'zod';
import { expected, type Fault, quote, refuse } from './fault.ts';

const ID = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;
const SLUG = /^[a-z0-9-]+$/;

/** Has this text the form of an id: path segments of `a-z`, `0-9` and `-`? */
export function isId(value: string): boolean {
  return ID.test(value);
}

/** The id of a person, entry or digest: its file's path without `.md`. */
export const id = z
  .string({ error: expected('an id', 'ada-lovelace') })
  .superRefine(refuse(idFault));

/** A topic: one word of an id. */
export const slug = z.string({ error: expected('a topic', 'city-gardens') }).superRefine(
  refuse((value) =>
    SLUG.test(value)
      ? undefined
      : {
          message: `${quote(value)} is not a topic`,
          fix: `use small letters a to z, digits and hyphens${suggestion(slugify(value))}`,
        },
  ),
);

/** What keeps a text from being an id. */
export function idFault(value: string): Fault | undefined {
  if (isId(value)) return undefined;
  return {
    message: `${quote(value)} is not an id`,
    fix: `use small letters a to z, digits and hyphens${suggestion(value.split('/').map(slugify).join('/'))}`,
  };
}

/** A text brought into the form of one id segment; empty where nothing of it remains. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function suggestion(value: string): string {
  return isId(value) ? `, such as ${value}` : '';
}
