import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeHostFiles } from '../src/command/host-files.ts';
import { inspectContent, kit } from '../src/command/kit.ts';
import { formatLeaks } from '../src/command/leaks.ts';
import {
  clearWorkshop,
  outputFault,
  realFolder,
  replaceFolder,
} from '../src/command/output-folder.ts';
import { formatReport, hasErrors, howToBegin } from '../src/command/report.ts';
import { addSearch } from '../src/command/search-index.ts';
import { hasPrivateSide } from '../src/command/secrets.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';
import { Watchers } from '../src/command/watchers.ts';
import { placeFault } from '../src/hosting/published-at.ts';
import { count } from '../src/problems/count.ts';
import { readClock } from '../src/read/clock.ts';

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
      'What was in the folder before is replaced. Nothing is built while there are errors, nor where',
      'something of content/private/ stands in what was made (see npm run leaks), nor where PUBLISHED_AT',
      'is set and is not the url of newsletter.yaml.',
    ],
  },
  async ({ outDir = 'dist', strict }) => {
    const started = performance.now();
    const { report, reading, gated, shown, today } = await inspectContent();
    const out = realFolder(resolve(String(outDir)));
    const fault = outputFault(out, [...keptFolders, reading.folder]);
    if (fault) throw new WrongCall(fault);
    if (reading.isEmpty) {
      console.error(howToBegin(shown));
      return 1;
    }
    const found = formatReport(report);
    if (found) console.error(`${found}\n`);
    const url = reading.newsletter?.url ?? '';
    const misplaced = process.env.PUBLISHED_AT && url && placeFault(url, process.env.PUBLISHED_AT);
    if (misplaced) console.error(`${misplaced}\n`);
    if (misplaced || hasErrors(report) || (strict && report.withheld.length > 0)) {
      console.error('Nothing was built.');
      return 1;
    }
    process.env.NODE_ENV = 'production';
    process.env.SOURCE_DATE_EPOCH = String(Math.floor(readClock(process.env) / 1000));
    process.env.CONTENT_DIR = reading.folder;
    process.chdir(kit);
    const workshops = join(kit, 'node_modules/.cache/builds');
    clearWorkshop(workshops);
    const workshop = join(workshops, String(process.pid));
    const watchers = hasPrivateSide(reading)
      ? new Watchers({ folder: reading.folder, shown }, today)
      : undefined;
    try {
      const { build } = await import('astro');
      await build({ root: kit, outDir: workshop, logLevel: 'error' });
      const unsearchable = await addSearch(reading, readClock(process.env), workshop);
      if (unsearchable) console.error(`${unsearchable}\n`);
      writeHostFiles(workshop, url);
      if (watchers && !(await isTight(watchers, workshop))) return 1;
      replaceFolder(workshop, out);
    } finally {
      await watchers?.dismiss();
      rmSync(workshop, { recursive: true, force: true });
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const made = [
      count(gated.site.length, 'entry', 'entries'),
      count(gated.people.length, 'person', 'people'),
      count(reading.digests.filter(({ date }) => date <= today).length, 'digest'),
    ];
    console.log(`Built ${made.join(', ')} into ${outDir} in ${seconds} s.`);
    return 0;
  },
);

/** Does nothing private stand in what was made? What does is said. */
async function isTight(watchers: Watchers, made: string): Promise<boolean> {
  const problems = await watchers.ready();
  const { leaks } = problems.length > 0 ? { leaks: [] } : await watchers.look(made);
  if (problems.length > 0) {
    console.error(formatReport({ problems, withheld: [] }));
    console.error('\nNothing was built, since nobody knows what of these files would leak.');
  }
  if (leaks.length > 0) console.error(`${formatLeaks({ leaks })}\n\nNothing was built.`);
  return problems.length === 0 && leaks.length === 0;
}
