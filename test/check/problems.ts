import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Inspection, inspect } from '../../src/command/inspect.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { type Files, person, SETTINGS, writeFolder } from '../content-folder.ts';

/** The clock of all checks: noon of 21 November 2026. */
const NOW = Date.UTC(2026, 10, 21, 12);

/** A file with what is wrong in it: `error 5 title` is an error on line 5 in the field `title`. */
export interface Case {
  file: string;
  text: string | Uint8Array;
  problems: string[];
}

/** What a valid newsletter has besides the files of a test. */
const AROUND: Files = { 'newsletter.yaml': SETTINGS, 'people/ada.md': person() };

/** Inspects files as a content folder, which is gone afterwards. */
export async function inspectFiles(
  files: Files,
  change: (folder: string) => void = () => {},
): Promise<Inspection> {
  const folder = writeFolder({ ...AROUND, ...files });
  try {
    change(folder);
    return await inspect(folder, NOW, join(folder, 'no-public-folder'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The problems of a content folder. */
export async function problemsIn(files: Files): Promise<Problem[]> {
  return (await inspectFiles(files)).problems;
}

/** A problem without its words, as {@link Case} names it. */
export function brief({ severity, line, field }: Problem): string {
  return `${severity} ${line} ${field}`;
}

/** Puts all cases into one folder and expects of each file its own problems, and no others. */
export function describeCases(name: string, cases: Record<string, Case>, around: Files = {}) {
  describe(name, () => {
    let problems: Problem[] = [];
    const files = Object.values(cases).map(({ file }) => file);

    beforeAll(async () => {
      const texts = Object.values(cases).map(({ file, text }) => [file, text]);
      problems = await problemsIn({ ...around, ...Object.fromEntries(texts) });
    });

    it('has a file of its own for each case', () => {
      expect(new Set(files).size).toBe(files.length);
    });

    it.each(Object.entries(cases))('%s', (_, { file, problems: expected }) => {
      const found = problems.filter((problem) => problem.file === file);
      expect(found.map(brief).sort()).toEqual(expected.toSorted());
    });

    it('blames no other file', () => {
      expect(problems.filter(({ file }) => !files.includes(file))).toEqual([]);
    });

    it('says of each what is wrong and what to do, on one line', () => {
      for (const { message, fix } of problems) {
        expect(message).toMatch(/^[^\n]+[^\n.]$/);
        expect(fix).toMatch(/^[^\n]+[^\n.]$/);
      }
    });
  });
}
