import { html, raw } from 'hono/html';
import { behaviour } from './behaviour.ts';
import type { Html } from './html.ts';

/** What every page of the hour is framed by. */
export interface Frame {
  /** All of its CSS. */
  styles: string;
  /** Lets its own style and script through the policy of the page. */
  nonce: string;
}

/** What is said about what was just done. */
export interface Message {
  kind: 'note' | 'problem';
  text: string;
}

/** A whole page around its content. */
export function framed(title: string, content: Html, { styles, nonce }: Frame): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<style nonce="${nonce}">${raw(styles)}</style>
</head>
<body>
${content}
<script nonce="${nonce}">${raw(`(${behaviour})();`)}</script>
</body>
</html>
`;
}

/** Where messages are said. */
export function statusHtml(message: Message | undefined): Html {
  return html`<div id="status" role="status">${message ? html`<p data-kind="${message.kind}">${message.text}</p>` : ''}</div>`;
}

/** A page that says in words why the hour cannot be shown. */
export function problemPage(problems: string, message: Message | undefined, frame: Frame): Html {
  const title = 'Your files need a look first';
  return framed(
    title,
    html`<main id="content"><header class="page-head"><h1>${title}</h1></header>
${statusHtml(message)}
<div class="words">
<p>The hour begins again when they are mended. This is what the check found:</p>
<pre>${problems}</pre>
<p><a class="button" href="/">Look again</a></p>
</div></main>`,
    frame,
  );
}
