import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { underLock } from '../../src/command/inbox-lock.ts';
import { carryOut, finishAll, type Plan } from '../../src/command/inbox-plan.ts';
import { INBOX, type Inbox, openInbox } from '../../src/read/inbox.ts';
import type { Incoming } from '../../src/submissions/item.ts';
import { contentFolder } from '../content-folder.ts';

const AT = '2026-11-21T12:00:00.000Z';

const PICTURE = Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]);

function incoming(changes: Partial<Incoming> = {}): Incoming {
  return {
    door: 'mail',
    key: '<1@mail.example.org>',
    at: '2026-11-20T09:00:00.000Z',
    from: { email: 'bo@example.org' },
    values: { kind: 'win', title: 'A kiln' },
    text: '',
    pictures: [{ name: 'kiln.jpg', type: 'image/jpeg', width: 1, height: 1, bytes: PICTURE }],
    leftOut: [],
    ...changes,
  };
}

const ENTRY = 'entries/2026/a-kiln.md';

function planIn(folder: string): Plan {
  return {
    entry: '2026/a-kiln',
    files: [
      { file: 'people/bo.md', text: '---\nname: Bo\n---\n' },
      { file: 'pictures/2026-a-kiln-1.jpg', picture: 0 },
      { file: ENTRY, text: '---\ntitle: A kiln\n---\n\nIt burns.\n' },
    ],
    log: [{ date: '2026-11-20', with: [], what: 'news “A kiln” came by mail' }],
    mail: { out: join(folder, '../answers'), name: '1-accepted.eml', message: 'To: bo\r\n\r\n' },
  };
}

function opened(): { folder: string; inbox: Inbox; plan: Plan } {
  const folder = join(contentFolder({ 'content/newsletter.yaml': '' }), 'content');
  const inbox = openInbox(join(folder, INBOX));
  onTestFinished(() => inbox.close());
  inbox.add(incoming());
  return { folder, inbox, plan: planIn(folder) };
}

/** All that accepting writes, by path. */
function written(folder: string): Record<string, string> {
  const files = readdirSync(join(folder, '..'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(join(folder, '..').length + 1))
    .filter((file) => /^(content\/(people|entries|pictures)|answers)\/|log\.yaml$/.test(file))
    .filter((file) => file !== 'content/people/ada.md')
    .sort();
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(join(folder, '..', file), 'latin1')]),
  );
}

const item = (inbox: Inbox) => {
  const found = inbox.get(1);
  if (!found) throw new Error('the item is lost');
  return found;
};

describe('accepting', () => {
  it('writes all of it, and decides', () => {
    const { folder, inbox, plan } = opened();
    carryOut(folder, inbox, item(inbox), plan, AT);
    expect(Object.keys(written(folder))).toEqual([
      'answers/1-accepted.eml',
      `content/${ENTRY}`,
      'content/people/bo.md',
      'content/pictures/2026-a-kiln-1.jpg',
      'content/private/log.yaml',
    ]);
    expect(item(inbox)).toMatchObject({ state: 'accepted', entry: '2026/a-kiln', since: AT });
  });

  it('writes nothing over another file, takes back what it wrote, and decides nothing', () => {
    const { folder, inbox, plan } = opened();
    mkdirSync(join(folder, 'entries/2026'), { recursive: true });
    writeFileSync(join(folder, ENTRY), 'by hand');
    inbox.decide(1, 'waiting', { state: 'later', until: '2026-11-22' }, AT);
    const before = written(folder);
    expect(() => carryOut(folder, inbox, item(inbox), plan, AT)).toThrow(
      `Submission 1 was not accepted, and nothing was written: ${ENTRY} has been written by another hand meanwhile.`,
    );
    expect(written(folder)).toEqual(before);
    expect(item(inbox)).toMatchObject({ state: 'later', until: '2026-11-22' });
    expect(item(inbox)).not.toHaveProperty('entry');
  });

  it.each([
    [
      'a file stands in the place of a folder',
      (folder: string) => writeFileSync(join(folder, 'entries'), ''),
    ],
    [
      'a link stands there',
      (folder: string) => symlinkSync(join(folder, 'private'), join(folder, 'entries')),
    ],
    [
      'the log cannot be read',
      (folder: string) => writeFileSync(join(folder, 'private/log.yaml'), '{'),
    ],
  ])('takes everything back where %s', (_, spoil) => {
    const { folder, inbox, plan } = opened();
    spoil(folder);
    expect(() => carryOut(folder, inbox, item(inbox), plan, AT)).toThrow('was not accepted');
    const left = Object.keys(written(folder)).filter((file) => !/inbox\.|log\.yaml$/.test(file));
    expect(left).toEqual([]);
    expect(item(inbox).state).toBe('waiting');
  });

  it('is done once: a second hand finds it decided', () => {
    const { folder, inbox, plan } = opened();
    const seen = item(inbox);
    carryOut(folder, inbox, seen, plan, AT);
    const before = written(folder);
    expect(() => carryOut(folder, inbox, seen, plan, AT)).toThrow('has changed meanwhile');
    expect(written(folder)).toEqual(before);
  });
});

