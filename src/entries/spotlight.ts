import { z } from 'zod';
import { common } from './common.ts';

/** A person worth meeting. */
export const spotlight = z.strictObject({ ...common, kind: z.literal('spotlight') });
