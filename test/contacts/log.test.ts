import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../built-site.ts';
import { contentFolder } from '../content-folder.ts';

function desk(log?: string) {
  const folder = contentFolder({
    'private/people/bo.yaml': 'name: Bo Chen\ncadence: monthly\n',
    ...(log !== undefined && { 'private/log.yaml': log }),
  });
  const path = join(folder, 'private/log.yaml');
  return {
    call: (...words: string[]) => runScript('log', words, { CONTENT_DIR: folder }),
    contacts: () => runScript('contacts', ['list', 'bo', '--json'], { CONTENT_DIR: folder }),
    read: () => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
  };
}

describe('npm run log', () => {
  it('adds to the end of the log, and the cadence begins anew', async () => {
    const before = '# mine\n- {date: 2026-11-01,   with: [bo]}';
    const { call, contacts, read } = desk(before);
    const { code } = await call('Bo,ada', 'talked: "bees" # and tea', '--on', '2026-11-20');
    expect(code).toBe(0);
    expect(read()).toBe(
      `${before}\n- date: 2026-11-20\n  with: [bo, ada]\n  what: 'talked: "bees" # and tea'\n`,
    );
    expect(JSON.parse((await contacts()).stdout)).toEqual([
      { id: 'bo', name: 'Bo Chen', lastContact: '2026-11-20', dueOn: '2026-12-20' },
    ]);
  });

  it('takes a promise to each of them', async () => {
    const { call, read } = desk();
    await call('bo', 'lunch', '--promised', 'the seeds', '--due', '2026-12-24');
    expect(read()).toBe(
      '- date: 2026-11-21\n  with: [bo]\n  what: lunch\n  promised: [{to: bo, what: the seeds, due: 2026-12-24, made: 2026-11-21}]\n',
    );
  });

  it('shows what happened, the newest first', async () => {
    const days = Array.from({ length: 17 }, (_, at) => `2026-10-${String(at + 10)}`);
    const log = `${days.map((day) => `- {date: ${day}, with: [bo], what: tea}\n`).join('')}- {date: 2026-11-02, pitched: {entry: x, to: bo}}\n`;
    const { call } = desk(log);
    const lines = (await call()).stdout.trim().split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '2026-11-02  pitched x to Bo Chen',
      '2026-10-26  Bo Chen: tea',
    ]);
    expect(lines.at(-1)).toBe('and 3 before; --all shows them');
    expect(JSON.parse((await call('--all', '--json')).stdout)).toHaveLength(18);
  });

  it.each([
    [['bo', 'tea', '--on', '2026-11-22'], '2026-11-22 is after today, 2026-11-21'],
    [['bo', 'tea', '--due', '2026-12-01'], 'A promise wants both'],
    [['bo', 'tea', '--promised', 'x', '--due', '2026-01-01'], '--due 2026-01-01 is before'],
    [['bo,', 'tea'], 'Say with whom'],
    [['bo', ' '], 'what is empty'],
  ])('refuses %j and writes nothing', async (words, message) => {
    const { call, read } = desk();
    const { code, stderr } = await call(...words);
    expect([code, read()]).toEqual([2, undefined]);
    expect(stderr).toContain(message);
  });
});
