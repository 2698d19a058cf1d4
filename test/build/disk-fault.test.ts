import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diskFault } from '../../src/build/disk-fault.ts';
import { WrongCall } from '../../src/command/verb.ts';

describe('a fault of the disk', () => {
  it.each([
    ['ENOSPC', /the disk is full \(ENOSPC, \/srv\/x\)/],
    ['EACCES', /this account may not write there .+\n\/srv\/dist is as it was\. Allow it/],
    ['EROFS', /nothing can be written on that disk/],
  ])('%s is told in words, with what to do', (code, words) => {
    const error = Object.assign(new Error('no'), { code, path: '/srv/x' });
    const told = diskFault(error, '/srv/dist');
    expect(told).toBeInstanceOf(WrongCall);
    expect(String(told)).toMatch(words);
  });

  it('is as the system throws it', ({ skip }) => {
    // A device of Linux that is always full.
    if (process.platform !== 'linux') skip();
    try {
      writeFileSync('/dev/full', 'x');
      expect.unreachable();
    } catch (error) {
      expect(String(diskFault(error, '/srv/dist'))).toMatch(/the disk is full/);
    }
  });

  it('is nothing else', () => {
    const other = new Error('a mistake in the kit');
    expect(diskFault(other, '/srv/dist')).toBe(other);
    try {
      readFileSync('/nowhere/at/all');
    } catch (error) {
      expect(diskFault(error, '/srv/dist')).toBe(error);
    }
  });
});
