import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Made, MadeRecord } from '../../src/build/made.ts';
import { contentFolder } from '../content-folder.ts';

const MADE: Made = {
  version: 3,
  inputs: 'abc',
  files: { 'index.html': { hash: 'h', size: 3, mtimeMs: 1.25, ctimeMs: 2.5, key: 'k' } },
};

describe('the record of a build', () => {
  it('is read as it was written, for its folder alone, until it is forgotten', () => {
    const cache = contentFolder({});
    const record = new MadeRecord(cache, '/srv/dist');
    expect(record.read()).toBeUndefined();
    record.write(MADE);
    expect(new MadeRecord(cache, '/srv/dist').read()).toEqual(MADE);
    expect(new MadeRecord(cache, '/srv/other').read()).toBeUndefined();
    record.forget();
    expect(record.read()).toBeUndefined();
    record.forget();
  });

  it.each([
    ['nothing', ''],
    ['rubbish', 'the old bridge'],
    ['half of one', JSON.stringify(MADE).slice(0, 60)],
    ['one of an older kit', JSON.stringify({ ...MADE, version: 1 })],
    ['one whose file has no size', JSON.stringify({ ...MADE, files: { a: { hash: 'x' } } })],
    ['null', 'null'],
  ])('is none where it holds %s', (_, text) => {
    const cache = contentFolder({});
    const record = new MadeRecord(cache, '/srv/dist');
    record.write(MADE);
    const [name = ''] = readdirSync(join(cache, 'made'));
    writeFileSync(join(cache, 'made', name), text);
    expect(record.read()).toBeUndefined();
  });

  it('is none where a folder lies in its place', () => {
    const cache = contentFolder({});
    const record = new MadeRecord(cache, '/srv/dist');
    record.write(MADE);
    const [name = ''] = readdirSync(join(cache, 'made'));
    record.forget();
    const path = join(cache, 'made', name);
    mkdirSync(dirname(path), { recursive: true });
    mkdirSync(path);
    expect(record.read()).toBeUndefined();
  });
});
