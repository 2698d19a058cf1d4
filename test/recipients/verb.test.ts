import { describe, expect, it } from 'vitest';
import { runScript } from '../built-site.ts';
import { desk, LIST, SAMPLE } from './desk.ts';

describe('recipients', { timeout: 30_000 }, () => {
  it('shows its help', async () => {
    const { code, stdout, stderr } = await desk().call('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^npm run recipients: /);
    for (const word of ['import FILE', 'add ADDRESS', 'stop ADDRESS', '--first-name', '--json']) {
      expect(stdout).toContain(word);
    }
  });

  it('lists who gets the letter, who stopped, and how many', async () => {
    const { call, folder } = desk(SAMPLE);
    const { code, stdout, stderr } = await call();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(`They get the letter:

  Address          Called  Name
  ana@example.org  Ana     Ana Silva

They asked to stop, and are not written to:

  Address         Since       Name
  bo@example.org  2026-09-01  Bo Chen

${folder}/${LIST}: 1 get the letter, 1 asked to stop.
`);
  });

  it('lists them as JSON and prints nothing else', async () => {
    const { code, stdout, stderr } = await desk(SAMPLE).call('list', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      recipients: [
        { email: 'ana@example.org', name: 'Ana Silva', firstName: 'Ana', stopped: '' },
        { email: 'bo@example.org', name: 'Bo Chen', firstName: '', stopped: '2026-09-01' },
      ],
      active: 1,
      stopped: 1,
      problems: [],
    });
  });

  it('says how to begin where nobody is on the list', async () => {
    const { code, stdout } = await desk().call();
    expect(code).toBe(0);
    expect(stdout).toContain('npm run recipients -- import');
  });

  it('lists all problems of the file, and fails', async () => {
    const { call, folder } = desk(`${SAMPLE}cy@nowhere,,,,\ndee@example.org,,,soon,\n`);
    const { code, stdout } = await call();
    expect(code).toBe(1);
    expect(stdout).toContain('2 errors:');
    expect(stdout).toContain(`${folder}/${LIST}:4 email: "cy@nowhere" is not an e-mail address; `);
    expect(stdout).toContain(`${folder}/${LIST}:5 stopped: "soon" is not a day`);
    const { problems } = JSON.parse((await call('--json')).stdout);
    expect(problems).toHaveLength(2);
    expect(problems[0]).toMatchObject({ file: `${folder}/${LIST}`, line: 4, field: 'email' });
  });

  it.each<[string, string[], RegExp]>([
    ['an unknown word', ['lst'], /did you mean list\?/],
    ['an address alone', ['ana@example.org'], /add ana@example\.org, or stop ana@example\.org/],
    ['no file', ['import'], /import contacts\.csv/],
    ['a file that is not there', ['import', 'nowhere.csv'], /There is no file nowhere\.csv/],
    ['no address to add', ['add'], /add ana@example\.org/],
    ['no whole address', ['add', 'ana@nowhere'], /"ana@nowhere" is not an e-mail address/],
    ['two addresses', ['stop', 'a@example.org, b@example.org'], /several addresses/],
    ['a name that is none', ['add', 'a@example.org', '--name', '...'], /is no name/],
    ['an option of another word', ['stop', 'a@example.org', '--name', 'A'], /--name does not go/],
    ['a word too many', ['list', 'ana'], /nothing to say behind list/],
    ['an unknown option', ['--jason'], /Usage: npm run recipients/],
  ])('refuses %s', async (_, words, message) => {
    const { call, hasList } = desk();
    const { code, stdout, stderr } = await call(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(hasList()).toBe(false);
  });

  it('refuses a content folder that is not there', async () => {
    const { code, stderr } = await runScript('recipients', ['add', 'ana@example.org'], {
      CONTENT_DIR: '/nowhere/content',
    });
    expect(code).toBe(2);
    expect(stderr).toContain('There is no folder /nowhere/content');
  });
});
