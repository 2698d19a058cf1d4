import { dropControls } from '../fields/characters.ts';
import { escapeHtml } from '../markdown/escape.ts';

/** The attributes of an element; one that is undefined is left out. */
type Attributes = Readonly<Record<string, string | undefined>>;

/** The first line of an XML document. */
export const XML = '<?xml version="1.0" encoding="utf-8"?>';

/** An element that holds a text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}>${escapeHtml(dropControls(text))}</${name}>`;
}

/** An element that holds HTML as a text, which is shorter than with every tag escaped. */
export function htmlElement(name: string, html: string, attributes: Attributes = {}): string {
  const text = dropControls(html).replaceAll(']]>', ']]]]><![CDATA[>');
  return `<${name}${written(attributes)}><![CDATA[${text}]]></${name}>`;
}

/** An element that holds nothing. */
export function emptyElement(name: string, attributes: Attributes = {}): string {
  return `<${name}${written(attributes)}/>`;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${escapeHtml(dropControls(value))}"`,
    )
    .join('');
}
