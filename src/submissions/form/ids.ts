import type { Field } from '../fields.ts';

/** The `id` of what answers a question; of a choice, of its first option. */
export function inputId(field: Field): string {
  return `submit-${field}`;
}

/** The `id` of the sentence that says what is wrong with an answer. */
export function faultId(field: Field): string {
  return `submit-${field}-fault`;
}

/** The `id` of the list of all that is wrong. */
export const FAULTS_ID = 'submit-faults';
