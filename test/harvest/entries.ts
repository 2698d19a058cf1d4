import { expect } from 'vitest';
import { findControl, findInvisible } from '../../src/fields/characters.ts';
import type { Gleaning } from '../../src/harvest/glean.ts';
import { proposalOf } from '../../src/harvest/proposal.ts';
import { readSubmission } from '../../src/submissions/submission.ts';
import { NOW } from './feeds.ts';

/** Holds that a piece becomes a submission without a fault. */
export function readEntry(gleaning: Gleaning): void {
  const owner = { id: 'ada', name: 'Ada', consent: 'ask' } as const;
  const { values } = proposalOf(gleaning, { owner, feed: 'https://a.test/feed', now: NOW });
  expect(readSubmission(values, { needsEmail: false }).faults).toEqual([]);
  expect(findControl(gleaning.title + gleaning.body)).toBeUndefined();
  expect(findInvisible(gleaning.title + gleaning.body)).toBeUndefined();
  expect(gleaning.title).not.toMatch(/[\n\r\u2028\u2029]/);
}
