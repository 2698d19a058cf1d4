import type { Loader, LoaderContext } from 'astro/loaders';
import type { Noun } from '../content/content.ts';
import { formatProblem } from '../problems/problem.ts';
import { contentFolder } from '../read/content-folder.ts';
import { readContent } from '../read/disk.ts';
import type { Judge } from '../read/live-content.ts';
import { SETTINGS } from '../read/parse.ts';
import { previewContent } from './preview-content.ts';

/** The id of the one entry in the collection of the settings. */
const SETTINGS_ID = 'newsletter';

/** Judges the Markdown files of one noun. The private folder is never read here. */
export function nounLoader(noun: Noun): Loader {
  return loader(noun);
}

/** Judges the settings, a collection of one. */
export function settingsLoader(): Loader {
  return loader(SETTINGS);
}

/**
 * Has a collection judge what the preview shows, which `previewContent` keeps, or once, outside the
 * preview, what lies in the content folder. Astro's store stays empty.
 */
function loader(only: Noun | typeof SETTINGS): Loader {
  return {
    name: `newsletter-${only}`,
    async load(context) {
      if (context.store.keys().length > 0) context.store.clear();
      if (context.watcher) await previewContent().judgeBy(only, quietly(context));
      else await judgeOnce(only, context);
    },
  };
}

/** As the collection judges; what is wrong with a file stops nothing else. */
function quietly({ parseData, logger }: LoaderContext): Judge {
  return async (id, data) => {
    try {
      return await parseData({ id, data });
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  };
}

async function judgeOnce(only: Noun | typeof SETTINGS, context: LoaderContext): Promise<void> {
  const folder = contentFolder(process.env);
  const { problems, newsletter, written } = readContent(folder, { only });
  for (const problem of problems) context.logger.warn(formatProblem(problem));
  if (problems.length > 0) {
    const broken = new Set(problems.map(({ file }) => file));
    throw new Error(`${broken.size} of the files in ${folder}/${only} have problems`);
  }
  if (newsletter) await context.parseData({ id: SETTINGS_ID, data: newsletter });
  for (const { id, fields } of written) if (fields) await context.parseData({ id, data: fields });
}
