import { KINDS, type Kind } from '../../entries/kinds.ts';
import { FIELDS, type Field } from '../fields.ts';
import { isFieldOf } from '../submission.ts';

/** What the form asks at a time. Its questions stand in the order of `FIELDS`. */
export interface Step {
  id: StepId;
  fields: readonly Field[];
}

/** The steps in their order. */
export const STEP_IDS = [
  'kind',
  'about',
  'name',
  'news',
  'link',
  'when',
  'consent',
  'credit',
  'sender',
] as const;

/** The name of a step. */
export type StepId = (typeof STEP_IDS)[number];

const OF: Partial<Record<Field, StepId>> = {
  kind: 'kind',
  about: 'about',
  name: 'name',
  title: 'news',
  body: 'news',
  link: 'link',
  consent: 'consent',
  credit: 'credit',
  sender: 'sender',
  email: 'sender',
};

/** The steps of the form. */
export const STEPS: readonly Step[] = STEP_IDS.map((id) => ({
  id,
  fields: FIELDS.filter((field) => stepOf(field) === id),
}));

/** The step in which a question is asked. */
function stepOf(field: Field): StepId {
  return OF[field] ?? 'when';
}

/** The one kind that has a question; undefined where all have it. */
export function kindOf(field: Field): Kind | undefined {
  const having = KINDS.filter((kind) => isFieldOf(field, kind));
  return having.length === KINDS.length ? undefined : having[0];
}
