/** A tag whole, since a quoted value may hold `>`; or text up to the next one. */
const TOKEN = /<!--.*?-->|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</gis;
const INLINE = new Set('a abbr b code del em i s span strong sub sup u'.split(' '));
const UNSEEN = new Set(['style', 'script', 'title', 'head']);

/**
 * What HTML says, as plain text says it: images by their description, the items of a numbered list
 * with their numbers, a space where a block or a line ends.
 */
export function wordsOfHtml(html: string): string {
  const lists: (number | undefined)[] = [];
  let unseen = '';
  let words = '';
  for (const [token, slash, tag = '', attributes = ''] of html.matchAll(TOKEN)) {
    const name = tag.toLowerCase();
    if (unseen) {
      if (slash && name === unseen) unseen = '';
    } else if (!name) {
      if (!token.startsWith('<!--')) words += unescapeHtml(token);
    } else if (!slash && UNSEEN.has(name)) {
      unseen = name;
    } else {
      if (!INLINE.has(name)) words += ' ';
      if (name === 'img') words += attributeOf(attributes, 'alt');
      if (name === 'ol' || name === 'ul') {
        if (slash) lists.pop();
        else lists.push(name === 'ol' ? Number(attributeOf(attributes, 'start') || 1) : undefined);
      }
      const number = lists.at(-1);
      if (name === 'li' && !slash && number !== undefined) {
        words += `${number}. `;
        lists[lists.length - 1] = number + 1;
      }
    }
  }
  return words;
}

/** The value of an attribute; empty where it is missing. */
function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(
    `(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  ).exec(attributes);
  return unescapeHtml(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** HTML text as it is read. */
export function unescapeHtml(html: string): string {
  return html.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
