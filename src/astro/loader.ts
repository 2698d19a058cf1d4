import type { Loader, LoaderContext } from 'astro/loaders';
import type { Noun } from '../content/content.ts';
import { formatProblem } from '../problems/problem.ts';
import { contentFolder, type DiskReading, readContent } from '../read/disk.ts';
import { SETTINGS } from '../read/parse.ts';

/** The id of the one entry in the collection of the settings. */
export const SETTINGS_ID = 'newsletter';

interface Loadable {
  id: string;
  data: Record<string, unknown>;
  body?: string;
}

/** Loads the Markdown files of one noun. The private folder is never read here. */
export function nounLoader(noun: Noun): Loader {
  return loader(noun, noun, ({ written }) =>
    written.flatMap(({ id, fields, body }) => (fields ? [{ id, data: fields, body }] : [])),
  );
}

/** Loads the settings as a collection of one. */
export function settingsLoader(): Loader {
  return loader(SETTINGS, SETTINGS, ({ newsletter }) =>
    newsletter ? [{ id: SETTINGS_ID, data: newsletter }] : [],
  );
}

function loader(name: string, only: string, pick: (reading: DiskReading) => Loadable[]): Loader {
  return {
    name: `newsletter-${name}`,
    async load(context) {
      const folder = contentFolder(process.env);
      const sync = async () => {
        const reading = readContent(folder, { only });
        const broken = new Set(reading.problems.map(({ file }) => file));
        for (const problem of reading.problems) context.logger.warn(formatProblem(problem));
        if (broken.size > 0 && !context.watcher) {
          throw new Error(`${broken.size} of the files in ${folder}/${only} have problems`);
        }
        await store(context, pick(reading), new Set(reading[only as Noun]?.map(({ id }) => id)));
      };
      await sync();
      context.watcher?.add(folder);
      context.watcher?.on('all', (_event, path) => {
        if (path.startsWith(`${folder}/${only}`)) void sync();
      });
    },
  };
}

/** Puts what changed into Astro's store, and takes out what is gone or no longer valid. */
async function store(
  { store: entries, parseData, generateDigest }: LoaderContext,
  loadable: Loadable[],
  valid: Set<string>,
): Promise<void> {
  const kept = new Set<string>();
  for (const { id, data, body } of loadable) {
    if (body !== undefined && !valid.has(id)) continue;
    kept.add(id);
    const digest = generateDigest(JSON.stringify([data, body]));
    if (entries.get(id)?.digest === digest) continue;
    entries.set({
      id,
      data: await parseData({ id, data }),
      digest,
      ...(body !== undefined && { body }),
    });
  }
  for (const id of entries.keys()) if (!kept.has(id)) entries.delete(id);
}
