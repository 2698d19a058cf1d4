import { parseContent } from '../../../src/read/parse.ts';
import { buildSite, type Site } from '../../../src/site/site.ts';
import { LAST_DAY, type Town } from './town.ts';

/** Builds of a town take place at this moment, in milliseconds since 1970: at noon, on the day after its last news. */
export const CLOCK = Date.parse(`${LAST_DAY}T12:00:00Z`) + 86_400_000;

/** The site that a town makes. What is wrong in its content is a fault of the town, and thrown. */
export async function siteOfTown({ files }: Town): Promise<Site> {
  const texts = [...files].map(([file, text]) => ({ file, text }));
  const { newsletter, problems, ...reading } = parseContent(texts);
  if (!newsletter || problems.length > 0) throw new Error(JSON.stringify(problems.slice(0, 5)));
  return buildSite({
    content: { ...reading, newsletter },
    now: CLOCK,
    preview: false,
    measure: async () => new Map(),
  });
}
