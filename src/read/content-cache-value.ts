import type { Gist } from '../markdown/gist.ts';
import type { ParsedFile } from './parse-file.ts';

/** A Markdown file without problems, as a line of the cache keeps it. */
type Kept = [
  fields: Record<string, unknown>,
  value: object,
  bodyStart: number,
  mentions: Gist['mentions'],
  isEmpty: 0 | 1,
];

/**
 * A file as one line for the cache. Undefined for one with problems, whose text holds more than its
 * fields and its body (another line end), or whose values JSON does not give back as they are.
 */
export function toLine({ fields, value, body, problems, gist }: ParsedFile, text: string) {
  if (!fields || !value || !gist || problems.length > 0) return undefined;
  const bodyStart = text.length - body.length;
  if (!text.endsWith(body) || !isJson(fields) || !isJson(value)) return undefined;
  const { mentions, isEmpty } = gist;
  const kept: Kept = [fields, value, bodyStart, mentions, isEmpty ? 1 : 0];
  return JSON.stringify(kept);
}

/** The file that a line means, whose text is known; undefined where the line is none of {@link toLine}. */
export function fromLine(line: string, text: string): ParsedFile | undefined {
  let kept: unknown;
  try {
    kept = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isKept(kept) || kept[2] > text.length) return undefined;
  const [fields, value, bodyStart, mentions, isEmpty] = kept;
  const gist = { mentions, isEmpty: isEmpty === 1 };
  return { fields, value, body: text.slice(bodyStart), problems: [], gist };
}

function isKept(value: unknown): value is Kept {
  if (!Array.isArray(value) || value.length !== 5) return false;
  const [fields, found, bodyStart, mentions, isEmpty] = value;
  return (
    isGroup(fields) &&
    isGroup(found) &&
    Number.isSafeInteger(bodyStart) &&
    bodyStart >= 0 &&
    Array.isArray(mentions) &&
    mentions.every(isMention) &&
    (isEmpty === 0 || isEmpty === 1)
  );
}

function isMention(value: unknown): value is Gist['mentions'][number] {
  if (!isGroup(value)) return false;
  const { kind, value: address, alt = '', line } = value as Record<string, unknown>;
  return (
    (kind === 'link' || kind === 'image' || kind === 'html') &&
    typeof address === 'string' &&
    typeof alt === 'string' &&
    Number.isSafeInteger(line)
  );
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Does JSON give a value back just as it is? */
function isJson(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object': {
      if (value === null) return true;
      if (Array.isArray(value)) return value.every(isJson);
      if (Object.getPrototypeOf(value) !== Object.prototype) return false;
      return Object.values(value).every(isJson);
    }
    default:
      return false;
  }
}
