import type { ConsentClaim } from './consent-claim.ts';
import { cut } from './evidence.ts';
import type { Whom } from './whom.ts';

/** What becomes of the consent. */
export interface Decided {
  /** Does the person's id go into `consented`? */
  isGiven: boolean;
  isDraft: boolean;
  /** Of a yes: does it rest on the editor's word? */
  isVouched: boolean;
  hasStanding: boolean;
  evidence?: string;
  problem?: string;
}

/** What the editor's choice makes of a claim; with a problem where it cannot be accepted so. */
export function consentOf(
  claim: ConsentClaim,
  { friend }: Pick<Whom, 'friend'>,
  choices: { consent?: boolean; evidence?: string },
): Decided {
  const hasStanding = friend?.person?.consent === 'always';
  const none = { isGiven: false, isDraft: false, isVouched: false, hasStanding };
  if (claim.worth === 'never') return { ...none, problem: claim.said.join(' ') };
  if (choices.consent === true) {
    const evidence = cut(choices.evidence ?? '', 2_000);
    return { ...none, isGiven: !hasStanding, isVouched: true, ...(evidence && { evidence }) };
  }
  if (claim.worth === 'refused') return { ...none, problem: claim.said.join(' ') };
  if (claim.worth === 'own' && choices.consent !== false) return { ...none, isGiven: true };
  const isDoubtful = hasStanding && claim.worth !== 'standing' && claim.worth !== 'own';
  return { ...none, isDraft: isDoubtful };
}
