import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputFault } from '../../src/command/output-folder.ts';
import { contentFolder } from '../content-folder.ts';

const KEPT = ['/work/kit', '/home/edda/content'];

describe('the output folder', () => {
  it.each(['/', '/work', '/work/kit', '/work/kit/', '/home/edda', '/home/edda/content'])(
    'is not %s, which holds what must be kept',
    (out) => expect(outputFault(out, KEPT)).toMatch(/it holds \//),
  );

  it.each(['/work/kit/dist-that-is-not-there', '/work/kitchen', '/nowhere/at/all'])(
    'may be %s',
    (out) => expect(outputFault(out, KEPT)).toBeUndefined(),
  );

  it('is no folder of other files, and no file', () => {
    const folder = contentFolder({
      'mine/letter.txt': 'x',
      'built/rss.xml': 'x',
      'built/a.html': 'x',
    });
    expect(outputFault(join(folder, 'mine'), KEPT)).toMatch(/other files/);
    expect(outputFault(join(folder, 'mine/letter.txt'), KEPT)).toMatch(/is a file/);
    expect(outputFault(join(folder, 'built'), KEPT)).toBeUndefined();
  });
});
