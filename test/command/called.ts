import { format } from 'node:util';
import { vi } from 'vitest';
import { type Ended, editorEnvironment } from '../built-site.ts';

/**
 * Calls a verb as its script would, but within this process, which spares the start of another one:
 * what it prints, and the code with which it would end. One at a time.
 */
export async function called(
  verb: () => Promise<void>,
  words: readonly string[],
  environment: Record<string, string>,
): Promise<Ended> {
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  const before = { argv: process.argv, code: process.exitCode };
  const log = vi.spyOn(console, 'log').mockImplementation((...args) => {
    ended.stdout += `${format(...args)}\n`;
  });
  const error = vi.spyOn(console, 'error').mockImplementation((...args) => {
    ended.stderr += `${format(...args)}\n`;
  });
  const names = Object.entries(editorEnvironment(environment));
  for (const [name, value] of names) if (value !== undefined) vi.stubEnv(name, value);
  process.argv = [process.argv[0] ?? '', 'verb', ...words];
  process.exitCode = 0;
  try {
    await verb();
    ended.code = Number(process.exitCode ?? 0);
  } finally {
    process.argv = before.argv;
    process.exitCode = before.code;
    vi.unstubAllEnvs();
    log.mockRestore();
    error.mockRestore();
  }
  return ended;
}
