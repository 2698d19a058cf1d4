/** Markup in which every text has been escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in markup: texts and numbers, markup, several of them, and nothing at all. */
export type Hole = Html | string | number | false | undefined | readonly Hole[];

/** Nothing. */
export const NONE = new Html('');

/**
 * Markup by a template, for what stands in pages so often that components would take most of a
 * build's time. What is put in is escaped as Astro escapes it: by its rules for attributes directly
 * behind `="`, else by those for text. Line breaks of the template are dropped with the white space
 * behind them, as are those of components.
 */
export function html(strings: TemplateStringsArray, ...holes: Hole[]): Html {
  const { parts, isValue } = read(strings);
  let text = parts[0] ?? '';
  for (let at = 0; at < holes.length; at++) {
    text += isValue[at] ? quoted(holes[at]) : shown(holes[at]);
    text += parts[at + 1] ?? '';
  }
  return new Html(text);
}

/** A template without its line breaks, and which of its holes are the values of attributes. */
interface Template {
  parts: readonly string[];
  isValue: readonly boolean[];
}

const templates = new WeakMap<TemplateStringsArray, Template>();

function read(strings: TemplateStringsArray): Template {
  const known = templates.get(strings);
  if (known) return known;
  const parts = strings.map((part) => part.replace(/\n\s*/g, ''));
  const template = { parts, isValue: parts.map((part) => part.endsWith('="')) };
  templates.set(strings, template);
  return template;
}

function shown(hole: Hole): string {
  if (typeof hole === 'string') return escapeText(hole);
  if (hole === undefined || hole === false) return '';
  if (typeof hole === 'number') return String(hole);
  if (hole instanceof Html) return hole.text;
  let text = '';
  for (const each of hole) text += shown(each);
  return text;
}

function quoted(hole: Hole): string {
  const text = typeof hole === 'string' ? hole : shown(hole);
  if (!/[&"]/.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  if (!/[&<>"']/.test(text)) return text;
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
