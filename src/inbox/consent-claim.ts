import { refusesAll } from '../circle/consents.ts';
import type { About } from './about.ts';
import type { Desk } from './desk.ts';
import { consentIn, type FirstSaid, firstSaid, type Heard, ownYes } from './own-yes.ts';
import type { Sender } from './sender.ts';

/** What a submission says about being published, and what that is worth. */
export interface ConsentClaim {
  /** What was answered in the form, before any correction of the editor's. */
  claim?: NonNullable<FirstSaid['consent']>;
  /**
   * `standing`: their file says `always`; `own`: their own yes, from an address of theirs;
   * `claimed`: a yes, or their name, that nothing proves, or a yes that takes a correction of the
   * editor's; `none`: no yes; `refused`: they said no; `never`: they want to be named nowhere.
   */
  worth: 'standing' | 'own' | 'claimed' | 'none' | 'refused' | 'never';
  /** For the editor: what it is worth and what would be written, as sentences. */
  said: string[];
}

/**
 * What is claimed about consent, and what it is worth. What was said is read from what came; what
 * the editor corrected can only take from it.
 * @param item the answers as corrected; with those that came, where they were
 * @param sender by the corrected answers, as `about`
 */
export function consentClaim(item: Heard, sender: Sender, about: About, desk: Desk): ConsentClaim {
  const { door } = item;
  const first = firstSaid(item, desk);
  const claim = first.consent;
  const now = door === 'feed' ? undefined : consentIn(item.values);
  const worth = (how: ConsentClaim['worth'], ...said: string[]): ConsentClaim => ({
    ...(claim && { claim }),
    worth: how,
    said,
  });
  const name = about.friend?.name ?? about.proposed?.name ?? 'the one it is about';
  const standing = about.friend?.person?.consent;
  if (standing === 'never') {
    return worth(
      'never',
      `${name} never wants to be named (consent: never): it cannot be accepted.`,
    );
  }
  if (about.friend && refusesAll(desk.circle.log, about.friend.id)) {
    return worth(
      'never',
      `By your log, ${name} last said that they do not want to be named: it cannot be accepted, unless they tell you otherwise (npm run consent).`,
    );
  }
  if (claim === 'no' || now === 'no') {
    return worth(
      'refused',
      claim !== 'no'
        ? `By your correction, ${name} does not want to be named.`
        : first.about.isSender
          ? `${name} says that they do not want to be named.`
          : `The sender says that ${name} does not want to be named.`,
      'It cannot be accepted unless you have their yes since, and vouch for it.',
    );
  }
  if (standing === 'always') {
    if (about.isSender && sender.known !== 'address' && sender.known !== 'feed') {
      return worth(
        'claimed',
        `${name} has agreed to be named (consent: always), but nothing shows that this is from them.`,
        'It would be written as a draft, unless you vouch for it.',
      );
    }
    if (claim === 'ask' || now === 'ask') {
      return worth(
        'none',
        `${name} has agreed to be named (consent: always), but here they ask to be asked first.`,
        'It would be written as a draft, unless you vouch for their yes.',
      );
    }
    return worth(
      'standing',
      `${name} has agreed to be named (consent: always).`,
      ...unprovenWords(sender, about),
    );
  }
  const withheld = `It would be written, and withheld until ${name} agrees, unless you vouch for their yes.`;
  if (now === 'yes') {
    const yes = worthOfYes(first, sender, about, name);
    return yes.worth === 'own' ? worth('own', yes.said) : worth('claimed', yes.said, withheld);
  }
  if (door === 'feed') {
    return worth(
      'none',
      `${name} wrote it in public, and was not asked about this letter.`,
      withheld,
    );
  }
  if (now === 'ask') return worth('none', `${name} is still to be asked.`, withheld);
  return worth('none', `Nothing says whether ${name} agreed.`, withheld);
}

/** That news of a friend would be public though nobody knows who sent it; nothing where one knows. */
export function unprovenWords({ known }: Sender, { isSender }: About): string[] {
  if (isSender || known === 'address' || known === 'feed') return [];
  return ['It would be published at once; nothing proves that the sender knows.'];
}

/** What a yes is worth that stands in the answers as they are now. */
function worthOfYes(
  first: FirstSaid,
  sender: Sender,
  about: About,
  name: string,
): { worth: 'own' | 'claimed'; said: string } {
  const isProven =
    about.isSender === true && sender.known === 'address' && sender.friend?.id === about.friend?.id;
  if (isProven && ownYes(first) === about.friend?.id) {
    const said = `${name} says yes, from an address of theirs. The yes and where it came from would be written down.`;
    return { worth: 'own', said };
  }
  const said =
    isProven || first.consent !== 'yes'
      ? `What came holds no yes of ${name} to this: the yes rests on your correction.`
      : about.isSender
        ? 'They say yes, and nothing shows that it is them.'
        : `The sender says that ${name} agreed. You have not heard it from them.`;
  return { worth: 'claimed', said };
}
