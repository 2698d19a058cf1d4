import { parseContent } from '../../src/read/parse.ts';
import { buildSite, type Site } from '../../src/site/site.ts';
import { type Files, person, SETTINGS } from '../content-folder.ts';

/** The site of some files on a day, as a build makes it but for pictures; Ada and the settings are added. */
export async function siteOf(files: Files = {}, today = '2026-11-21'): Promise<Site> {
  const all: Files = { 'newsletter.yaml': SETTINGS, 'people/ada.md': person(), ...files };
  const texts = Object.entries(all).map(([file, text]) => ({ file, text: String(text) }));
  const reading = parseContent(texts);
  const { newsletter, problems } = reading;
  if (!newsletter || problems.length > 0) throw new Error(JSON.stringify(problems, null, 2));
  return buildSite({
    content: { ...reading, newsletter },
    now: Date.parse(`${today}T12:00:00Z`),
    preview: false,
    measure: async () => new Map(),
  });
}
