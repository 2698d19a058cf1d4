import { entryFile, type Town, type TownEntry, type TownPerson } from './town.ts';

/** The entry that the benchmark edits: the one in the middle. */
export function editedEntry({ entries }: Town): TownEntry {
  return middle(entries);
}

/** The person whom the benchmark renames: the one in the middle. */
export function renamedPerson({ people }: Town): TownPerson {
  return middle(people);
}

/** What the edited entry says after an edit in a round. */
export function editIn(round: number): string {
  return `Looked at again in round ${round}.`;
}

/** The name of the renamed person in a round. */
export function nameIn(round: number, { name }: TownPerson): string {
  return `${name} of round ${round}`;
}

/** The files of a town that differ after the body of one entry was edited. */
export function edited(town: Town, round: number): Town {
  const entry = editedEntry(town);
  const after = { ...entry, body: `${entry.body}\n\n${editIn(round)}` };
  return changed(town, `entries/${entry.id}.md`, entryFile(after));
}

/** The files of a town that differ after one person was renamed. */
export function renamed(town: Town, round: number): Town {
  const person = renamedPerson(town);
  const file = `people/${person.id}.md`;
  const text = town.files.get(file) ?? '';
  const name = JSON.stringify(nameIn(round, person));
  return changed(
    town,
    file,
    text.replace(/^name: .*$/m, () => `name: ${name}`),
  );
}

function changed(town: Town, file: string, text: string): Town {
  return { ...town, files: new Map([...town.files, [file, text]]) };
}

function middle<T>(all: readonly T[]): T {
  const found = all[all.length >> 1];
  if (found === undefined) throw new Error('The town is empty.');
  return found;
}
