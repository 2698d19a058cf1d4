import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighboursOf } from '../../src/site/neighbours.ts';
import { entry, type Files, person } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

describe('the neighbours of an entry', () => {
  it('are the next older and the next newer one of the site', async () => {
    const site = await siteOf({
      'people/bo.md': person({ name: 'Bo' }),
      'entries/a.md': entry({ title: 'Bread', date: '2026-09-01' }),
      'entries/b.md': entry({ title: 'Bees', date: '2026-09-02', draft: true }),
      'entries/c.md': entry({ title: 'Boats', date: '2026-09-03', people: ['ada', 'bo'] }),
    });
    const [boats, bread] = site.entries;
    if (!boats || !bread) throw new Error('no entries');
    expect(neighboursOf(site, boats)).toEqual({
      older: expect.objectContaining({ title: 'Bread', href: '/entries/a/' }),
    });
    expect(neighboursOf(site, bread)).toEqual({
      newer: {
        id: 'c',
        kind: 'win',
        kindWord: 'Win',
        title: 'Boats',
        href: '/entries/c/',
        names: [{ name: 'Ada' }, ' and ', { name: 'Bo' }],
        date: { iso: '2026-09-03', text: 'September 3, 2026' },
      },
    });
  });

  it('form one chain through all entries, the same in both directions', async () => {
    const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-09-0${number}`);
    await fc.assert(
      fc.asyncProperty(fc.array(day, { minLength: 1, maxLength: 12 }), async (days) => {
        const files: Files = Object.fromEntries(
          days.map((date, index) => [`entries/e${index}.md`, entry({ date })]),
        );
        const site = await siteOf(files);
        const byId = new Map(site.entries.map((each) => [each.id, each]));
        const chain: string[] = [];
        for (let at = site.entries[0]; at && chain.length <= days.length; ) {
          chain.push(at.id);
          const { older } = neighboursOf(site, at);
          const next = older && byId.get(older.id);
          expect(next && neighboursOf(site, next).newer?.id).toBe(older && at.id);
          at = next;
        }
        expect(chain).toEqual(site.entries.map(({ id }) => id));
      }),
      { numRuns: 40 },
    );
  });
});
