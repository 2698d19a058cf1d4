import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Ended } from '../built-site.ts';
import { type Kill, runBuild } from './builds.ts';
import { CONTENT_ACTIONS } from './content-actions.ts';
import { type Dice, diceFrom } from './dice.ts';
import { DISK_ACTIONS } from './disk-actions.ts';
import { Disk, makePlace, type Place } from './place.ts';
import { SETTINGS_ACTIONS } from './settings-actions.ts';
import { makeState, type State } from './state.ts';
import { brokenLinks, differences, readTree, type Tree } from './trees.ts';

/** What happens before a build, or how it is run. */
export type ActionName = string;

/** Ways to run a build that are no changes of files. */
const WAYS = ['killed', 'killed-publishing', 'twice-at-once', 'elsewhere-and-back'];

const GROUPS = [
  { names: Object.keys(CONTENT_ACTIONS), weight: 0.55 },
  { names: Object.keys(SETTINGS_ACTIONS), weight: 0.2 },
  { names: Object.keys(DISK_ACTIONS), weight: 0.15 },
  { names: WAYS, weight: 0.1 },
];

/** What a round did, and what was wrong with it. */
export interface Round {
  number: number;
  actions: string[];
  /** Empty where the incremental build equals the clean one. */
  faults: string[];
  isBuilt: boolean;
}

/** Nothing is shared with the clean build in one of so many rounds. */
const ALONE = 10;

/** A newsletter that lives through round after round, built twice in each. */
export class Prover {
  readonly #dice: Dice;
  readonly #place: Place;
  readonly #disk: Disk;
  #state: State;
  /** The output after the last build. */
  #last: Tree = new Map();
  #number = 0;

  private constructor(place: Place, seed: number, state: State) {
    this.#dice = diceFrom(seed);
    this.#place = place;
    this.#disk = new Disk(place);
    this.#state = state;
  }

  /**
   * @param kit the folder of the kit to test; it is copied
   * @param isQuick compile the pages once for both builds
   */
  static async start(kit: string, seed: number, isQuick = false): Promise<Prover> {
    const prover = new Prover(makePlace(kit), seed, await makeState(seed));
    if (isQuick) prover.#share(prover.#place.cache, ['renderers']);
    return prover;
  }

