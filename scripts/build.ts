import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildInto, type Held } from '../src/build/build-site.ts';
import { diskFault } from '../src/build/disk-fault.ts';
import { lockOutput, type OutputLock } from '../src/build/output-lock.ts';
import { openRenderer } from '../src/build/renderer.ts';
import { inspectContent, kit } from '../src/command/kit.ts';
import { formatLeaks } from '../src/command/leaks.ts';
import {
  clearWorkshop,
  mendOutput,
  outputFault,
  realFolder,
} from '../src/command/output-folder.ts';
import { formatReport, hasErrors, howToBegin } from '../src/command/report.ts';
import { hasPrivateSide } from '../src/command/secrets.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';
import { placeFault } from '../src/hosting/published-at.ts';
import { count } from '../src/problems/count.ts';
import { cacheFolder } from '../src/read/cache-folder.ts';
import { readClock } from '../src/read/clock.ts';
import { contentFolder } from '../src/read/content-folder.ts';
import { readContent } from '../src/read/disk.ts';
import { SETTINGS } from '../src/read/parse.ts';

/** Folders of the kit that no output goes into. */
const keptFolders = [
  'content',
  'public',
  'src',
  'scripts',
  'test',
  'docs',
  '.git',
  'node_modules',
].map((folder) => join(kit, folder));

await runVerb(
  {
    name: 'build',
    summary: 'makes the public site and its feeds',
    options: {
      outDir: { type: 'string', value: 'DIR', help: 'where to put them; default: dist' },
      strict: { type: 'boolean', help: 'fail when an entry is withheld' },
    },
    notes: [
      'What was in the folder before is replaced; files that have not changed stay where they are.',
      'Nothing is built while there are errors, nor where something of content/private/ stands in what',
      'was made (see npm run leaks), nor where PUBLISHED_AT is set and is not the url of newsletter.yaml.',
    ],
  },
  async ({ outDir = 'dist', strict }) => {
    const started = performance.now();
    const out = realFolder(resolve(String(outDir)));
    const cache = cacheFolder(kit, process.env);
    const workshops = join(kit, 'node_modules/.cache/builds');
    clearWorkshop(workshops);
    const workshop = join(workshops, String(process.pid));
    const ending = new AbortController();
    const renderer = startRenderer({ kit, cache, workshop, signal: ending.signal });
    let lock: OutputLock | undefined;
    try {
      lock = await lockOutput(kit, out, () =>
        console.error(`Another build into ${outDir} is running; this one waits for its end.`),
      );
      mendOutput(out);
      const { report, shown, ...inspection } = await inspectContent();
      const { reading, gated, today } = inspection;
      const fault = outputFault(out, [...keptFolders, reading.folder]);
      if (fault) throw new WrongCall(fault);
      if (reading.isEmpty) {
        console.error(howToBegin(shown));
        return 1;
      }
      const found = formatReport(report);
      if (found) console.error(`${found}\n`);
      const { newsletter } = reading;
      const misplaced =
        process.env.PUBLISHED_AT &&
        newsletter &&
        placeFault(newsletter.url, process.env.PUBLISHED_AT);
      if (misplaced) console.error(`${misplaced}\n`);
      const isHeld = hasErrors(report) || (strict && report.withheld.length > 0);
      if (misplaced || isHeld || !newsletter) {
        console.error('Nothing was built.');
        return 1;
      }
      const order = {
        inspection,
        newsletter,
        now: readClock(process.env),
        renderer,
        ...(hasPrivateSide(reading) && { side: { folder: reading.folder, shown } }),
        kit,
        cache,
        workshop,
        out,
      };
      const built = await buildInto(order);
      if ('leaks' in built) {
        sayHeld(built);
        return 1;
      }
      for (const note of built.notes) console.error(`${note}\n`);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const made = [
        count(gated.site.length, 'entry', 'entries'),
        count(gated.people.length, 'person', 'people'),
        count(reading.digests.filter(({ date }) => date <= today).length, 'digest'),
      ];
      console.log(
        `Built ${made.join(', ')} into ${outDir} in ${seconds} s.${changesOf(built.changed)}`,
      );
      return 0;
    } catch (error) {
      throw diskFault(error, out);
    } finally {
      ending.abort();
      await renderer.catch(() => {});
      rmSync(workshop, { recursive: true, force: true });
      lock?.release();
    }
  },
);

/** Begins to compile the pages, if they have to be, while the content is still being read. */
async function startRenderer(place: Parameters<typeof openRenderer>[1]) {
  const folder = contentFolder(process.env, process.cwd());
  const { newsletter } = readContent(folder, { only: SETTINGS });
  return newsletter ? openRenderer(newsletter, place) : undefined;
}

function changesOf(changed: number | undefined): string {
  if (changed === undefined) return '';
  if (changed === 0) return ' Nothing has changed since the last build.';
  return ` ${count(changed, 'file')} ${changed === 1 ? 'is' : 'are'} new, changed or gone.`;
}

/** Says what of the private side would have been published. */
function sayHeld({ problems, leaks }: Held): void {
  if (problems.length > 0) {
    console.error(formatReport({ problems, withheld: [] }));
    console.error('\nNothing was built, since nobody knows what of these files would leak.');
  }
  if (leaks.length > 0) console.error(`${formatLeaks({ leaks })}\n\nNothing was built.`);
}
