import { WrongCall } from '../command/verb.ts';

const REASONS: Record<string, [what: string, advice: string]> = {
  ENOSPC: ['the disk is full', 'Make room on it'],
  EDQUOT: ['this account may use no more of the disk', 'Make room on it'],
  EACCES: ['this account may not write there', 'Allow it, or name another folder with --outDir,'],
  EPERM: ['this account may not write there', 'Allow it, or name another folder with --outDir,'],
  EROFS: ['nothing can be written on that disk', 'Name another folder with --outDir,'],
};

/** What a fault of the disk means for the editor of a site; any other fault as it is. */
export function diskFault(error: unknown, out: string): unknown {
  const { code = '', path = out } = (error ?? {}) as NodeJS.ErrnoException;
  const [what, advice] = REASONS[code] ?? [];
  if (what === undefined) return error;
  return new WrongCall(
    `The site could not be written: ${what} (${code}, ${path}).\n${out} is as it was. ${advice} and build again.`,
  );
}