  /** Where everything lies; removed by {@link remove}. */
  get root(): string {
    return this.#place.root;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  /** One round: some actions (default: one to three by chance), both builds, and how they differ. */
  async round(chosen?: readonly ActionName[]): Promise<Round> {
    const number = this.#number++;
    const before = structuredClone(this.#state);
    const names = chosen ?? (number === 0 ? [] : this.#choose());
    const actions: string[] = [];
    for (const name of names) actions.push(`${name}: ${(await this.#act(name)) ?? 'nothing'}`);
    this.#disk.lay(this.#state);
    const held = readTree(this.#place.out);
    const ways = WAYS.filter((way) => names.includes(way));
    const clean = this.#clean(number % ALONE === ALONE - 1);
    const { url } = this.#state.settings;
    // The first two are not made at once, so that what is shared is made once.
    const isAtOnce = ways.length === 0 && number > 0;
    const [fresh, first] = await Promise.all([
      this.#build(clean.out, clean.cache),
      isAtOnce ? this.#build(this.#place.out, this.#place.cache) : undefined,
    ]);
    const ought = readTree(clean.out);
    const faults: string[] = [];
    for (const way of ways) faults.push(...(await this.#run(way, held, ought, String(url))));
    const kept = first ?? (await this.#build(this.#place.out, this.#place.cache));
    const is = readTree(this.#place.out);
    const isBuilt = fresh.code === 0;
    faults.push(...differentEnds(kept, fresh));
    const isAsBefore = ways.length > 0 && !isBuilt;
    if (!isAsBefore) faults.push(...differences(is, isBuilt ? ought : held));
    if (!isBuilt) this.#state = before;
    faults.push(...this.#leftovers());
    rmSync(clean.folder, { recursive: true, force: true });
    this.#last = is;
    return { number, actions, faults, isBuilt };
  }

  /** How many files the output has. */
  get size(): number {
    return this.#last.size;
  }

  #choose(): ActionName[] {
    return Array.from({ length: 1 + this.#dice.upTo(3) }, () => {
      let at = this.#dice.upTo(100) / 100;
      const group = GROUPS.find(({ weight }) => {
        at -= weight;
        return at < 0;
      });
      return this.#dice.one((group ?? GROUPS[0] ?? { names: [] }).names);
    });
  }

  #act(name: ActionName) {
    if (WAYS.includes(name)) return 'a way to build';
    const onDisk = DISK_ACTIONS[name];
    if (onDisk) return onDisk(this.#place, this.#dice);
    const act = CONTENT_ACTIONS[name] ?? SETTINGS_ACTIONS[name];
    if (!act) throw new Error(`There is no action ${name}.`);
    return act(this.#state, this.#dice);
  }

  #build(out: string, cache: string, kill?: Kill): Promise<Ended> {
    return runBuild(this.#place, { out, cache, day: this.#state.day, ...(kill && { kill }) });
  }

  /** A place for a clean build; what is compiled from the same code may be shared for speed. */
  #clean(isAlone: boolean) {
    const folder = join(this.#place.root, `clean-${this.#number}`);
    const cache = join(folder, 'caches');
    mkdirSync(cache, { recursive: true });
    if (!isAlone) this.#share(cache, ['renderers', 'fonts', 'compiled']);
    return { folder, cache, out: join(folder, 'dist') };
  }

  #share(cache: string, names: string[]): void {
    mkdirSync(cache, { recursive: true });
    for (const name of names) {
      const shared = join(this.#place.root, 'shared', name);
      mkdirSync(shared, { recursive: true });
      symlinkSync(shared, join(cache, name));
    }
  }

  async #run(way: string, held: Tree, ought: Tree, url: string): Promise<string[]> {
    const { out, cache, root } = this.#place;
    if (way === 'twice-at-once') {
      const both = await Promise.all([this.#build(out, cache), this.#build(out, cache)]);
      return both.flatMap(failure);
    }
    if (way === 'elsewhere-and-back') {
      const other = join(root, 'elsewhere');
      const found = failure(await this.#build(other, cache));
      return ought.size === 0 ? [] : [...found, ...differences(readTree(other), ought)];
    }
    const kill: Kill =
      way === 'killed'
        ? { from: 'start', after: this.#dice.upTo(2500) }
        : { from: 'publishing', after: this.#dice.upTo(3) * this.#dice.upTo(12) };
    await this.#build(out, cache, kill);
    return whatIsHalf(readTree(out), held, ought, url).map((fault) => `after the kill: ${fault}`);
  }

  /** What builds left behind beside the output and in the workshop. */
  #leftovers(): string[] {
    const { out, kit } = this.#place;
    const name = basename(out);
    const beside = readdirSync(dirname(out)).filter((each) => each.startsWith(`${name}.`));
    const workshops = join(kit, 'node_modules/.cache/builds');
    const halfMade = existsSync(workshops) ? readdirSync(workshops) : [];
    return [...beside, ...halfMade].map((each) => `${each} was left behind`);
  }
}

function failure({ code, stderr }: Ended): string[] {
  return code === 0 || code === 1 ? [] : [`a build ended with ${code}: ${stderr}`];
}

/** What readers may see of builds that say different things. */
function differentEnds(kept: Ended, fresh: Ended): string[] {
  const isBroken = /Something in the kit failed|\n {4}at /.test(kept.stderr);
  if (kept.code === fresh.code && !isBroken) return [];
  const said = [kept, fresh].map(({ code, stderr }) => `${code}:\n${stderr.slice(-800)}`);
  return [`the build ended with ${said[0]}, a clean one with ${said[1]}`];
}

/** What is wrong with the output of a build that was killed. */
function whatIsHalf(is: Tree, held: Tree, ought: Tree, url: string): string[] {
  const found: string[] = [];
  for (const [path, bytes] of is) {
    const isWhole = [held, ought].some((tree) => tree.get(path)?.equals(bytes));
    if (!isWhole) found.push(`${path} is neither as it was nor as it will be`);
  }
  const known = new Set([...brokenLinks(held, url), ...brokenLinks(ought, url)]);
  found.push(...brokenLinks(is, url).filter((link) => !known.has(link)));
  return found;
}
