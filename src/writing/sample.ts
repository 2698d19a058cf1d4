/** A file of a content folder, held against the sample. */
export interface HeldFile {
  /** Its path below the content folder, with `/`. */
  file: string;
  /** `sample`: as the kit ships it. `changed`: of that name, and something else. `own`: the editor's. */
  state: 'sample' | 'changed' | 'own';
  /** Its text; empty for pictures. */
  text: string;
}

/** What of the sample may go. */
export interface SampleLeft {
  /** Files of the sample that nobody changed and nothing needs. */
  going: string[];
  /** Files of the sample that stay, and why; the reason is a sentence part after the file's name. */
  staying: { file: string; why: string }[];
}

/**
 * Tells which files of the sample may go. What the editor changed stays, and so does what a file that
 * stays names: its people, its pictures, the entries and pages to which it links.
 */
export function sampleLeft(files: readonly HeldFile[]): SampleLeft {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const unchanged = new Set(
    files.filter(({ state }) => state === 'sample').map(({ file }) => file),
  );
  const named = namesOf([...unchanged]);
  const stays = new Map<string, string>();
  const queue = files.filter(({ state }) => state !== 'sample').map(({ file }) => file);
  for (const { file, state } of files) if (state === 'changed') stays.set(file, 'you changed it');
  for (let at = 0; at < queue.length; at++) {
    const by = queue[at] ?? '';
    for (const file of named(`${by}\n${texts.get(by) ?? ''}`)) {
      if (stays.has(file)) continue;
      stays.set(file, `${by} names it`);
      queue.push(file);
    }
  }
  return {
    going: [...unchanged].filter((file) => !stays.has(file)),
    staying: [...stays].map(([file, why]) => ({ file, why })),
  };
}

/** Finds the files that a text names, however it does. */
function namesOf(files: readonly string[]): (text: string) => string[] {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = nameOf(file);
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  const names = [...byName.keys()].sort((a, b) => b.length - a.length).map(escaped);
  if (names.length === 0) return () => [];
  const any = new RegExp(`(?<![a-z0-9-])(?:${names.join('|')})(?![a-z0-9-])`, 'g');
  return (text) => [...new Set(text.match(any) ?? [])].flatMap((name) => byName.get(name) ?? []);
}

/** How other files name a file: by its id, or by so much of a path that no prose does it by chance. */
function nameOf(file: string): string {
  const path = file.replace(/\.(md|yaml)$/, '');
  const [folder, ...rest] = path.replace(/^private\//, '').split('/');
  if (folder === 'people' || folder === 'entries') return rest.join('/');
  return folder === 'pages' ? `/${rest.join('/')}/` : path;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The nouns of the folders of a content folder, for counting. */
const NOUNS: readonly [folder: string, one: string, many: string][] = [
  ['people/', 'person', 'people'],
  ['entries/', 'entry', 'entries'],
  ['digests/', 'letter', 'letters'],
  ['pages/', 'page', 'pages'],
  ['pictures/', 'picture', 'pictures'],
  ['private/', 'private file', 'private files'],
  ['', 'other file', 'other files'],
];

/** Files counted by what they are, such as `14 people, 40 entries and 1 letter`. */
export function countFiles(files: readonly string[]): string {
  const counted = new Map<string, number>();
  for (const file of files) {
    const folder = NOUNS.find(([start]) => file.startsWith(start))?.[0] ?? '';
    counted.set(folder, (counted.get(folder) ?? 0) + 1);
  }
  const parts = NOUNS.flatMap(([folder, one, many]) => {
    const number = counted.get(folder);
    return number ? [`${number} ${number === 1 ? one : many}`] : [];
  });
  return new Intl.ListFormat('en-GB').format(parts);
}
