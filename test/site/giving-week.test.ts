import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { kit, listFiles, runScript } from '../built-site.ts';
import { type Step, WEEK } from '../giving/week.ts';

const folder = mkdtempSync(join(tmpdir(), 'week-'));
const places = {
  content: join(folder, 'content'),
  dist: join(folder, 'dist'),
  outbox: join(folder, 'outbox'),
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a step prints, paths as an editor would see them. */
async function perform(step: Step & { words: string[] }): Promise<string> {
  const [verb = '', ...words] = step.words;
  const where = { build: ['--outDir', places.dist], leaks: ['--outDir', places.dist] }[verb] ?? [];
  const out = verb === 'digest' ? ['--out', places.outbox] : [];
  const { code, stdout, stderr } = await runScript(verb, [...words, ...where, ...out], {
    CONTENT_DIR: places.content,
    SOURCE_DATE_EPOCH: String(Date.parse(`${step.day}T09:30:00Z`) / 1000),
  });
  expect({ words: step.words, code, stderr }).toMatchObject({ code: step.code ?? 0 });
  return Object.entries(places)
    .reduce((text, [name, path]) => text.replaceAll(path, name), stdout + stderr)
    .replace(/ in \d+\.\d s\b/g, '')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** Files below a folder that hold a text, in any case. */
function filesWith(place: 'dist' | 'outbox', text: string): string[] {
  return listFiles(places[place]).filter((file) =>
    readFileSync(join(places[place], file)).toString('utf8').toLowerCase().includes(text),
  );
}

function shown(words: string[]): string {
  const [verb, ...rest] = words.map((word) => (/^[\w/.,:=-]+$/.test(word) ? word : `"${word}"`));
  return `npm run ${verb}${rest.length > 0 ? ` -- ${rest.join(' ')}` : ''}`;
}

describe('a week with the giving hour', () => {
  it('goes as docs/giving-hour.md tells it', { timeout: 240_000 }, async () => {
    cpSync(join(kit, 'content'), places.content, {
      recursive: true,
      filter: (path) => !path.includes(join('content', 'private')),
    });
    const parts: string[] = [];
    for (const step of WEEK) {
      if (step.text) parts.push(step.text.trim());
      if (step.words) {
        const printed = await perform({ ...step, words: step.words });
        const kept = step.keep ? step.keep(printed) : printed;
        parts.push(`\`\`\`console\n$ ${shown(step.words)}\n${kept}\n\`\`\``);
      }
      if (step.search) {
        const [place, text] = step.search;
        const found = filesWith(place, text);
        const printed = found.length > 0 ? found.join('\n') : '(nothing)';
        parts.push(`\`\`\`console\n$ grep -ril ${text} ${place}\n${printed}\n\`\`\``);
        expect(found.length > 0, `${text} in ${place}`).toBe(step.isFound ?? false);
      }
    }
    await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('../../docs/giving-hour.md');
  });
});
