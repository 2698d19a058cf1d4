import { type Acceptance, accept, type Choices } from '../inbox/acceptance.ts';
import type { DeskItem } from '../inbox/desk-item.ts';
import { markdownFile } from '../writing/markdown-file.ts';
import { type OpenedDesk, pathsBelow } from './inbox-open.ts';
import { inspectContent } from './kit.ts';

/** What an item would become, or everything that is still missing. */
export function planned(
  { desk, folder }: OpenedDesk,
  seen: DeskItem,
  choices: Choices,
): ReturnType<typeof accept> {
  return accept(seen, desk, choices, {
    entries: idsIn(folder, 'entries'),
    people: idsIn(folder, 'people'),
    files: pathsBelow(folder, 'pictures').map((path) => `pictures/${path}`),
  });
}

/** The ids that are taken below a folder, also by what is no sound file. */
function idsIn(folder: string, name: 'entries' | 'people'): string[] {
  return pathsBelow(folder, name).flatMap((path) =>
    /\.md$/i.test(path) ? [path.slice(0, -'.md'.length)] : [],
  );
}

/**
 * What check would say against the files of an acceptance, and what it would warn of. Only one file can be checked with the
 * others at a time, so that what leads from the entry to the new person and to the new pictures is
 * passed over: it is written with it.
 */
export async function contentFaults({
  entry,
  person,
}: Acceptance): Promise<{ faults: string[]; warnings: string[] }> {
  const { image: _, ...fields } = entry.fields;
  const files = [
    ...(person ? [{ file: person.file, text: markdownFile(person.fields, person.body) }] : []),
    { file: entry.file, text: markdownFile(fields, entry.body) },
  ];
  const faults: string[] = [];
  const warnings: string[] = [];
  for (const also of files) {
    const { problems } = await inspectContent({ also, isBrief: true });
    for (const { file, field, message, fix, severity } of problems) {
      const isWarning = severity !== 'error';
      if (isWarning && file !== also.file) continue;
      if (person && isReference(field) && message.includes(`"${person.id}"`)) continue;
      (isWarning ? warnings : faults).push(`${field}: ${message}; ${fix}.`);
    }
  }
  return { faults, warnings };
}

/** Does a field of an entry name people? */
function isReference(field: string): boolean {
  return /^(people|consented|via|helped_by)\b/.test(field);
}
