import { htmlToHast } from 'satteri';

/** What the judge needs of a node of an HTML tree. */
interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

const FREE = [
  'blockquote',
  'br',
  'code',
  'del',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'li',
  'ol',
  'p',
  'picture',
  'pre',
  'section',
  'strong',
  'sup',
  'table',
  'tbody',
  'thead',
  'tr',
  'ul',
];

/** The attributes that each element may have, as HTML's parser names them. */
const ALLOWED: Record<string, readonly string[]> = {
  ...Object.fromEntries(FREE.map((tag) => [tag, []])),
  a: ['href', 'title', 'id', 'className', 'ariaDescribedBy', 'ariaLabel', ...notes()],
  code: ['className'],
  h2: ['id', 'className'],
  img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'decoding'],
  input: ['type', 'checked', 'disabled', 'ariaLabel'],
  li: ['className', 'id'],
  ol: ['start', 'className'],
  section: ['className', ...notes()],
  source: ['type', 'srcSet', 'sizes'],
  td: ['align', 'style', 'className'],
  th: ['align', 'style', 'className'],
  ul: ['className'],
};

function notes(): string[] {
  return ['dataFootnotes', 'dataFootnoteRef', 'dataFootnoteBackref'];
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

/** Everything in a piece of HTML that Markdown must never bring forth, in words. */
export function faultsOf(html: string): string[] {
  const faults = CONTROL.test(html) ? ['a control character'] : [];
  const visit = (node: Node) => {
    if (node.type === 'element') faults.push(...elementFaults(node));
    else if (node.type !== 'text' && node.type !== 'root') faults.push(`a ${node.type}`);
    if (node.value !== undefined && CONTROL.test(node.value)) faults.push('a control character');
    for (const child of node.children ?? []) visit(child);
  };
  visit(htmlToHast(html, { fragment: true }) as Node);
  return faults;
}

function elementFaults({ tagName = '', properties = {} }: Node): string[] {
  const allowed = ALLOWED[tagName];
  if (!Object.hasOwn(ALLOWED, tagName) || !allowed) return [`the element <${tagName}>`];
  return Object.entries(properties).flatMap(([name, value]) => {
    if (!allowed.includes(name)) return [`${name} on <${tagName}>`];
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    return isHarmless(tagName, name, text)
      ? []
      : [`${name}=${JSON.stringify(text)} on <${tagName}>`];
  });
}

function isHarmless(tag: string, name: string, value: string): boolean {
  if (CONTROL.test(value)) return false;
  if (name === 'href' || name === 'src') return isHarmlessAddress(value);
  if (name === 'srcSet') return candidatesIn(value).every(isHarmlessAddress);
  if (name === 'className' && /^t[dh]$/.test(tag)) return /^to-(left|right|center)$/.test(value);
  if (name === 'style') return /^text-align:\s?(left|right|center);?$/.test(value);
  if (name === 'id') return /^note-|^footnote-label$/.test(value);
  if (name === 'type' && tag === 'input') return value === 'checkbox';
  return true;
}

/** The addresses of a `srcset`. */
function candidatesIn(srcset: string): string[] {
  return srcset.split(/,\s+/).map((candidate) => candidate.replace(/\s+\S+$/, ''));
}

/** As strict as can be said in one line each, and without the code under test. */
function isHarmlessAddress(value: string): boolean {
  if (/[\t\n\r\\]/.test(value) || value !== value.trim()) return false;
  if (value.startsWith('#')) return true;
  if (value.startsWith('/')) return value[1] !== '/';
  return /^(https?:\/\/[^/?#@]+([/?#]|$)|mailto:)/i.test(value);
}

/** The text of HTML, as a reader sees it. */
export function textOf(html: string): string {
  const visit = (node: Node): string =>
    node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(visit).join('');
  return visit(htmlToHast(html, { fragment: true }) as Node);
}

/** The addresses that a piece of HTML leads to or shows, but for places on the page itself. */
export function addressesIn(html: string): string[] {
  const visit = ({ properties = {}, children = [] }: Node): string[] =>
    [
      ...[properties.href, properties.src].filter(
        (value) => typeof value === 'string' && !value.startsWith('#'),
      ),
      ...children.flatMap(visit),
    ] as string[];
  return visit(htmlToHast(html, { fragment: true }) as Node);
}
