import type { Plural, PluralForms } from '../../src/words/plural.ts';

/** One text of a dictionary, wherever it stands in it. */
export interface Text {
  /** Its keys, joined by points: `ask.helpWith`. */
  path: string;
  sort: 'text' | 'sentence' | 'plural' | 'forms';
  /** Of a sentence: how many values it is given. */
  values: number;
  /** Everything that it can say; values stand as `valueAt` or `{n}`. */
  says: string[];
  /** Of a plural. */
  forms?: PluralForms;
  /** Of a plural with a number: says it. */
  count?: Plural;
}

/** Sentences that are given numbers; all others are given texts. */
const OF_NUMBERS = ['list.page'];

/** The value that a sentence is given at a place: in no other text. */
export function valueAt(path: string, place: number): string | number {
  return OF_NUMBERS.includes(path) ? 41 + place : `$&\ue000${place}\ue000`;
}

/** The values that stand in what a text says. */
export const VALUES = /\$&\ue000\d\ue000|\{n\}/g;

/** All texts of a dictionary, in its order. */
export function textsOf(words: object, above: readonly string[] = []): Text[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]): Text[] => {
    const keys = [...above, key];
    const path = keys.join('.');
    if (typeof value === 'string') return [{ path, sort: 'text', values: 0, says: [value] }];
    if (isPlural(value)) {
      const says = Object.values(value.forms);
      return [{ path, sort: 'plural', values: 0, says, forms: value.forms, count: value }];
    }
    if (typeof value === 'function') {
      const values = Array.from({ length: value.length }, (_, place) => valueAt(path, place));
      return [{ path, sort: 'sentence', values: value.length, says: [String(value(...values))] }];
    }
    if (typeof value !== 'object' || value === null) throw new Error(`${path} is ${value}`);
    if (areForms(value)) {
      return [{ path, sort: 'forms', values: 0, says: Object.values(value), forms: value }];
    }
    return textsOf(value, keys);
  });
}

/** What the texts of a dictionary say around their values, without what is a single word. */
export function phrasesOf(words: object): Set<string> {
  const pieces = textsOf(words).flatMap(({ says }) =>
    says.flatMap((text) => text.split(VALUES).flatMap((part) => part.split(/\d+/))),
  );
  const trimmed = pieces.map((piece) => piece.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''));
  return new Set(trimmed.filter((piece) => /\p{L}\P{L}*\s\P{L}*\p{L}/u.test(piece)));
}

function isPlural(value: unknown): value is Plural {
  return typeof value === 'function' && 'forms' in value;
}

function areForms(value: object): value is PluralForms {
  return Object.values(value).every((form) => typeof form === 'string') && 'other' in value;
}