describe('a run that is killed while it accepts', () => {
  const script = fileURLToPath(new URL('./inbox-killed.ts', import.meta.url));

  function killedAt(step: string) {
    const at = opened();
    const { signal, stderr } = spawnSync(
      process.execPath,
      [script, at.folder, step, JSON.stringify(at.plan)],
      { encoding: 'utf8' },
    );
    expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' });
    return at;
  }

  /** What a run that nobody kills writes. */
  function whole() {
    const { folder, inbox, plan } = opened();
    carryOut(folder, inbox, item(inbox), plan, AT);
    return written(folder);
  }

  it.each(['begun', 'half', 'written'])('is finished by the next one (%s)', (step) => {
    const { folder, inbox } = killedAt(step);
    expect(item(inbox).state).toBe('accepting');
    const finished = underLock(folder, () => finishAll(folder, inbox, AT));
    expect(finished).toEqual([{ number: 1, state: 'accepted', entry: '2026/a-kiln', left: [] }]);
    expect(written(folder)).toEqual(whole());
    expect(item(inbox)).toMatchObject({ state: 'accepted', entry: '2026/a-kiln' });
    expect(finishAll(folder, inbox, AT)).toEqual([]);
  });

  it('has not begun before it has decided to', () => {
    const { folder, inbox, plan } = killedAt('planned');
    expect(finishAll(folder, inbox, AT)).toEqual([]);
    expect([item(inbox).state, written(folder)]).toEqual(['waiting', {}]);
    carryOut(folder, inbox, item(inbox), plan, AT);
    expect(written(folder)).toEqual(whole());
  });

  it('has nothing left to do once it has decided', () => {
    const { folder, inbox } = killedAt('decided');
    expect(finishAll(folder, inbox, AT)).toEqual([]);
    expect([item(inbox).state, written(folder)]).toEqual(['accepted', whole()]);
  });

  it('leaves what the editor has changed since, and says so', () => {
    const { folder, inbox } = killedAt('written');
    writeFileSync(join(folder, ENTRY), 'by hand');
    expect(finishAll(folder, inbox, AT)).toEqual([
      { number: 1, state: 'accepted', entry: '2026/a-kiln', left: [ENTRY] },
    ]);
    expect(readFileSync(join(folder, ENTRY), 'utf8')).toBe('by hand');
  });

  it('stands in nobody’s way where it cannot be finished, and can be decided about anew', () => {
    const { folder, inbox, plan } = opened();
    inbox.add(incoming({ key: '<2@mail.example.org>' }));
    const lost = { ...plan, files: [{ file: 'pictures/x-1.jpg', picture: 7 }, ...plan.files] };
    for (const [number, its] of [
      [1, lost],
      [2, plan],
    ] as const) {
      inbox.remember(`accepting ${number}`, its);
      inbox.decide(number, 'waiting', { state: 'accepting', entry: plan.entry }, AT);
    }
    expect(finishAll(folder, inbox, AT)).toEqual([
      {
        number: 1,
        state: 'accepting',
        entry: '2026/a-kiln',
        left: [],
        fault: 'the picture 8 of submission 1 is lost',
      },
      { number: 2, state: 'accepted', entry: '2026/a-kiln', left: [] },
    ]);
    const again = { ...plan, entry: '2026/b', files: [{ file: 'entries/2026/b.md', text: 'b' }] };
    carryOut(folder, inbox, item(inbox), again, AT);
    expect(item(inbox)).toMatchObject({ state: 'accepted', entry: '2026/b' });
    expect(finishAll(folder, inbox, AT)).toEqual([]);
  });

  it.each([
    ['accepted where its entry is there', true, 'accepted'],
    ['waiting where it is not', false, 'waiting'],
  ])('counts as %s, if no plan is known', (_, isThere, state) => {
    const { folder, inbox } = opened();
    inbox.decide(1, 'waiting', { state: 'accepting', entry: '2026/a-kiln' }, AT);
    if (isThere) {
      mkdirSync(join(folder, 'entries/2026'), { recursive: true });
      writeFileSync(join(folder, ENTRY), 'news');
    }
    expect(finishAll(folder, inbox, AT)).toMatchObject([{ number: 1, state }]);
    expect(item(inbox).state).toBe(state);
  });
});
