import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../built-site.ts';
import { contentFolder, entry } from '../content-folder.ts';

const files = {
  'private/people/ada.yaml':
    'closeness: close\nlast_contact: 2026-01-01\nemails: [ada@example.org]\n',
  'private/people/chi.yaml': 'name: Chi Obi\ncadence: monthly\n',
};

const hour = (folder: string, ...args: string[]) =>
  runScript('hour', ['--date', '2026-11-22', ...args], { CONTENT_DIR: folder });

describe('npm run hour', () => {
  it('shows each action with its reason, minutes, draft and how to settle it', async () => {
    const folder = contentFolder(files);
    const { code, stdout, stderr } = await hour(folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatchSnapshot();
    const { stdout: json } = await hour(folder, '--json');
    expect(JSON.parse(json)).toEqual({
      date: '2026-11-22',
      minutes: 10,
      more: 1,
      actions: [1, 2].map((number) => ({
        number,
        key: expect.stringMatching(/^reach (ada since 2026-01-01|chi first)$/),
        sort: 'reach',
        what: expect.any(String),
        reason: expect.any(String),
        minutes: 5,
        with: [number === 1 ? 'ada' : 'chi'],
        draft: { to: expect.any(Array), subject: expect.any(String), text: expect.any(String) },
      })),
    });
  }, 30_000);

  it('says what it wrote, and refuses to do it twice', async () => {
    const folder = contentFolder(files);
    expect(await hour(folder, '--done', '1', 'rang', 'her: fine')).toEqual({
      code: 0,
      stderr: '',
      stdout: `Action 1 is done: Write to Ada, and ask how you can help.
Written into ${folder}/private/log.yaml.
It is time to be in touch with Ada again on 2027-01-22.
`,
    });
    expect(readFileSync(join(folder, 'private/log.yaml'), 'utf8')).toBe(
      "- date: 2026-11-22\n  with: [ada]\n  what: 'rang her: fine'\n  action: reach ada since 2026-01-01\n",
    );
    expect(await hour(folder, '--done', '1')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Nothing was written: action 1 was done already, on 2026-11-22.\n',
    });
  }, 30_000);

  it('works from the site alone, and says how to begin', async () => {
    const folder = contentFolder({ 'entries/news.md': entry({ date: '2026-11-10' }) });
    const { code, stdout } = await hour(folder);
    expect(code).toBe(0);
    expect(stdout).toContain('1. Congratulate Ada on “News”');
    expect(stdout).toContain('npm run contacts -- import FILE');
  }, 30_000);
});
