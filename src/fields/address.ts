import { z } from 'zod';
import { dropControls, dropInvisibles } from './characters.ts';
import { expected, type Fault, quote, refuse } from './fault.ts';

/** The ways an address may begin, and the words that messages use for them. */
const FORMS = {
  web: { protocols: ['https:', 'http:'], words: 'https:// or http://' },
  contact: { protocols: ['https:', 'mailto:'], words: 'https:// or mailto:' },
  link: { protocols: ['https:', 'http:', 'mailto:'], words: 'https://, http:// or mailto:' },
} as const;

/** `web`: http(s). `contact`: https or mailto. `link`: any of the three. */
export type AddressForm = keyof typeof FORMS;

const EXAMPLES: Record<AddressForm, string> = {
  web: 'https://example.org/',
  contact: 'mailto:ada@example.org',
  link: 'https://example.org/',
};

const MAILBOX = /^[^\s@,:;<>()[\]\\"]+@[^\s@,;<>()[\]\\"]+\.[^\s@,;<>()[\]\\"]+$/;

/** An absolute address of the given form, without credentials. */
export function address(form: AddressForm) {
  return z
    .string({ error: expected('an address', EXAMPLES[form]) })
    .trim()
    .superRefine(refuse((value) => addressFault(value, form)));
}

/** A mailbox such as `ada@example.org`. */
export const mailbox = z
  .string({ error: expected('an e-mail address', 'ada@example.org') })
  .trim()
  .superRefine(
    refuse((value) => {
      if (MAILBOX.test(value)) return undefined;
      const isLink = /^mailto:/i.test(value);
      return {
        message: `${quote(value)} is not an e-mail address`,
        fix: isLink
          ? 'leave mailto: out, and write it as ada@example.org'
          : 'write it as ada@example.org',
      };
    }),
  );

/** What keeps a text from being an address that can be published. */
export function addressFault(value: string, form: AddressForm): Fault | undefined {
  const { protocols, words } = FORMS[form];
  const bare = dropInvisibles(dropControls(value));
  if (bare !== value || /[\s<>"\\]/.test(value)) {
    return {
      message: `the address ${quote(value)} holds a space, a quote or an invisible character`,
      fix: 'copy it anew from the address bar',
    };
  }
  const url = URL.parse(value);
  if (!url || !(protocols as readonly string[]).includes(url.protocol)) {
    return {
      message: `the address ${quote(value)} does not begin with ${words}`,
      fix: `give the whole address, such as ${EXAMPLES[form]}`,
    };
  }
  if (url.protocol === 'mailto:') return mailtoFault(url);
  if (!/^https?:\/\//i.test(value)) {
    return {
      message: `the address ${quote(value)} lacks its two slashes`,
      fix: `write ${url.protocol}// and then the host`,
    };
  }
  if (url.username || url.password) {
    return {
      message: `the address of ${quote(url.host)} holds a user name or a password`,
      fix: 'remove everything between // and @',
    };
  }
  return undefined;
}

function mailtoFault(url: URL): Fault | undefined {
  const encodedBreak = /%0[ad]/i.test(url.pathname) || /%0[ad]/i.test(headersButBody(url.search));
  const recipients = decode(url.pathname).split(',');
  if (encodedBreak || !recipients.every((recipient) => MAILBOX.test(recipient.trim()))) {
    return {
      message: `${quote(url.href)} is not a mail address that a mail program opens`,
      fix: 'write it as mailto:ada@example.org',
    };
  }
  return undefined;
}

/** A mail's body may have line breaks; no other header may. */
function headersButBody(search: string): string {
  return search.replace(/([?&])body=[^&]*/i, '$1');
}

/** An address as people type it, `example.org/page`, with the https:// that they leave out. */
export function wholeAddress(value: string): string {
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(:\d+)?([/?#]|$)/u.test(value)
    ? `https://${value}`
    : value;
}

/** An address as people write it: of a mail link the mailbox alone, or what is encoded where that is broken. */
export function shownAddress(value: string): string {
  const url = URL.parse(value);
  return url?.protocol === 'mailto:' ? decode(url.pathname) : value;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
