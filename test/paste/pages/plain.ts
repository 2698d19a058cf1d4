import { ready, root } from '../compose.ts';

/** What the browser itself makes of pasting, as in Gmail. */
root.contentEditable = 'true';

ready({ focus: () => root.focus(), html: () => root.innerHTML });
