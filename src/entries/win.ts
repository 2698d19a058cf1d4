import { z } from 'zod';
import { common } from './common.ts';

/** Something somebody did. */
export const win = z.strictObject({ ...common, kind: z.literal('win') });
