import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Inbox, openInbox } from '../../src/read/inbox.ts';
import type { Incoming } from '../../src/submissions/item.ts';

const AT = '2026-11-22T09:00:00.000Z';

const NEWS: Incoming = {
  door: 'mail',
  key: '<1@example.org>',
  at: AT,
  from: { email: 'ada@example.org' },
  values: { kind: 'win', title: 'Beans' },
  text: 'kind=win',
  pictures: [
    { name: 'a.jpg', type: 'image/jpeg', width: 2, height: 1, bytes: new Uint8Array([1, 2, 3]) },
  ],
  leftOut: [],
};

let folder: string;
let inbox: Inbox;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbox-'));
  inbox = openInbox(join(folder, 'private/inbox.db'));
});

afterEach(() => {
  inbox.close();
  rmSync(folder, { recursive: true });
});

describe('the inbox', () => {
  it('keeps what comes in, across openings', () => {
    expect(inbox.add(NEWS)).toEqual({ number: 1, isNew: true });
    inbox.close();
    inbox = openInbox(join(folder, 'private/inbox.db'));
    const { pictures: _, ...rest } = NEWS;
    expect(inbox.list()).toMatchObject([{ ...rest, number: 1, state: 'waiting', since: AT }]);
    expect(inbox.picture(1, 0)).toEqual(NEWS.pictures[0]);
  });

  it('takes the same thing once', () => {
    inbox.add(NEWS);
    expect(inbox.add({ ...NEWS, values: { title: 'Peas' } })).toEqual({ number: 1, isNew: false });
    expect(inbox.list()).toMatchObject([{ values: { title: 'Beans' } }]);
  });

  it('takes several or none', () => {
    const broken = { ...NEWS, key: '2', at: undefined as unknown as string };
    expect(() => inbox.addAll([NEWS, broken])).toThrow();
    expect(inbox.list()).toEqual([]);
  });

  it('is decided about once', () => {
    inbox.add(NEWS);
    const later = '2026-11-23T09:00:00.000Z';
    expect(inbox.decide(1, 'waiting', { state: 'declined', reason: 'no' }, later)).toBe(true);
    expect(inbox.decide(1, 'waiting', { state: 'accepted', entry: 'x' }, later)).toBe(false);
    expect(inbox.get(1)).toMatchObject({ state: 'declined', reason: 'no', since: later });
  });

  it('keeps what came beside what the editor made of it, however often', () => {
    inbox.add(NEWS);
    expect(inbox.get(1)).not.toHaveProperty('uncorrected');
    for (const title of ['Peas', 'Lentils']) {
      inbox.correct(1, { title });
      expect(inbox.get(1)).toMatchObject({ values: { title }, uncorrected: NEWS.values });
    }
    expect(inbox.get(1)).not.toHaveProperty('corrected');
    expect(inbox.list()[0]?.values).toEqual({ title: 'Lentils' });
  });

  it('remembers what doors want to know again', () => {
    expect(inbox.recall('imap')).toBeUndefined();
    inbox.remember('imap', { uid: 7 });
    inbox.remember('imap', { uid: 8 });
    expect(inbox.recall('imap')).toEqual({ uid: 8 });
  });
});
