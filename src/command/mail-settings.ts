import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../fields/fault.ts';
import {
  checkMailSettings,
  ENVIRONMENT,
  MAIL_FILE,
  type MailSettings,
  WHOLE,
} from '../mail/check-settings.ts';
import type { ServerName } from '../mail/settings.ts';
import { formatProblem, type Problem } from '../problems/problem.ts';
import { shownFile } from './report.ts';

/**
 * Reads the settings of mail: `private/mail.yaml`, where it is there, below the environment.
 * @param folder the absolute path of the content folder
 * @param needed the servers without which nothing can be done
 */
export function readMailSettings(
  folder: string,
  environment: Record<string, string | undefined>,
  needed: readonly ServerName[] = [],
): MailSettings {
  const path = join(folder, MAIL_FILE);
  const read = readPrivate(path);
  if ('fault' in read) {
    const problems = [problem(1, WHOLE, read.fault)];
    return { mail: undefined, problems, warnings: [], passwordLine: undefined };
  }
  const settings = checkMailSettings(read.text, environment, needed);
  const { passwordLine, warnings } = settings;
  if (passwordLine !== undefined && isOpen(read.mode)) {
    const fault = {
      message: 'is in a file that others on this computer may read',
      fix: `run chmod 600 ${MAIL_FILE}`,
    };
    warnings.push({ ...problem(passwordLine, 'password', fault), severity: 'warning' });
  }
  return settings;
}

/** A problem with the settings of mail, its file named from where the editor stands. */
export function formatMailProblem(problem: Problem, shownFolder: string): string {
  if (problem.file === ENVIRONMENT) {
    return `${problem.field} in the environment: ${problem.message}; ${problem.fix}`;
  }
  const file = shownFile(shownFolder, problem.file);
  const fix = problem.fix.replace(`chmod 600 ${problem.file}`, () => `chmod 600 ${word(file)}`);
  return formatProblem({ ...problem, file, fix });
}

/** A path as a word of a shell. */
function word(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

function isOpen(mode: number): boolean {
  return process.platform !== 'win32' && (mode & 0o077) !== 0;
}

/** The text of a file and who may read it; '' where there is no file. Follows no link. */
function readPrivate(path: string): { text: string; mode: number } | { fault: Fault } {
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found) return { text: '', mode: 0 };
    if (found.isSymbolicLink()) {
      return {
        fault: {
          message: 'is a symbolic link, which could lead outside the content folder',
          fix: 'put the file itself here',
        },
      };
    }
    if (!found.isFile()) {
      return { fault: { message: 'is not a file', fix: 'remove it, and write the settings anew' } };
    }
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { text: text.decode(readFileSync(path)), mode: found.mode };
  } catch (error) {
    return {
      fault:
        error instanceof TypeError
          ? { message: 'the file is not UTF-8 text', fix: 'save it as UTF-8 in your editor' }
          : { message: 'the file cannot be read', fix: 'check its permissions' },
    };
  }
}

function problem(line: number, field: string, { message, fix }: Fault): Problem {
  return { file: MAIL_FILE, line, field, message, fix, severity: 'error' };
}
