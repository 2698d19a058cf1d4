import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../read/cache-folder.ts';
import { readClock } from '../read/clock.ts';
import { codePrint } from '../read/code-print.ts';
import { contentFolder } from '../read/content-folder.ts';
import { type Inspection, type InspectOptions, inspect } from './inspect.ts';
import { type Report, reportOf } from './report.ts';
import { WrongCall } from './verb.ts';

/** The folder of the kit. */
export const kit = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the editor's content, and how the editor would type it. */
export function contentOf(environment: NodeJS.ProcessEnv): { folder: string; shown: string } {
  const shown = environment.CONTENT_DIR || 'content';
  return { folder: contentFolder(environment, process.cwd()), shown };
}

/** Reads and checks the editor's content at the clock of this run. */
export async function inspectContent(
  options: InspectOptions = {},
): Promise<Inspection & { report: Report; shown: string }> {
  const { folder, shown } = contentOf(process.env);
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) {
    throw new WrongCall(`CONTENT_DIR wants a folder, and ${shown} is a file.`);
  }
  const cache = { folder: cacheFolder(kit, process.env), code: codePrint(kit) };
  const now = readClock(process.env);
  const inspection = await inspect(folder, now, join(kit, 'public'), { cache, ...options });
  return { ...inspection, report: reportOf(inspection, shown), shown };
}
