import { goalsOf } from './goals.ts';
import { sumOf } from './made.ts';
import { comparisons, type Report, refusals, type Size, sidesOf } from './report-value.ts';
import { CASES, type Case, type Result } from './rounds.ts';
import { type Spread, spreadOf } from './statistics.ts';

/** What the cases are called in the report. */
export const CASE_TITLES: Record<Case, string> = {
  first: 'first build',
  compiled: 'first build, pages compiled',
  nothing: 'nothing changed',
  edit: 'one entry edited',
  rename: 'one person renamed',
};

/** The report as Markdown: the machine, the goals, then a section for each size. */
export function toMarkdown(report: Report): string {
  const { machine, seed, runs, sizes } = report;
  const { processor, cores, memory, system, node, load, date, command } = machine;
  const titles = sidesOf(sizes[0]?.results ?? []).peers.map(({ title }) => title);
  return [
    '# Benchmark',
    `${date}, ${processor}, ${cores} cores, ${gigabytes(memory)} memory, ${system}, Node ${node}; ${titles.join(', ')}. Load at the start ${load.toFixed(1)}. Seed ${seed}, ${runs} rounds, in each of them all in turn.`,
    `\`${command}\``,
    'Wall and processor time of the whole process tree in seconds: median (least to most). Memory: the most that all processes held at one moment, sum of their resident sets, looked at every 50 ms.',
    '## Goals',
    table(
      ['goal', 'measured', ''],
      goalsOf(report).map(({ goal, measured, isMet }) => [
        goal,
        measured,
        isMet === undefined ? '' : isMet ? 'met' : 'missed',
      ]),
    ),
    ...sizes.flatMap(sizePart),
    '',
  ].join('\n\n');
}

function sizePart(size: Size): string[] {
  const all = [...size.results, ...(size.full ? [size.full] : [])];
  const refused = refusals(size);
  return [
    `## ${size.entries.toLocaleString('en')} entries`,
    table(
      ['', 'case', 'wall (s)', 'processor (s)', 'memory (MB)'],
      all.flatMap((result) =>
        CASES.flatMap((name) => {
          const costs = result.costs[name];
          if (!costs) return [];
          const memory = spreadOf(costs.flatMap((cost) => cost.memory ?? []));
          return [
            [
              result.title,
              CASE_TITLES[name],
              spread(spreadOf(costs.map(({ wall }) => wall))),
              spread(spreadOf(costs.map(({ cpu }) => cpu))),
              memory ? String(Math.round(memory.most / 1e6)) : '',
            ],
          ];
        }),
      ),
    ),
    table(
      ['made by', 'pages', 'feeds that all make', 'files', 'MB'],
      all.map(({ title, made, fault }) =>
        made
          ? [
              title,
              sumOf(made.pages),
              sumOf(made.feeds),
              made.files,
              (made.bytes / 1e6).toFixed(1),
            ].map(String)
          : [title, fault ?? '', '', '', ''],
      ),
    ),
    ...all.flatMap(({ title, fault, made }) => (made && fault ? [`${title}: ${fault}`] : [])),
    ...(refused.length > 0
      ? [
          `Not compared, since not the same was made:\n\n${refused.map((one) => `- ${one}`).join('\n')}`,
        ]
      : []),
    ...ratioPart(size),
    ...verbPart(size),
    ...devPart(size),
    ...weightPart(size),
  ];
}

function ratioPart(size: Size): string[] {
  const rows = comparisons(size).map(({ peer, name, wall, cpu }) => [
    peer,
    CASE_TITLES[name],
    spread(wall),
    spread(cpu),
  ]);
  if (rows.length === 0) return [];
  return [
    'Ours divided by theirs, round by round:',
    table(['peer', 'case', 'wall', 'processor'], rows),
  ];
}

function verbPart({ verbs }: Size): string[] {
  if (!verbs) return [];
  return [
    table(
      ['verb', 'caches', 'wall (s)', 'processor (s)'],
      verbs.map(({ verb, isCold, costs, fault }) => [
        `npm run ${verb}`,
        isCold ? 'none' : 'of the call before',
        fault ?? spread(spreadOf(costs.map(({ wall }) => wall))),
        spread(spreadOf(costs.map(({ cpu }) => cpu))),
      ]),
    ),
  ];
}

function devPart({ dev }: Size): string[] {
  if (!dev) return [];
  const start = dev.start === undefined ? '' : `until the first page ${dev.start.toFixed(2)} s`;
  const saves = spreadOf(dev.saves);
  const saved = saves ? `from saving an entry to the reloaded page ${spread(saves)} s` : '';
  return [`Dev server: ${[start, saved, dev.fault].filter(Boolean).join('; ')}.`];
}

function weightPart({ weights }: Size): string[] {
  if (!weights) return [];
  return [
    'What readers get from ours, bytes; HTML alone, and a first visit with all that the page asks for:',
    table(
      ['page', 'HTML gzip', 'HTML brotli', 'requests', 'without fonts and pictures', 'all'],
      weights.pages.map(({ kind, gzip, brotli, requests, read, total }) =>
        [kind, gzip, brotli, requests, read, total].map(String),
      ),
    ),
    table(
      ['feed', 'how many', 'largest (KB)', 'gzip (KB)'],
      weights.feeds.map(({ kind, count, bytes, gzip }) => [
        kind,
        String(count),
        (bytes / 1000).toFixed(1),
        (gzip / 1000).toFixed(1),
      ]),
    ),
  ];
}

/** `1.20 (1.10 to 1.40)`; nothing where nothing was measured. */
function spread(numbers: Spread | undefined): string {
  if (!numbers) return '';
  const { median, least, most, count } = numbers;
  const ends = count > 1 ? ` (${least.toFixed(2)} to ${most.toFixed(2)})` : '';
  return `${median.toFixed(2)}${ends}`;
}

/** The median wall time of a contestant in a case. Seconds. */
export function wallOf(result: Result, name: Case): number | undefined {
  return spreadOf(result.costs[name]?.map(({ wall }) => wall) ?? [])?.median;
}

function gigabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 30)} GB`;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** What a program said may hold anything. */
function cell(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\\|<>]/g, '\\$&')
    .slice(0, 400);
}
