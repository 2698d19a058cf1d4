import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { lockOutput } from '../../src/build/output-lock.ts';
import { contentFolder } from '../content-folder.ts';

describe('the lock of an output folder', () => {
  it('has the second build wait until the first has ended', async () => {
    const kit = contentFolder({});
    const told: string[] = [];
    const first = await lockOutput(kit, '/srv/dist', () => told.push('busy'));
    const second = lockOutput(kit, '/srv/dist', () => told.push('busy')).then((lock) => {
      told.push('second');
      return lock;
    });
    await setTimeout(500);
    expect(told).toEqual(['busy']);
    first.release();
    (await second).release();
    expect(told).toEqual(['busy', 'second']);
  });

  it('holds nobody up who builds into another folder', async () => {
    const kit = contentFolder({});
    const never = () => expect.unreachable();
    const first = await lockOutput(kit, '/srv/dist', never);
    const second = await lockOutput(kit, '/srv/other', never);
    first.release();
    second.release();
  });
});
