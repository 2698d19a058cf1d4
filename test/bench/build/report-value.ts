import type { Weights } from '../weights.ts';
import type { DevResult } from './dev.ts';
import type { Machine } from './machine.ts';
import { differences } from './made.ts';
import type { Case, Result } from './rounds.ts';
import { ratiosOf, type Spread, spreadOf } from './statistics.ts';
import type { VerbResult } from './verbs.ts';

/** What was measured on one number of entries. */
export interface Size {
  entries: number;
  results: Result[];
  /** Ours with all that it makes by default. */
  full?: Result;
  verbs?: VerbResult[];
  dev?: DevResult;
  weights?: Weights;
}

/** All that a benchmark found out. */
export interface Report {
  machine: Machine;
  seed: number;
  runs: number;
  sizes: Size[];
}

/** Ours against one peer in one case. */
export interface Comparison {
  peer: string;
  name: Case;
  /** Ours divided by theirs, of wall times in the same rounds. */
  wall?: Spread;
  cpu?: Spread;
}

/** Why ours cannot be compared with a peer on a size; empty where it can. */
export function refusals({ results }: Size): string[] {
  const { ours, peers } = sidesOf(results);
  return peers.flatMap(({ title, made }) =>
    made && ours?.made ? differences(ours.made, made, title) : [],
  );
}

/** Ours against all peers; none of those who did not make the same pages. */
export function comparisons(size: Size): Comparison[] {
  const { ours, peers } = sidesOf(size.results);
  if (!ours?.made) return [];
  const { made, costs } = ours;
  return peers.flatMap((peer) => {
    if (!peer.made || differences(made, peer.made, peer.title).length > 0) return [];
    return (Object.keys(costs) as Case[]).flatMap((name): Comparison[] => {
      const theirs = peer.costs[name];
      const own = costs[name];
      if (!theirs || !own) return [];
      const of = (key: 'wall' | 'cpu') =>
        spreadOf(
          ratiosOf(
            own.map((cost) => cost[key]),
            theirs.map((cost) => cost[key]),
          ),
        );
      const [wall, cpu] = [of('wall'), of('cpu')];
      return [{ peer: peer.title, name, ...(wall && { wall }), ...(cpu && { cpu }) }];
    });
  });
}

/** Ours, where it took part, and the others. */
export function sidesOf(results: readonly Result[]): { ours?: Result; peers: Result[] } {
  const ours = results.find(({ name }) => name === 'ours');
  return { ...(ours && { ours }), peers: results.filter(({ name }) => name !== 'ours') };
}
