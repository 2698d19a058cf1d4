import { z } from 'zod';
import { day } from '../fields/day.ts';
import { common } from './common.ts';

/** Something somebody gives. */
export const offer = z.strictObject({
  ...common,
  kind: z.literal('offer'),
  until: day.optional().describe('Last day of the offer.'),
});
