import { headersNamed, type Mail } from './mail.ts';

/**
 * Why a mail is not from a person, or is unreadable because it is enciphered; undefined where
 * nothing says so (RFC 3834; RFC 2919; RFC 3464; RFC 3156).
 */
export function automaticReason(mail: Mail): string | undefined {
  const first = (name: string) => headersNamed(mail, name)[0]?.trim().toLowerCase();
  const type = first('content-type') ?? '';
  if (/^multipart\/report\b/.test(type)) return 'a report of a mail server';
  if (/^multipart\/encrypted\b|^application\/(x-)?pkcs7-mime\b(?!.*signed-data)/.test(type)) {
    return 'it is encrypted; open it in your mail program';
  }
  const from = mail.from.email?.toLowerCase() ?? '';
  if (/^(mailer-daemon|postmaster)@/.test(from) || first('return-path') === '<>') {
    return 'a report of a mail server';
  }
  const submitted = first('auto-submitted');
  const isReply =
    (submitted && !/^no\b/.test(submitted)) ||
    ['x-autoreply', 'x-autorespond'].some((name) => first(name)) ||
    first('precedence') === 'auto_reply';
  return isReply ? 'an automatic answer' : undefined;
}

/** Why a mail was sent to many; undefined where nothing says so. */
export function listReason(mail: Mail): string | undefined {
  const has = (name: string) => headersNamed(mail, name).some((value) => value.trim() !== '');
  if (has('list-id') || has('list-post')) return 'a mail of a mailing list';
  const isBulk = /^\s*(bulk|list|junk)\b/i.test(headersNamed(mail, 'precedence')[0] ?? '');
  return isBulk || has('list-unsubscribe') ? 'a newsletter' : undefined;
}
