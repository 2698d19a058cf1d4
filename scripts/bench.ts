import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { kit } from '../src/command/kit.ts';
import { type Call, dayIn, numberIn, runVerb, WrongCall } from '../src/command/verb.ts';
import { bench } from '../test/bench/build/bench.ts';
import { toChart } from '../test/bench/build/chart.ts';
import { NAMES } from '../test/bench/build/contestants.ts';
import { thisMachine } from '../test/bench/build/machine.ts';
import { toMarkdown } from '../test/bench/build/markdown-report.ts';
import { type Report, refusals } from '../test/bench/build/report-value.ts';
import { CASES } from '../test/bench/build/rounds.ts';

const ALL_CASES = [...CASES, 'verbs', 'dev'] as const;

await runVerb(
  {
    name: 'bench',
    summary: 'measures builds of many entries, against other generators of sites',
    options: {
      entries: {
        type: 'string',
        value: 'NUMBERS',
        isList: true,
        help: 'how many entries; default: 200,1000,10000',
      },
      runs: { type: 'string', value: 'N', help: 'how many rounds; default: 3' },
      only: { type: 'string', value: 'NAMES', isList: true, help: `some of ${NAMES.join(', ')}` },
      cases: {
        type: 'string',
        value: 'CASES',
        isList: true,
        help: `some of ${ALL_CASES.join(', ')}`,
      },
      seed: { type: 'string', value: 'N', help: 'another town for another number; default: 1' },
      out: {
        type: 'string',
        value: 'DIR',
        help: 'where bench.md, bench.json and bench.svg go; default: node_modules/.cache/bench',
      },
      date: { type: 'string', value: 'DAY', help: 'the day that the report names; default: today' },
    },
    notes: [
      'For those who work on the kit. All take turns on one machine, with the same made-up entries and the',
      "same pages. Hugo is Debian's (apt-get install hugo) and may be missing; Eleventy is installed at the",
      'first call. With 50000 entries or more only first builds of ours and of Hugo are measured.',
      'The usual call takes about an hour. Nothing of your content is read or changed.',
      'Exit codes: 0 measured, 1 something failed or could not be compared, 2 the call was wrong.',
    ],
  },
  async (call) => {
    const entries = numbersIn(call, 'entries') ?? [200, 1000, 10_000];
    const runs = numberIn(call, 'runs', { least: 1, most: 99 }) ?? 3;
    const seed = numberIn(call, 'seed', { least: 0, most: 9_999_999 }) ?? 1;
    const only = someOf(call, 'only', NAMES);
    const cases = someOf(call, 'cases', ALL_CASES);
    const out = resolve(String(call.out ?? join(kit, 'node_modules/.cache/bench')));
    const date = dayIn(call, 'date') ?? new Date().toISOString().slice(0, 10);
    const words = process.argv.slice(2).map((word) => word.replace(/[^\w,=./-]/g, '?'));
    const command = `npm run bench${words.length > 0 ? ` -- ${words.join(' ')}` : ''}`;
    const machine = thisMachine(date, command);
    const say = (what: string) => console.error(what);
    const sizes = await bench({ entries, runs, only, cases, seed, say });
    const report: Report = { machine, seed, runs, sizes };
    const text = toMarkdown(report);
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, 'bench.md'), text);
    writeFileSync(join(out, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
    writeFileSync(join(out, 'bench.svg'), toChart(report));
    console.log(text);
    console.error(`Written to ${out}`);
    const isRefused = sizes.some((size) => refusals(size).length > 0);
    const isFailed = sizes.some(({ results, full }) =>
      [...results, ...(full ? [full] : [])].some(({ fault, isMissing }) => fault && !isMissing),
    );
    return isRefused || isFailed ? 1 : 0;
  },
);

function numbersIn(call: Call, name: string): number[] | undefined {
  const said = call[name];
  if (said === undefined) return undefined;
  return String(said)
    .split(',')
    .map((each) => numberIn({ [name]: each }, name, { least: 20, most: 1_000_000 }) ?? 0);
}

function someOf<T extends string>(call: Call, name: string, all: readonly T[]): readonly T[] {
  const said = call[name];
  if (said === undefined) return all;
  const chosen = String(said).split(',');
  const unknown = chosen.find((each) => !all.includes(each as T));
  if (unknown !== undefined) {
    throw new WrongCall(`--${name} knows ${all.join(', ')}, not ${unknown}.`);
  }
  return all.filter((each) => chosen.includes(each));
}
