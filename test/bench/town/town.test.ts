import { describe, expect, it } from 'vitest';
import { parseContent } from '../../../src/read/parse.ts';
import { PEERS, peerFiles } from '../peer-files.ts';
import { edited, editedEntry, editIn, nameIn, renamed, renamedPerson } from './changes.ts';
import { siteOfTown } from './site.ts';
import { makeTown, type Town } from './town.ts';

function differing(one: Town, other: Town): string[] {
  expect([...other.files.keys()]).toEqual([...one.files.keys()]);
  return [...one.files].flatMap(([path, text]) => (other.files.get(path) === text ? [] : [path]));
}

describe('a town', () => {
  it('is the same for the same number and seed, and another for another seed', () => {
    expect(makeTown(60)).toEqual(makeTown(60));
    expect(makeTown(60, 2).entries).not.toEqual(makeTown(60).entries);
  });

  it('is content without a problem', () => {
    const town = makeTown(120);
    const texts = [...town.files].map(([file, text]) => ({ file, text }));
    const { problems, entries, people, digests } = parseContent(texts);
    expect(problems).toEqual([]);
    expect([entries.length, people.length, digests.length]).toEqual([120, 6, 6]);
    expect(town.entries).toHaveLength(120);
  });

  it('has asks that were met, and all kinds of entry', async () => {
    const { entries } = await siteOfTown(makeTown(120));
    expect(new Set(entries.map(({ kind }) => kind)).size).toBe(5);
    expect(entries.some((entry) => entry.kind === 'ask' && entry.met_on)).toBe(true);
  });

  it('changes in one file when an entry is edited or a person renamed', () => {
    const town = makeTown(40);
    const entry = editedEntry(town);
    const after = edited(town, 3);
    expect(differing(town, after)).toEqual([`entries/${entry.id}.md`]);
    expect(after.files.get(`entries/${entry.id}.md`)).toContain(editIn(3));
    const person = renamedPerson(town);
    const then = renamed(town, 3);
    expect(differing(town, then)).toEqual([`people/${person.id}.md`]);
    expect(then.files.get(`people/${person.id}.md`)).toContain(nameIn(3, person));
  });

  it('stays valid content through both', async () => {
    const town = renamed(edited(makeTown(40), 1), 1);
    const site = await siteOfTown(town);
    expect(site.nameOf(renamedPerson(town).id)).toContain('of round 1');
  });
});

describe('the content of a peer', () => {
  it('has every entry, person and letter', async () => {
    const site = await siteOfTown(makeTown(60));
    for (const peer of PEERS) {
      const paths = [...peerFiles(site, peer).keys()];
      const under = (folder: string) => paths.filter((path) => path.startsWith(`${folder}/`));
      expect(under('entries')).toHaveLength(site.entries.length);
      expect(under('people')).toHaveLength(site.people.length);
      expect(under('digests')).toHaveLength(site.digests.length);
    }
  });

  it('is told which entries a digest holds, and what became of asks', async () => {
    const site = await siteOfTown(makeTown(60));
    const files = peerFiles(site, 'eleventy');
    const [newest] = site.digests;
    const held = newest?.sections.flatMap(({ entries }) => entries) ?? [];
    expect(held.length).toBeGreaterThan(0);
    for (const { id } of held) {
      expect(files.get(`digests/${newest?.digest.id}.md`)).toContain(JSON.stringify(id));
    }
    const met = site.entries.find((entry) => entry.kind === 'ask' && entry.met_on);
    expect(files.get(`entries/${met?.id}.md`)).toContain('state: "met"');
  });
});
