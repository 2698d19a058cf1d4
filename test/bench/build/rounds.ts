import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, relative } from 'node:path';
import { edited, editedEntry, editIn, nameIn, renamed, renamedPerson } from '../town/changes.ts';
import type { Town } from '../town/town.ts';
import { ContentWriter } from './content-writer.ts';
import { type Contestant, forget, type Name } from './contestants.ts';
import { countMade, type Made } from './made.ts';
import { type Cost, measure } from './process-tree.ts';

/** What happens before a build. */
export type Case = 'first' | 'compiled' | 'nothing' | 'edit' | 'rename';

/** All of them, in the order in which they come in a round. */
export const CASES: readonly Case[] = ['first', 'compiled', 'nothing', 'edit', 'rename'];

/** What one contestant did in all rounds. */
export interface Result {
  name: Name;
  title: string;
  /** The costs of each round, in its order. */
  costs: Partial<Record<Case, Cost[]>>;
  made?: Made;
  /** Why it took no part, or no further. */
  fault?: string;
  /** Could it take no part because it is not installed? */
  isMissing?: true;
}

/** What takes part, on which town, and how often. */
export interface Race {
  contestants: readonly Contestant[];
  town: Town;
  cases: readonly Case[];
  runs: number;
  /** An empty folder. */
  work: string;
  say(what: string): void;
}

/** Thousands of pages take minutes with some; more than this is a hang. */
const PATIENCE = 3600;

/** Runs the rounds, in each of them case by case, and in each case one contestant after the other. */
export async function race({ contestants, town, cases, runs, work, say }: Race): Promise<Result[]> {
  const runners = contestants.map(
    (contestant, at) => new Runner(contestant, join(work, String(at)), town),
  );
  for (let round = 1; round <= runs; round++) {
    for (const each of CASES.filter((name) => name === 'first' || cases.includes(name))) {
      for (const runner of runners) {
        const cost = await runner.run(each, round, cases.includes(each));
        if (cost) {
          const load = loadavg()[0]?.toFixed(1);
          say(
            `  round ${round}, ${each}: ${runner.result.title} ${cost.wall.toFixed(2)} s (processor ${cost.cpu.toFixed(2)} s, load ${load})`,
          );
        } else if (runner.result.fault && round === 1 && each === 'first') {
          say(`  ${runner.result.title} ${runner.result.fault}`);
        }
      }
    }
  }
  return runners.map(({ result }) => result);
}

class Runner {
  readonly result: Result;
  readonly #contestant: Contestant;
  readonly #place: string;
  readonly #town: Town;
  readonly #writer: ContentWriter;

  constructor(contestant: Contestant, place: string, town: Town) {
    this.#contestant = contestant;
    this.#place = place;
    this.#town = town;
    this.#writer = new ContentWriter(contestant.contentOf(place));
    this.result = {
      name: contestant.name,
      title: contestant.title,
      costs: {},
      ...(contestant.missing !== undefined && {
        fault: contestant.missing,
        isMissing: true as const,
      }),
    };
    if (contestant.missing === undefined) {
      mkdirSync(place, { recursive: true });
      contestant.settle(place);
    }
  }

  /** Builds in one case; undefined where it is not for this contestant, or failed. */
  async run(name: Case, round: number, isKept: boolean): Promise<Cost | undefined> {
    if (this.result.fault !== undefined || !(await this.#prepare(name, round))) return undefined;
    const { code, said, ...cost } = await measure({
      ...this.#contestant.task(this.#place),
      patience: PATIENCE,
    });
    const fault = code === 0 ? this.#staleness(name, round) : `failed with ${code}: ${said}`;
    if (fault !== undefined) {
      this.result.fault = fault;
      return undefined;
    }
    if (isKept) this.result.costs[name] = [...(this.result.costs[name] ?? []), cost];
    this.result.made = countMade(filesBelow(this.#contestant.outputOf(this.#place)));
    return cost;
  }

  async #prepare(name: Case, round: number): Promise<boolean> {
    const town = this.#town;
    switch (name) {
      case 'first':
        this.#writer.write(await this.#contestant.files(town));
        forget(this.#contestant, this.#place);
        return true;
      case 'compiled':
        return this.#keepOnlyCompiled();
      case 'nothing':
        return true;
      case 'edit':
        this.#writer.write(await this.#contestant.files(edited(town, round)));
        return true;
      case 'rename':
        this.#writer.write(await this.#contestant.files(renamed(edited(town, round), round)));
        return true;
    }
  }

  /** Our pages are compiled once for all content: what else is kept, goes. */
  #keepOnlyCompiled(): boolean {
    const cache = join(this.#place, 'cache');
    if (this.#contestant.name !== 'ours' || !existsSync(join(cache, 'renderers'))) return false;
    for (const name of readdirSync(cache)) {
      if (name !== 'renderers') rmSync(join(cache, name), { recursive: true, force: true });
    }
    rmSync(this.#contestant.outputOf(this.#place), { recursive: true, force: true });
    return true;
  }

  /** A fast build that shows yesterday's text would be worth nothing. */
  #staleness(name: Case, round: number): string | undefined {
    const out = this.#contestant.outputOf(this.#place);
    const shows = (path: string, text: string) =>
      readFileSync(join(out, path, 'index.html'), 'utf8').includes(text);
    const entry = `entries/${editedEntry(this.#town).id}`;
    const person = renamedPerson(this.#town);
    if ((name === 'edit' || name === 'rename') && !shows(entry, editIn(round))) {
      return `did not show the edit of round ${round}`;
    }
    if (name === 'rename' && !shows(`people/${person.id}`, nameIn(round, person))) {
      return `did not show the new name of round ${round}`;
    }
    return undefined;
  }
}

/** All files below a folder with their sizes. */
export function filesBelow(folder: string): { path: string; bytes: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => {
      const file = join(item.parentPath, item.name);
      return { path: relative(folder, file), bytes: statSync(file).size };
    });
}
