/** What compose editors keep. */
const KEPT = new Set('h1 h2 h3 p ul ol li a strong em br blockquote img'.split(' '));
const KEPT_ATTRIBUTES = new Set(['href', 'src', 'alt', 'width', 'height', 'start']);

/** What else stands for one of them. */
const INSTEAD: Record<string, string> = { h4: 'h3', h5: 'h3', h6: 'h3', pre: 'p', table: 'p' };

/** A tag whole, since a quoted value may hold `>`; or text up to the next one. */
const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^">])*)>|[^<]+/g;
const ATTRIBUTE = / ([a-z-]+)(?:="[^"]*")?/gi;

/**
 * HTML that `toHtml` made, in the elements that compose editors keep, without hidden texts. Where
 * they have none, it says the same as the plain text: the rows of a table are lines, the boxes of
 * tasks and the marks of footnotes stand in brackets.
 */
export function pasteable(html: string): string {
  let dropped = '';
  let isCode = false;
  let rows = 0;
  let cells = 0;
  return html.replace(TOKEN, (token, slash?: string, name?: string, attributes = '') => {
    if (name === undefined) {
      if (dropped || (rows > 0 && token.trim() === '')) return '';
      return isCode ? codeLines(token) : token;
    }
    if (dropped) {
      if (slash && name === dropped) dropped = '';
      return '';
    }
    if (isHidden(attributes)) {
      dropped = name;
      return '';
    }
    const isEnd = slash === '/';
    if (name === 'pre') isCode = !isEnd;
    if (name === 'table') rows = isEnd ? 0 : 1;
    if (name === 'tr' && !isEnd) cells = 0;
    const kept = INSTEAD[name] ?? name;
    if (KEPT.has(kept)) return isEnd ? `</${kept}>` : `<${kept}${keptOf(attributes)}>`;
    if (name === 'tr') return isEnd || rows++ === 1 ? '' : '<br>';
    if (name === 'td' || name === 'th') return isEnd || cells++ === 0 ? '' : ' | ';
    if (name === 'sup') return isEnd ? ']' : '[';
    if (name === 'input') return attributes.includes(' checked') ? '[x]' : '[ ]';
    return name === 'hr' ? '<p>* * *</p>' : '';
  });
}

/** The heading of footnotes, and the way back from one, which leads to another page. */
function isHidden(attributes: string): boolean {
  return /^ .*\bclass="(?:sr-only|data-footnote-backref)"/s.test(attributes);
}

function keptOf(attributes: string): string {
  const all = [...attributes.matchAll(ATTRIBUTE)];
  return all
    .filter(([, name = '']) => KEPT_ATTRIBUTES.has(name))
    .map(([attribute]) => attribute)
    .join('');
}

/** Code as lines that keep their indent. */
function codeLines(code: string): string {
  return code
    .trimEnd()
    .replace(/^ +/gm, (indent) => '\u00a0'.repeat(indent.length))
    .replaceAll('\n', '<br>');
}
