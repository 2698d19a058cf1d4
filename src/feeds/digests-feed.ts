import { toFragment } from '../email/fragment.ts';
import { letterOf } from '../email/letter.ts';
import { firstParagraphText } from '../markdown/text.ts';
import { instantOf } from '../site/dates.ts';
import { paths } from '../site/paths.ts';
import type { Site } from '../site/site.ts';
import type { Feed } from './feed.ts';

/** The feed of digests, each with its whole HTML, for services that mail what a feed holds. */
export function digestsFeed(site: Site): Feed {
  const { newsletter, addresses, words } = site;
  const { editor, language, timezone, tagline } = newsletter;
  const items = site.digests.slice(0, newsletter.feed_limit).map((chosen) => {
    const { digest } = chosen;
    return {
      address: addresses.absolute(paths.digest(digest.id)),
      title: digest.subject ?? digest.title,
      summary: firstParagraphText(digest.body) ?? tagline,
      html: toFragment(letterOf(site, chosen)),
      published: instantOf(digest.date, timezone),
      authors: [{ name: editor.name }],
      categories: [],
    };
  });
  return {
    title: `${newsletter.title} · ${words.feed.digests}`,
    description: tagline,
    language,
    pageAddress: addresses.absolute(paths.digests),
    feedAddress: addresses.absolute(paths.digestsFeed),
    author: editor,
    updated: items[0]?.published ?? instantOf(site.today, timezone),
    items,
  };
}
