import type { Source } from '../fields/source.ts';

/**
 * For links inside the words of friends, which the editor passes on: search engines shall not take
 * them for the editor's vote. What the editor chose to point at (an entry's `link`, a person's
 * links, digests' notes) has no `rel`: friends shall have the credit, and `noopener` says nothing
 * of a link that opens no window.
 */
const PASSED_ON = 'noopener nofollow ugc';

/** Texts that friends wrote or were asked to check; all others are the editor's own. */
const OF_FRIENDS = /^(entries|people)\//;

/** The `rel` of the links in a text that lead to other sites; undefined for none. */
export function foreignRel({ file }: Pick<Source, 'file'>): string | undefined {
  return OF_FRIENDS.test(file) ? PASSED_ON : undefined;
}
