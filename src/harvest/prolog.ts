import { Unfit } from './unfit.ts';

/** How far a document type may reach, in characters; those of old feeds take some hundred. */
const LONGEST = 20_000;

/**
 * A document without its document type, so that no entity is ever declared, let alone expanded.
 * Entities that it declared stay in the text as they are written.
 */
export function dropDoctype(xml: string): string {
  const start = /<!DOCTYPE/i.exec(xml.slice(0, LONGEST))?.index;
  if (start === undefined) return xml;
  const end = endOfDoctype(xml, start);
  if (end === undefined) throw new Unfit('begins with a document type that does not end');
  return xml.slice(0, start) + xml.slice(end);
}

function endOfDoctype(xml: string, start: number): number | undefined {
  let depth = 0;
  let quote = '';
  for (let at = start; at < start + LONGEST && at < xml.length; at++) {
    const character = xml.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '<' || character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    else if (character === '>') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
