import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Newsletter } from '../newsletter/newsletter.ts';
import { addressesOf } from '../site/addresses.ts';
import { paths } from '../site/paths.ts';
import { type FormFile, issueForms } from '../submissions/issue-forms.ts';
import { wordsFor } from '../words/words.ts';

/** Where GitHub looks for the forms of a repository. */
export const TEMPLATES = '.github/ISSUE_TEMPLATE';

/** The issue forms of a newsletter, in its language; they lead to its own form where it has one. */
export function formsOf({ language, url, submit }: Newsletter): FormFile[] {
  const address = submit && addressesOf(url).absolute(paths.submit);
  return issueForms({ words: wordsFor(language), address });
}

/** Writes the forms in the place of what is there; returns the names of those that changed. */
export function writeForms(forms: readonly FormFile[], folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return forms
    .filter(({ name, text }) => {
      const path = join(folder, name);
      const isThere = statSync(path, { throwIfNoEntry: false })?.isFile();
      if (isThere && readFileSync(path, 'utf8') === text) return false;
      writeFileSync(path, text);
      return true;
    })
    .map(({ name }) => name);
}
