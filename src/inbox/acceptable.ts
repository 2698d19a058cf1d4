import type { Kind } from '../entries/kinds.ts';
import { cleanLine } from '../fields/clean.ts';
import { cleanValues } from '../submissions/clean-values.ts';
import type { Values } from '../submissions/fields.ts';
import { type Read, readSubmission } from '../submissions/submission.ts';
import type { DeskItem } from './desk-item.ts';

/** What the editor corrects of the answers. */
export interface Corrections {
  title?: string;
  kind?: Kind;
  body?: string;
  about?: 'me' | 'friend';
}

/** The answers as an entry takes them. */
export interface Acceptable {
  values: Values;
  read: Read;
  /** Characters that were taken out, each once. */
  removed: string[];
}

/**
 * The answers with the editor's corrections, without invisible characters, and without what only
 * the form insists on: an answer about consent counts as `ask` where there is none.
 */
export function acceptable({ item, sender }: DeskItem, corrections: Corrections): Acceptable {
  const given: Values = { ...item.values, ...definedOf(corrections) };
  const { values, removed } = cleanValues(given);
  const about = values.about === 'friend' || values.about === 'me' ? values.about : undefined;
  const consent = ['yes', 'ask', 'no'].find((each) => each === values.consent);
  const { email: _, ...rest } = values;
  const lasting: Values = {
    ...rest,
    about: about ?? 'me',
    consent: consent ?? 'ask',
    sender: cleanLine(sender.name).text.slice(0, 120) || 'somebody',
    credit: values.credit === 'yes' ? 'yes' : 'no',
    ...(about === 'friend' && { name: values.name?.slice(0, 120) || 'somebody' }),
  };
  return {
    values: { ...values, ...(about === undefined && { about: '' }) },
    read: readSubmission(lasting, { needsEmail: false }),
    removed,
  };
}

function definedOf(corrections: Corrections): Values {
  const { title, kind, body, about } = corrections;
  return {
    ...(title !== undefined && { title }),
    ...(kind !== undefined && { kind }),
    ...(body !== undefined && { body }),
    ...(about !== undefined && { about }),
  };
}
