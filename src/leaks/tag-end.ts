/** Longer than any tag, a picture written into it included. */
const LONGEST = 4_000_000;

const CDATA = '<![CDATA[';

/** Where the tag or comment that begins at a `<` ends; -1 where none begins there. */
export function tagEnd(text: string, left: number): number {
  let place = left + 1;
  const first = text.charCodeAt(place);
  if (first === 33) {
    if (text.startsWith('<!--', left)) {
      const end = text.indexOf('-->', left + 4);
      return end === -1 ? -1 : end + 3;
    }
    if (text.startsWith(CDATA, left)) return left + CDATA.length;
    place++;
  } else if (first === 47 || first === 63) place++;
  const name = place;
  while (isName(text.charCodeAt(place))) place++;
  if (place === name || !isLetter(text.charCodeAt(name))) return -1;
  const after = text.charCodeAt(place);
  if (after !== 62 && after !== 47 && after !== 63 && !(after <= 32)) return -1;
  return closing(text, place, Math.min(text.length, left + LONGEST));
}

/** The place behind the `>` of a tag; one within a quoted value does not count. */
function closing(text: string, from: number, to: number): number {
  let quote = 0;
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return place + 1;
    else if (code === 60) return -1;
    else if ((code === 34 || code === 39) && text.charCodeAt(place - 1) === 61) quote = code;
  }
  return -1;
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

/** Of names with a namespace too. */
function isName(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 58) || code === 45;
}
