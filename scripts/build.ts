import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inspectContent, kit } from '../src/command/kit.ts';
import {
  clearWorkshop,
  outputFault,
  realFolder,
  replaceFolder,
} from '../src/command/output-folder.ts';
import { formatReport, hasErrors, howToBegin } from '../src/command/report.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';
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
    notes: ['What was in the folder before is replaced. Nothing is built while there are errors.'],
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
    if (hasErrors(report) || (strict && report.withheld.length > 0)) {
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
    try {
      const { build } = await import('astro');
      await build({ root: kit, outDir: workshop, logLevel: 'error' });
      replaceFolder(workshop, out);
    } finally {
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
