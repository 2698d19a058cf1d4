import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Town } from '../town/town.ts';
import { ContentWriter } from './content-writer.ts';
import { ours, verbTask } from './contestants.ts';
import { type Cost, measure } from './process-tree.ts';

/** How long verbs of ours take as whole processes. */
export interface VerbResult {
  verb: string;
  /** Are the caches empty before each call? */
  isCold: boolean;
  costs: Cost[];
  fault?: string;
}

const VERBS: readonly [verb: string, words: (place: string) => string[]][] = [
  ['check', () => []],
  ['digest', (place) => ['--out', join(place, 'outbox')]],
  ['hour', () => ['--json']],
];

/** So many of the town's people the editor keeps notes on. */
const MOST_CONTACTS = 200;

/** Measures the verbs on a town, in turn, with the caches of the call before and without any. */
export async function measureVerbs(town: Town, work: string, runs: number): Promise<VerbResult[]> {
  const place = join(work, 'verbs');
  const contestant = ours({ isFull: false });
  new ContentWriter(contestant.contentOf(place)).write(
    new Map([...(await contestant.files(town)), ...contacts(town)]),
  );
  const results = VERBS.flatMap(([verb, words]) =>
    [true, false].map((isCold) => ({ words, result: { verb, isCold, costs: [] } as VerbResult })),
  );
  for (let round = 1; round <= runs; round++) {
    for (const { words, result } of results) {
      if (result.fault !== undefined) continue;
      if (result.isCold) rmSync(join(place, 'cache'), { recursive: true, force: true });
      const { code, said, ...cost } = await measure(verbTask(place, result.verb, words(place)));
      if (code === 0) result.costs.push(cost);
      else result.fault = `ended with ${code}: ${said}`;
    }
  }
  return results.map(({ result }) => result);
}

function contacts({ people }: Town): [path: string, text: string][] {
  return people
    .slice(0, MOST_CONTACTS)
    .map(({ id, name, topics }, at) => [
      `private/people/${id}.yaml`,
      `name: ${JSON.stringify(name)}\nemails: [friend-${at}@example.net]\ncloseness: close\ntopics: ${JSON.stringify(topics)}\n`,
    ]);
}
