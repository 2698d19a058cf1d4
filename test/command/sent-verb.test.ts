import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../built-site.ts';
import { contentFolder, entry, markdown } from '../content-folder.ts';

const ONE = '---\r\ntitle: One # the first\r\ndate: "2026-11-01"\r\n---\r\n\r\nDear all.\r\n';

function content() {
  return contentFolder({
    'entries/a.md': entry({ title: 'First' }),
    'digests/one.md': ONE,
    'digests/two.md': markdown({ title: 'Two', date: '2026-11-20' }, 'Dear all.\n'),
  });
}

const digest = (folder: string, ...words: string[]) =>
  runScript('digest', words, { CONTENT_DIR: folder });

async function warnings(folder: string) {
  const { stdout } = await runScript('check', ['--json'], { CONTENT_DIR: folder });
  return JSON.parse(stdout).problems.map(
    ({ file, line, field, message }: Record<string, string>) =>
      `${String(file).slice(folder.length + 1)}:${line} ${field}: ${message}`,
  );
}

describe('digest --sent', () => {
  it('writes the day into the digest and nothing else anywhere', async () => {
    const folder = content();
    const { code, stdout } = await digest(folder, 'one', '--sent');
    expect(code).toBe(0);
    expect(stdout).toBe(`Wrote sent: 2026-11-21 into ${join(folder, 'digests/one.md')}.\n`);
    const text = readFileSync(join(folder, 'digests/one.md'), 'utf8');
    expect(text).toBe(ONE.replace('01"\r\n', '01"\r\nsent: 2026-11-21\r\n'));
    expect(existsSync(join(folder, 'outbox'))).toBe(false);
    expect(await warnings(folder)).toEqual([]);
  });

  it('lets check warn when the digest would say something else, until that is meant so', async () => {
    const folder = content();
    await digest(folder, 'one', '--sent');
    writeFileSync(join(folder, 'entries/late.md'), entry({ title: 'Told late' }));
    expect(await warnings(folder)).toEqual([
      'digests/one.md:4 sent: since the letter went out the digest has changed: it now holds late',
    ]);
    const again = await digest(folder, 'one', '--sent', '--json');
    expect(JSON.parse(again.stdout)).toEqual({
      id: 'one',
      file: 'digests/one.md',
      sent: '2026-11-21',
    });
    expect(await warnings(folder)).toEqual([]);
  });

  it('says when what is kept cannot be read, and keeps it anew', async () => {
    const folder = content();
    await digest(folder, 'one', '--sent');
    writeFileSync(join(folder, 'private/sent/one.json'), '{"subject": ');
    expect(await warnings(folder)).toEqual([
      'digests/one.md:4 sent: what is kept of the letter that went out cannot be read',
    ]);
    await digest(folder, 'one', '--sent');
    expect(await warnings(folder)).toEqual([]);
  });

  it('marks no letter whose day has not come, unless it went out all the same', async () => {
    const folder = contentFolder({
      'digests/soon.md': markdown({ title: 'Soon', date: '2026-11-24' }, 'Dear all.\n'),
    });
    const { code, stdout, stderr } = await digest(folder, 'soon', '--sent');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('The day of soon has not come');
    const waived = await digest(folder, 'soon', '--sent', '--waive', 'date-ahead');
    expect(waived.code).toBe(0);
  });

  it.each([
    ['no id', ['--sent'], 'Which digest went out?'],
    ['an unknown id', ['on', '--sent'], 'did you mean one'],
    ['another task beside it', ['one', '--sent', '--draft'], '--sent goes alone'],
  ])('changes nothing with %s', async (_, words, message) => {
    const folder = content();
    const { code, stdout, stderr } = await digest(folder, ...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(readFileSync(join(folder, 'digests/one.md'), 'utf8')).toBe(ONE);
    expect(existsSync(join(folder, 'private'))).toBe(false);
  });
});
