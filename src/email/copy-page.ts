import { escapeHtml } from '../markdown/escape.ts';
import { copyLetter } from './copy-letter.ts';
import { toFragment } from './fragment.ts';
import type { Letter } from './letter.ts';
import { toPlain } from './plain.ts';

/** A page that needs no server: the letter, and a button that copies it for a compose window. */
export function toCopyPage(letter: Letter): string {
  const { copyAbout, copy, copied, copyFailed, copyTitle, subject } = letter.words.digest;
  const { colon } = letter.words;
  const words = JSON.stringify({ copied, copyFailed }).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${escapeHtml(letter.language)}" dir="${letter.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`${letter.subject}${colon}${copyTitle}`)}</title>
<style>
body { max-width: 38rem; margin: 2rem auto; padding: 0 1rem; font: 1.0625rem/1.5 Georgia, serif; }
button { padding: 0.6rem 1.2rem; font: inherit; cursor: pointer; }
header { border-bottom: 1px solid; padding-bottom: 1rem; margin-bottom: 1rem; }
</style>
</head>
<body>
<header>
<p>${escapeHtml(copyAbout)}</p>
<p><strong>${escapeHtml(subject)}</strong>${escapeHtml(`${colon}${letter.subject}`)}</p>
<p><button type="button" id="copy">${escapeHtml(copy)}</button></p>
<p role="status" id="status"></p>
</header>
<main id="letter">${toFragment(letter)}</main>
<pre id="plain" hidden>
${escapeHtml(toPlain(letter))}</pre>
<script>
${copyLetter}
const words = ${words};
const letter = document.querySelector('#letter');
document.querySelector('#copy').addEventListener('click', async () => {
  const plain = document.querySelector('#plain').textContent;
  const isCopied = await copyLetter(letter.innerHTML.trim(), plain);
  document.querySelector('#status').textContent = isCopied ? words.copied : words.copyFailed;
  if (!isCopied) getSelection().selectAllChildren(letter);
});
</script>
</body>
</html>
`;
}
