import { afterAll, beforeAll, expect, it } from 'vitest';
import { kit } from '../built-site.ts';
import { Prover } from '../incremental/rounds.ts';

/** Chosen for what they tell: `npm run prove` has hundreds by chance. */
const ROUNDS = [
  [],
  ['entry-text', 'person-name', 'link-and-loss', 'picture-bytes', 'output-same-size'],
  ['broken-entry', 'output-touched'],
  ['entry-renamed', 'person-consent', 'digest-pick', 'cache-rubbish', 'public-made'],
  ['clock', 'settings-feed-limit', 'page-renamed', 'killed-publishing', 'output-empty-folder'],
];

let prover: Prover;
beforeAll(async () => {
  prover = await Prover.start(kit, 8, true);
});
afterAll(() => prover?.remove());

it('makes the same of a kept site as of nothing, whatever happened to both', async () => {
  for (const actions of ROUNDS) {
    const { faults, actions: done } = await prover.round(actions);
    expect(faults, done.join('\n')).toEqual([]);
  }
});
