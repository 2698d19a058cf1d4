import { expect, it } from 'vitest';
import { helpOf } from '../../src/command/verb.ts';

it('shows every option of a verb, --help among them', () => {
  const help = helpOf({
    name: 'build',
    summary: 'makes the site',
    options: {
      outDir: { type: 'string', value: 'DIR', help: 'where to' },
      strict: { type: 'boolean', help: 'be strict' },
    },
    notes: ['A note.'],
  });
  expect(help).toBe(`npm run build: makes the site

Usage: npm run build -- [options]

  --outDir DIR   where to
  --strict       be strict
  --help         show this text

A note.`);
});
