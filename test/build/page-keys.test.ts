import { describe, expect, it } from 'vitest';
import { pageKeys } from '../../src/build/page-keys.ts';
import { entry, person } from '../content-folder.ts';
import { siteOf } from '../site-model/site-of.ts';

const FILES = {
  'people/bea.md': person({ name: 'Bea' }),
  'people/cyd.md': person({ name: 'Cyd' }),
  'entries/plain.md': entry({ people: ['ada'], date: '2026-01-01' }, 'No link.\n'),
  'entries/linking.md': entry(
    { people: ['ada'], date: '2026-01-02' },
    'See [it](/entries/target/).\n',
  ),
  // So many about Ada that no other page shows the target beside its own.
  'entries/more.md': entry({ people: ['ada'], date: '2026-01-04' }),
  'entries/again.md': entry({ people: ['ada'], date: '2026-01-05' }),
  'entries/disguised.md': entry(
    { people: ['ada'], date: '2026-01-03' },
    'See [it](/&#101;ntries/target/).\n',
  ),
};
const OF_CYD = Object.fromEntries(
  [1, 2, 3, 4, 5].map((day) => [
    `entries/cyd-${day}.md`,
    entry({ people: ['cyd'], date: `2026-02-0${day}` }),
  ]),
);
const TARGET = {
  'entries/target.md': entry({ kind: 'spotlight', people: ['bea'], date: '2025-01-01' }),
};

async function keysOf(files: Record<string, string>) {
  const site = await siteOf(files);
  const keys = pageKeys(site);
  return {
    entry: new Map(site.entries.map((each) => [each.id, keys.entry(each)])),
    feed: new Map(site.people.map((each) => [each.id, keys.personFeed(each)])),
  };
}

describe('the key of a page', () => {
  it('stays when somebody is renamed of whom it does not tell', async () => {
    const before = await keysOf(FILES);
    const after = await keysOf({ ...FILES, 'people/cyd.md': person({ name: 'Aaron' }) });
    expect(after.entry).toEqual(before.entry);
    expect(after.feed.get('ada')).toBe(before.feed.get('ada'));
    expect(after.feed.get('cyd')).not.toBe(before.feed.get('cyd'));
  });

  it('changes when somebody is renamed whom it names', async () => {
    const before = await keysOf(FILES);
    const after = await keysOf({ ...FILES, 'people/ada.md': person({ name: 'Adele' }) });
    for (const [id, key] of before.entry) expect(after.entry.get(id), id).not.toBe(key);
  });

  it('changes when a link in it begins or ceases to lead somewhere, however it is written', async () => {
    const withTarget = await keysOf({ ...FILES, ...OF_CYD, ...TARGET });
    const draft = entry({ kind: 'spotlight', people: ['bea'], date: '2025-01-01', draft: true });
    const without = await keysOf({ ...FILES, ...OF_CYD, 'entries/target.md': draft });
    for (const id of ['linking', 'disguised']) {
      expect(without.entry.get(id), id).not.toBe(withTarget.entry.get(id));
    }
    expect(without.entry.get('cyd-3')).toBe(withTarget.entry.get('cyd-3'));
  });
});
