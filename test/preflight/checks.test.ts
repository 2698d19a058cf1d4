import { describe, expect, it } from 'vitest';
import { CHECK_NAMES, CHECKS } from '../../src/preflight/preflight.ts';
import { brief, type Cases, findingsOf } from './case.ts';
import { asks } from './cases/asks.ts';
import { content } from './cases/content.ts';
import { leaks } from './cases/leak.ts';
import { leftovers } from './cases/leftovers.ts';
import { letter } from './cases/letter.ts';
import { links } from './cases/links.ts';
import { linksAgain } from './cases/links-again.ts';
import { looks } from './cases/looks.ts';
import { nameConsent } from './cases/name-consent.ts';
import { nameMisspelt } from './cases/name-misspelt.ts';
import { pictures } from './cases/pictures.ts';
import { subject } from './cases/subject.ts';
import { DAY, DIGEST } from './clean.ts';

const tables: Record<string, Cases> = {
  subject,
  letter,
  content,
  links: { ...links, ...linksAgain },
  pictures,
  names: { ...nameMisspelt, ...nameConsent },
  asks,
  leaks,
  leftovers,
  looks,
};

describe.each(Object.entries(tables))('the preflight of %s', (_, cases) => {
  it.each(Object.entries(cases))('%s', async (__, each) => {
    const found = await findingsOf(each);
    expect(found.map(brief)).toEqual(each.trips ?? []);
    for (const { message, fix } of found) {
      expect(message).toMatch(/^[^\n]+[^\n.]$/);
      expect(fix).toMatch(/^[^\n]+[^\n.]$/);
      expect(message).not.toContain(';');
    }
  });
});

describe('the table of checks', () => {
  const all = Object.values(tables).flatMap((cases) => Object.values(cases));

  it('finds nothing in a clean letter', async () => {
    expect(await findingsOf({})).toEqual([]);
  });

  it.each(CHECK_NAMES)('has a case that trips %s alone, and one that does not', (name) => {
    const trips = all.filter(({ trips = [] }) => trips.length > 0);
    expect(trips.some(({ trips = [] }) => trips.every((each) => each.startsWith(`${name} `)))).toBe(
      true,
    );
    expect(all.some(({ spares }) => spares === name)).toBe(true);
  });

  it('spares no check that it does not have', () => {
    const spared = all.flatMap(({ spares }) => spares ?? []);
    expect(spared.filter((name) => !CHECK_NAMES.includes(name))).toEqual([]);
  });

  it('gives each check a name of its own and one sentence', () => {
    expect(new Set(CHECK_NAMES).size).toBe(CHECKS.length);
    for (const { name, about } of CHECKS) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(about).toMatch(/^[A-Z`].*[^.]$/);
      expect(about.length).toBeLessThan(110);
    }
  });

  it('looks at a digest that is not saved', async () => {
    const found = await findingsOf({
      files: { [DIGEST]: undefined },
      around: { unsaved: DAY },
    });
    expect(found.map(brief)).toEqual(['subject-missing :1 title', 'note-missing :1 body']);
  });

  it('reports in the order of files and lines', async () => {
    const found = await findingsOf({
      files: { ...subject['a long title']?.files, ...leftovers['in a title']?.files },
    });
    const places = found.map(({ file, line }) => `${file}:${String(line).padStart(3, '0')}`);
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual(places.toSorted());
  });
});
