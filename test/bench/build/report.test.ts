import { describe, expect, it } from 'vitest';
import { toChart } from './chart.ts';
import { goalsOf } from './goals.ts';
import { countMade, differences, type Made } from './made.ts';
import { toMarkdown } from './markdown-report.ts';
import { comparisons, type Report, refusals, type Size } from './report-value.ts';
import type { Case, Result } from './rounds.ts';
import { ratiosOf, spreadOf } from './statistics.ts';

const made: Made = { pages: { entry: 10, home: 1 }, feeds: { person: 2 }, files: 14, bytes: 1000 };

function result(name: Result['name'], walls: number[], changes: Partial<Result> = {}): Result {
  const costs = walls.map((wall) => ({ wall, cpu: wall * 2, memory: 1e9 }));
  const of = Object.fromEntries(
    (['first', 'nothing', 'edit'] as Case[]).map((each) => [each, costs]),
  );
  const title = name === 'hugo' ? 'Hugo 0.111.3' : name;
  return { name, title, costs: of, made, ...changes };
}

function sizeOf(entries: number, ...results: Result[]): Size {
  return { entries, results };
}

function reportOf(...sizes: Size[]): Report {
  const machine = {
    processor: 'Abacus <1>',
    cores: 2,
    memory: 8 * 2 ** 30,
    system: 'Debian',
    node: 'v24',
    load: 0.1,
    date: '2026-11-21',
    command: 'npm run bench',
  };
  return { machine, seed: 1, runs: 3, sizes };
}

describe('statistics', () => {
  it('take the middle and the ends, whatever the order', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3, count: 3 });
    expect(spreadOf([4, 1, 2, 3])?.median).toBe(2.5);
    expect(spreadOf([])).toBeUndefined();
  });

  it('divide round by round, and leave out rounds that one side lacks', () => {
    expect(ratiosOf([1, 2, 3], [2, 2])).toEqual([0.5, 1]);
    expect(ratiosOf([1, undefined], [undefined, 2])).toEqual([]);
    expect(ratiosOf([1], [0])).toEqual([]);
  });
});

describe('what was made', () => {
  it('is counted by kind, without redirects, and without the search that peers lack', () => {
    const paths = [
      'index.html',
      'entries/2026/news-1/index.html',
      'people/friend-1/index.html',
      'people/index.html',
      'people/friend-1/rss.xml',
      'topics/bees/asks/page/2/index.html',
      'topics/bees/page/1/index.html',
      'digests/letter-1/email/index.html',
      'digests/page/2/index.html',
      'search/index.html',
      'sitemap.xml',
    ];
    expect(countMade(paths.map((path) => ({ path, bytes: 10 })))).toEqual({
      pages: {
        home: 1,
        entry: 1,
        person: 1,
        list: 2,
        'kind in a topic': 1,
        'letter to copy': 1,
      },
      feeds: { person: 1 },
      files: 11,
      bytes: 110,
    });
  });

  it('names each kind of which one has more than the other', () => {
    const less = { ...made, pages: { entry: 9, home: 1 }, feeds: {} };
    expect(differences(made, less, 'Hugo')).toEqual([
      'pages (entry): ours 10, Hugo 9',
      'feeds (person): ours 2, Hugo 0',
    ]);
    expect(differences(made, { ...made, files: 99 }, 'Hugo')).toEqual([]);
  });
});

describe('a comparison', () => {
  it('is the median of the ratios of the rounds', () => {
    const size = sizeOf(10_000, result('ours', [5, 4, 9]), result('hugo', [10, 10, 10]));
    expect(comparisons(size).find(({ name }) => name === 'first')?.wall?.median).toBe(0.5);
    expect(refusals(size)).toEqual([]);
  });

  it('is refused where the pages differ, with the reason and without a ratio', () => {
    const other = { ...made, pages: { entry: 9, home: 1 } };
    const size = sizeOf(10_000, result('ours', [5]), result('hugo', [10], { made: other }));
    expect(comparisons(size)).toEqual([]);
    expect(refusals(size)).toEqual(['pages (entry): ours 10, Hugo 0.111.3 9']);
    const text = toMarkdown(reportOf(size));
    expect(text).toContain('Not compared');
    expect(text).not.toContain('Ours divided by theirs');
  });

  it('needs no peer', () => {
    expect(comparisons(sizeOf(200, result('hugo', [1])))).toEqual([]);
    expect(comparisons(sizeOf(200, result('ours', [1])))).toEqual([]);
  });
});

describe('the goals', () => {
  const goal = (report: Report, words: RegExp) =>
    goalsOf(report).find((each) => words.test(each.goal));

  it('are met or missed at 10,000 entries by the median ratio', () => {
    const report = reportOf(sizeOf(10_000, result('ours', [4]), result('hugo', [10])));
    expect(goal(report, /^10,000 entries, first/)?.isMet).toBe(true);
    expect(goal(report, /^10,000 entries, one entry/)?.isMet).toBe(true);
    expect(goal(report, /^10,000 entries, nothing/)).toMatchObject({
      measured: '0.40 (0.40 to 0.40)',
      isMet: false,
    });
  });

  it('hold growth and memory at 100,000 entries', () => {
    const report = reportOf(
      sizeOf(10_000, result('ours', [10])),
      sizeOf(100_000, result('ours', [120])),
    );
    expect(goal(report, /11 times/)).toMatchObject({ measured: '12.0 times', isMet: false });
    expect(goal(report, /4 GB/)).toMatchObject({ measured: '1.00 GB', isMet: true });
  });

  it('take the time of a verb with the caches of the call before', () => {
    const costs = (wall: number) => [{ wall, cpu: wall, memory: undefined }];
    const verbs = [
      { verb: 'digest', isCold: true, costs: costs(3) },
      { verb: 'digest', isCold: false, costs: costs(0.9) },
    ];
    const report = reportOf({ ...sizeOf(10_000, result('ours', [4])), verbs });
    expect(goal(report, /digest/)).toMatchObject({ measured: '0.90 s', isMet: true });
  });

  it('say what was not measured', () => {
    const all = goalsOf(reportOf());
    expect(
      all.every(({ measured, isMet }) => measured === 'not measured' && isMet === undefined),
    ).toBe(true);
  });
});

describe('the report', () => {
  it('says why somebody did not take part', () => {
    const fault = 'is not installed: apt-get install hugo';
    const hugo: Result = { name: 'hugo', title: 'Hugo', costs: {}, fault, isMissing: true };
    expect(toMarkdown(reportOf(sizeOf(200, result('ours', [1]), hugo)))).toContain(fault);
  });

  it('keeps its tables whole, whatever a program said', () => {
    const fault = 'failed with 1: a | b\n| c |\u001b[31m <b>';
    const text = toMarkdown(
      reportOf(
        sizeOf(200, result('ours', [1]), result('hugo', [], { made: undefined as never, fault })),
      ),
    );
    expect(text).toContain('failed with 1: a \\| b \\| c \\| [31m \\<b\\>');
  });

  it('is drawn with a bar for each, and told in words', () => {
    const svg = toChart(reportOf(sizeOf(200, result('ours', [1.5]), result('hugo', [3]))));
    expect(svg.match(/<rect class="[op]"/g)).toHaveLength(6);
    expect(svg).toContain('1.50 s');
    expect(svg).toMatch(/<title id="title">Seconds to build 200 entries/);
  });

  it('is drawn even where nothing was compared', () => {
    expect(toChart(reportOf())).toContain('Nothing was compared');
  });
});
