import { isField, type Values } from '../../submissions/fields.ts';

/** Keeps what was typed in this browser, where the browser allows that. */
export function keepDraft(key: string, values: Values): void {
  try {
    localStorage.setItem(key, JSON.stringify(values));
  } catch {
    // Private windows and full stores refuse; the page still has it.
  }
}

/** What was typed last time; undefined where there is nothing of use. */
export function draftOf(key: string): Values | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const values = Object.fromEntries(
      Object.entries(kept).filter(
        ([name, value]) => isField(name) && typeof value === 'string' && value !== '',
      ),
    );
    return isWorthKeeping(values) ? values : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets it. */
export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Where nothing could be kept there is nothing to forget.
  }
}

/** Did somebody answer anything? Two questions have an answer from the beginning. */
export function isWorthKeeping(values: Values): boolean {
  return Object.entries(values).some(
    ([name, value]) =>
      value !== '' &&
      !(name === 'about' && value === 'me') &&
      !(name === 'credit' && value === 'no'),
  );
}
