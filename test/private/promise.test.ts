import { describe, expect, it } from 'vitest';
import { asOf, endedOn, type PromiseMade } from '../../src/private/promise.ts';

const made: PromiseMade = { to: 'ada', what: 'a name', due: '2026-11-20', made: '2026-11-01' };
const kept: PromiseMade = { ...made, outcome: 'kept', closed: '2026-11-18' };

describe('a promise as of a day', () => {
  it('is not known before it was made', () => {
    expect(asOf(kept, '2026-10-31')).toBeUndefined();
    expect(asOf(made, '2026-11-01')).toEqual(made);
  });

  it('is open until the day of its outcome', () => {
    expect(asOf(kept, '2026-11-17')).toEqual(made);
    expect(asOf(kept, '2026-11-18')).toEqual(kept);
  });

  it('ended on its last day where no day was written down, but never after today', () => {
    const undated: PromiseMade = { ...made, outcome: 'not-kept' };
    expect(endedOn(kept, '2026-11-30')).toBe('2026-11-18');
    expect(endedOn(undated, '2026-11-30')).toBe('2026-11-20');
    expect(endedOn(undated, '2026-11-10')).toBe('2026-11-10');
  });
});
