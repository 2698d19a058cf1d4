import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { kit } from '../../src/command/kit.ts';
import { openFonts } from '../../src/read/fonts.ts';

it('unpacks fonts anew whose kept files were cut, and writes their configuration anew', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'fonts-'));
  onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
  const before = await openFonts(kit, ['Ada'], cache);
  const told = readFileSync(before.configuration, 'utf8');
  const kept = readdirSync(cache, { recursive: true, encoding: 'utf8' });
  const fonts = kept.filter((file) => file.endsWith('.ttf'));
  expect(fonts.length).toBeGreaterThan(2);
  for (const font of fonts) truncateSync(join(cache, font), 100);
  writeFileSync(before.configuration, '<fontconfig');
  const after = await openFonts(kit, ['Ada'], cache);
  expect(after).toEqual(before);
  expect(readFileSync(after.configuration, 'utf8')).toBe(told);
});
