import PostalMime from 'postal-mime';
import { foreign } from './conceal.ts';

/** A letter that a mail server could not deliver after all. */
export interface Bounce {
  /** The Message-ID of the letter, in angle brackets. */
  messageId: string;
  /** What the server said, on one line. */
  words: string;
}

/** Longer words of a server are cut. */
const MAX_WORDS = 500;

/**
 * The letters that a report of a mail server says were not delivered for good (RFC 3464, delivery
 * status notifications). Empty for any other mail, and for reports that only tell of a delay.
 */
export async function readBounces(mail: Uint8Array): Promise<Bounce[]> {
  const { attachments } = await PostalMime.parse(mail, { forceRfc822Attachments: true });
  const textOf = (type: RegExp) => {
    const found = attachments.find(({ mimeType }) => type.test(mimeType));
    if (!found) return '';
    const { content } = found;
    return typeof content === 'string' ? content : new TextDecoder().decode(content);
  };
  const original = headersOf(textOf(/^(message\/(rfc822|global)|text\/rfc822-headers)$/i));
  const messageId = /<[^<>\s]+>/.exec(original.get('message-id') ?? '')?.[0];
  if (messageId === undefined) return [];
  const [, ...recipients] = textOf(/^message\/(global-)?delivery-status$/i).split(/\r?\n\r?\n/);
  const failed = recipients
    .map(headersOf)
    .find((fields) => /^failed\b/i.test(fields.get('action') ?? ''));
  if (!failed) return [];
  const status = failed.get('status') ?? '';
  const said = failed.get('diagnostic-code')?.replace(/^[\w-]+;\s*/, '') ?? '';
  const words = /^\d/.test(said) ? said : `${status} ${said}`;
  return [{ messageId, words: foreign(words, [], MAX_WORDS) || 'not delivered' }];
}

/** Fields of a header block by lower-case name, folded lines joined; the first of a name holds. */
function headersOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  const head = text.replace(/^\s+/, '').split(/\r?\n\r?\n/)[0] ?? '';
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value ?? '');
  }
  return fields;
}
