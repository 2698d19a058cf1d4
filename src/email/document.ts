import { inline } from '@css-inline/css-inline';
import { escapeHtml } from '../markdown/escape.ts';
import { toFragment } from './fragment.ts';
import type { Letter } from './letter.ts';

/** What mail programs without a style element of their own get on each element. */
const STYLES = `
body { margin: 0; padding: 0; }
body > div { max-width: 600px; margin: 0 auto; padding: 24px 16px; font-family: Georgia, serif; font-size: 17px; line-height: 1.5; }
h1 { font-size: 28px; line-height: 1.2; }
h2 { font-size: 20px; line-height: 1.3; }
img { max-width: 100%; height: auto; }
`;

/** On these nothing depends: a mail program that drops them shows its own colours. */
const COLOURS = `
:root { color-scheme: light dark; }
body { background-color: #ffffff; color: #262321; }
a { color: #7a2e12; }
@media (prefers-color-scheme: dark) {
  body { background-color: #1d1a18; color: #ece5dd; }
  a { color: #f0a583; }
}
`;

/** The letter as a whole HTML document for sending. */
export function toDocument(letter: Letter): string {
  const { language, direction, subject } = letter;
  const html = `<!doctype html>
<html lang="${escapeHtml(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${STYLES}</style>
</head>
<body>
<div>
${toFragment(letter)}
</div>
</body>
</html>
`;
  const inlined = inline(html, { loadRemoteStylesheets: false });
  return inlined.replace('</head>', () => `<style>${COLOURS}</style>\n</head>`);
}
