import { refusesAll } from '../circle/consents.ts';
import type { InboxItem } from '../submissions/item.ts';
import type { About } from './about.ts';
import type { Desk } from './desk.ts';
import type { Sender } from './sender.ts';

/** What a submission says about being published, and what that is worth. */
export interface ConsentClaim {
  /** What was answered in the form. */
  claim?: 'yes' | 'ask' | 'no';
  /**
   * `standing`: their file says `always`; `own`: their own yes, from an address of theirs;
   * `claimed`: a yes, or their name, that nothing proves; `none`: no yes; `refused`: they said no;
   * `never`: they want to be named nowhere.
   */
  worth: 'standing' | 'own' | 'claimed' | 'none' | 'refused' | 'never';
  /** For the editor: what it is worth and what would be written, as sentences. */
  said: string[];
}

/** What is claimed about consent, and what it is worth. */
export function consentClaim(
  { door, values }: Pick<InboxItem, 'door' | 'values'>,
  sender: Sender,
  about: About,
  { circle }: Pick<Desk, 'circle'>,
): ConsentClaim {
  const given = door === 'feed' ? undefined : values.consent?.trim();
  const claim = given === 'yes' || given === 'ask' || given === 'no' ? given : undefined;
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
  if (about.friend && refusesAll(circle.log, about.friend.id)) {
    return worth(
      'never',
      `By your log, ${name} last said that they do not want to be named: it cannot be accepted, unless they tell you otherwise (npm run consent).`,
    );
  }
  const isProven =
    about.isSender === true && sender.known === 'address' && sender.friend?.id === about.friend?.id;
  if (claim === 'no') {
    return worth(
      'refused',
      about.isSender
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
    if (claim === 'ask') {
      return worth(
        'none',
        `${name} has agreed to be named (consent: always), but here they ask to be asked first.`,
        'It would be written as a draft, unless you vouch for their yes.',
      );
    }
    return worth('standing', `${name} has agreed to be named (consent: always).`);
  }
  const withheld = `It would be written, and withheld until ${name} agrees, unless you vouch for their yes.`;
  if (claim === 'yes' && isProven) {
    return worth(
      'own',
      `${name} says yes, from an address of theirs. The yes and where it came from would be written down.`,
    );
  }
  if (claim === 'yes' && about.isSender) {
    return worth('claimed', 'They say yes, and nothing shows that it is them.', withheld);
  }
  if (claim === 'yes') {
    return worth(
      'claimed',
      `The sender says that ${name} agreed. You have not heard it from them.`,
      withheld,
    );
  }
  if (door === 'feed') {
    return worth(
      'none',
      `${name} wrote it in public, and was not asked about this letter.`,
      withheld,
    );
  }
  if (claim === 'ask') return worth('none', `${name} is still to be asked.`, withheld);
  return worth('none', `Nothing says whether ${name} agreed.`, withheld);
}
