import DOMPurify from 'dompurify';
import Squire from 'squire-rte';
import { ready, root } from '../compose.ts';

/** The editor of Fastmail. Its own cleaning, which wants DOMPurify as a global. */
const editor = new Squire(root, {
  blockTag: 'DIV',
  sanitizeToDOMFragment: (html: string) =>
    document.importNode(
      DOMPurify.sanitize(html, { ALLOW_UNKNOWN_PROTOCOLS: true, RETURN_DOM_FRAGMENT: true }),
      true,
    ),
});

ready({ focus: () => editor.focus(), html: () => editor.getHTML() });
