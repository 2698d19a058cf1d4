import type { Site } from './site.ts';

/**
 * Where to write to the newsletter. A mail gets the subject, in the place of one that the settings
 * give; a web address stays as it is.
 */
export function writingAddress({ newsletter }: Site, subject: string): string {
  const { href } = new URL(newsletter.contact);
  if (!href.startsWith('mailto:')) return href;
  const [mailbox = href, query = ''] = href.split('?', 2);
  const others = query.split('&').filter((part) => part !== '' && !/^subject=/i.test(part));
  return `${mailbox}?${[`subject=${encodeURIComponent(subject)}`, ...others].join('&')}`;
}
