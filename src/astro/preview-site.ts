import { dayAt } from '../fields/day.ts';
import type { Fault } from '../fields/fault.ts';
import type { Measured } from '../pictures/measured.ts';
import { readClock } from '../read/clock.ts';
import { measurePictures } from '../read/pictures.ts';
import { buildSite, type Site } from '../site/site.ts';
import { previewContent } from './preview-content.ts';

/** The site as it was built last, and of what. */
let built: { of: string; site: Promise<Site> } | undefined;

let measured = new Map<string, Measured | Fault>();

/** The site with all that is withheld marked: built once for each state of the content and each day. */
export function loadPreviewSite(): Promise<Site> {
  const live = previewContent();
  const { newsletter, ...rest } = live.content();
  if (!newsletter)
    throw new Error('The settings (newsletter.yaml) are missing or wrong; run check.');
  const now = readClock(process.env);
  const of = `${live.version()} ${dayAt(now, newsletter.timezone)}`;
  if (built?.of === of) return built.site;
  const site = buildSite({ content: { newsletter, ...rest }, now, preview: true, measure });
  built = { of, site };
  return site;
}

/** Measures only pictures that are new or changed. */
async function measure(files: ReadonlySet<string>): Promise<Map<string, Measured | Fault>> {
  const live = previewContent();
  const keys = new Map([...files].map((file) => [file, `${file}\n${live.stampOf(file)}`]));
  const unknown = [...files].filter((file) => !measured.has(keys.get(file) ?? ''));
  const found = await measurePictures(live.folder, unknown);
  const all = new Map<string, Measured | Fault>();
  const kept = new Map<string, Measured | Fault>();
  for (const [file, key] of keys) {
    const one = found.get(file) ?? measured.get(key);
    if (!one) continue;
    all.set(file, one);
    kept.set(key, one);
  }
  measured = kept;
  return all;
}
