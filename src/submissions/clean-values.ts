import { clean, cleanLine } from '../fields/clean.ts';
import { FIELDS, type Field, type Values } from './fields.ts';

/** Answers without characters that hide, all but the news on one line; and what was taken out, each once. */
export function cleanValues(values: Values): {
  values: Partial<Record<Field, string>>;
  removed: string[];
} {
  const removed = new Set<string>();
  const cleaned: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const value = values[field];
    if (value === undefined) continue;
    const { text, removed: own } = field === 'body' ? clean(value) : cleanLine(value);
    for (const each of own) removed.add(each);
    cleaned[field] = text;
  }
  return { values: cleaned, removed: [...removed] };
}
