import { statSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, kit } from '../src/command/kit.ts';
import { numberIn, printJson, runVerb, WrongCall } from '../src/command/verb.ts';
import { audit, lacking, whyTimesAreLong } from '../test/audit/audit.ts';
import { CHECK_NAMES, chosenChecks } from '../test/audit/checks.ts';
import { formatChecked, hasFaults, jsonOf } from '../test/audit/report.ts';

await runVerb(
  {
    name: 'audit',
    summary: 'measures the site as readers get it: weight, HTML, links, accessibility, speed',
    options: {
      outDir: { type: 'string', value: 'DIR', help: 'a site that is built already' },
      only: {
        type: 'string',
        value: 'CHECKS',
        isList: true,
        help: `some of ${CHECK_NAMES.join(', ')}`,
      },
      runs: { type: 'string', value: 'N', help: 'how often Lighthouse looks; default: 3' },
      json: { type: 'boolean', help: 'print {isWell, checks} as JSON and nothing else' },
    },
    notes: [
      'For those who work on the kit. Without --outDir it builds the content (the sample, or CONTENT_DIR) as',
      'it is, and once more in Arabic and under a base path, at the clock of the tests or of',
      'SOURCE_DATE_EPOCH. It needs Chromium and Java, and takes some minutes.',
      'Exit codes: 0 all is well, 1 something must be mended, 2 the call was wrong.',
    ],
  },
  async (call) => {
    const chosen = chosenChecks(call.only === undefined ? undefined : String(call.only));
    if (!Array.isArray(chosen)) {
      throw new WrongCall(`There is no check ${chosen.unknown}; say ${CHECK_NAMES.join(', ')}.`);
    }
    const runs = numberIn(call, 'runs', { least: 1, most: 99 }) ?? 3;
    const outDir = call.outDir === undefined ? undefined : String(call.outDir);
    if (outDir !== undefined && !statSync(join(outDir, 'index.html'), { throwIfNoEntry: false })) {
      throw new WrongCall(`There is no built site in ${outDir}. Say npm run build first.`);
    }
    const missing = lacking(chosen);
    if (missing.length > 0) {
      console.error(missing.join('\n'));
      return 1;
    }
    const content = process.env.CONTENT_DIR ? contentOf(process.env).folder : join(kit, 'content');
    const say = (what: string) => console.error(what);
    const checked = await audit({ ...(outDir && { outDir }), content, chosen, runs, say });
    if (call.json) printJson(jsonOf(checked));
    else console.log(`\n${formatChecked(checked)}`);
    const busy = chosen.includes('lighthouse') && whyTimesAreLong();
    if (busy) console.error(`\n${busy}`);
    return hasFaults(checked) ? 1 : 0;
  },
);
