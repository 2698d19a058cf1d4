import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PEERS, type Peer, peerFiles } from '../peer-files.ts';
import { CLOCK, siteOfTown } from '../town/site.ts';
import type { Town } from '../town/town.ts';
import type { Task } from './process-tree.ts';

/** Whom the benchmark can measure: this project, and others. */
export type Name = 'ours' | Peer;

/** All of them, in the order in which they take turns. */
export const NAMES: readonly Name[] = ['ours', ...PEERS];

/** One that builds the town's newsletter. */
export interface Contestant {
  name: Name;
  /** Its name and version, as the report shows them. */
  title: string;
  /** Why it cannot take part, and what to do about it. */
  missing?: string;
  /** Puts everything but the content into an empty folder. */
  settle(place: string): void;
  /** Where its content goes. */
  contentOf(place: string): string;
  /** Where its output comes. */
  outputOf(place: string): string;
  /** Its content files for a town, by path. */
  files(town: Town): Promise<Map<string, string>>;
  /** Builds everything once. */
  task(place: string): Task;
  /** All that it keeps from one build to the next, its output included. */
  keeps(place: string): string[];
}

const kit = fileURLToPath(new URL('../../..', import.meta.url));
const peers = join(kit, 'test/bench/peers');

/** What a usual build of ours makes besides pages and feeds; the peers do not. */
const LIGHT = 'search: false\ncards: 0\n';

/** This project. */
export function ours({ isFull }: { isFull: boolean }): Contestant {
  return {
    name: 'ours',
    title: isFull ? 'ours, with search and sharing pictures' : 'ours',
    settle: () => {},
    contentOf: (place) => join(place, 'content'),
    outputOf: (place) => join(place, 'dist'),
    files: async ({ files }) => {
      const settings = files.get('newsletter.yaml') ?? '';
      return new Map([...files, ['newsletter.yaml', isFull ? settings : `${settings}${LIGHT}`]]);
    },
    task: (place) => verbTask(place, 'build', ['--outDir', join(place, 'dist')]),
    keeps: (place) => [join(place, 'dist'), join(place, 'cache')],
  };
}

/** A verb of this project on the content of a place, with caches of its own. */
export function verbTask(place: string, verb: string, words: readonly string[] = []): Task {
  return {
    words: [process.execPath, join(kit, `scripts/${verb}.ts`), ...words],
    cwd: kit,
    environment: {
      CONTENT_DIR: join(place, 'content'),
      NEWSLETTER_CACHE: join(place, 'cache'),
      SOURCE_DATE_EPOCH: String(CLOCK / 1000),
    },
  };
}

/** A peer; what it lacks is installed where that is npm's packages. */
export function peer(name: Peer, say: (what: string) => void): Contestant {
  switch (name) {
    case 'hugo':
      return hugo();
    case 'eleventy':
      return eleventy(say);
    case 'astro':
      return astro();
  }
}

const files = (name: Peer) => async (town: Town) => peerFiles(await siteOfTown(town), name);

function hugo(): Contestant {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  const [, version] = /v(\d+\.\d+\.\d+)/.exec(stdout ?? '') ?? [];
  return {
    name: 'hugo',
    title: `Hugo ${version ?? ''}`.trim(),
    ...(version === undefined && { missing: 'is not installed: apt-get install hugo' }),
    settle: (place) => cpSync(join(peers, 'hugo'), place, { recursive: true }),
    contentOf: (place) => join(place, 'content'),
    outputOf: (place) => join(place, 'public'),
    files: files('hugo'),
    task: (place) => ({ words: ['hugo', '--quiet'], cwd: place, environment: {} }),
    keeps: (place) => [join(place, 'public'), join(place, 'resources')],
  };
}

function eleventy(say: (what: string) => void): Contestant {
  const folder = join(peers, 'eleventy');
  const program = 'node_modules/@11ty/eleventy/cmd.cjs';
  let missing: string | undefined;
  if (!existsSync(join(folder, program))) {
    say('Installing Eleventy (npm ci in test/bench/peers/eleventy)');
    const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: folder,
    });
    if (status !== 0) missing = 'could not be installed: say npm ci in test/bench/peers/eleventy';
  }
  return {
    name: 'eleventy',
    title: `Eleventy ${versionIn(join(folder, 'node_modules/@11ty/eleventy')) ?? ''}`.trim(),
    ...(missing !== undefined && { missing }),
    settle: (place) => {
      const templates = (path: string) => !path.startsWith(join(folder, 'node_modules'));
      cpSync(folder, place, { recursive: true, filter: templates });
      symlinkSync(join(folder, 'node_modules'), join(place, 'node_modules'));
    },
    contentOf: (place) => join(place, 'src'),
    outputOf: (place) => join(place, '_site'),
    files: files('eleventy'),
    task: (place) => ({
      words: [process.execPath, program, '--quiet'],
      cwd: place,
      environment: {},
    }),
    keeps: (place) => [join(place, '_site'), join(place, '.cache')],
  };
}

function astro(): Contestant {
  const packages = join(kit, 'node_modules');
  return {
    name: 'astro',
    title: `Astro ${versionIn(join(packages, 'astro')) ?? ''}, the stock way`,
    settle: (place) => {
      cpSync(join(peers, 'astro'), place, { recursive: true });
      // Not the whole folder: Astro keeps its content in node_modules/.astro, which must not be ours.
      mkdirSync(join(place, 'node_modules'));
      for (const name of ['astro', '@astrojs']) {
        symlinkSync(join(packages, name), join(place, 'node_modules', name));
      }
    },
    contentOf: (place) => join(place, 'content'),
    outputOf: (place) => join(place, 'dist'),
    files: files('astro'),
    task: (place) => ({
      words: [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--silent'],
      cwd: place,
      environment: { ASTRO_TELEMETRY_DISABLED: '1' },
    }),
    keeps: (place) =>
      ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'].map((folder) =>
        join(place, folder),
      ),
  };
}

/** Removes all that a contestant keeps. */
export function forget(contestant: Contestant, place: string): void {
  for (const folder of contestant.keeps(place)) rmSync(folder, { recursive: true, force: true });
}

function versionIn(folder: string): string | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version;
}
