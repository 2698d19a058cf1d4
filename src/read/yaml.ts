import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ALIAS,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  type Event,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import type { Fault } from '../fields/fault.ts';
import type { Path } from '../problems/path.ts';

/** What a YAML text holds, or what is wrong with it. */
export interface Yaml {
  value: unknown;
  fault?: Fault & { line: number };
  /**
   * The line (from 1) of the field at a path, of its list for an item; of an item where the text is
   * itself a list. Undefined without one.
   */
  lineOf(path: Path): number | undefined;
  /** The outermost field to which a line (from 1) belongs. */
  fieldAt(line: number): string | undefined;
}

/** Deeper nesting than any content needs. */
const MAX_DEPTH = 8;

/**
 * Reads YAML by its core schema, in which dates stay text. Aliases are refused: a few lines of
 * them unfold to millions of values.
 */
export function parseYaml(text: string): Yaml {
  let events: Event[] = [];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
    if (events.some((event) => event.type === EVENT_ALIAS)) {
      return faulty(text, events, {
        message: 'uses a YAML alias (*name)',
        fix: 'write the value out in each place',
        line: lineAt(text, events.find((event) => event.type === EVENT_ALIAS)?.anchorStart ?? 0),
      });
    }
    const documents = constructFromEvents(events, {
      source: text,
      schema: CORE_SCHEMA,
      maxAliases: 0,
    });
    if (documents.length > 1) {
      return faulty(text, events, {
        message: 'holds more than one YAML document',
        fix: 'keep one block of fields',
        line: 1,
      });
    }
    return located(text, events, documents[0]);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return faulty(text, events, faultOf(error, text));
  }
}

function faultOf({ reason, mark }: YAMLException, text: string): Fault & { line: number } {
  const line = mark ? mark.line + 1 : 1;
  if (reason.includes('duplicated')) {
    return { message: 'stands there twice', fix: 'remove one of the two', line };
  }
  const isUnclosed = /flow|quoted|indentation/.test(reason);
  return {
    message: `cannot be read as YAML (${reason})`,
    fix: 'mend the line: a text with a colon, a hash or a quote wants "double quotes" around it',
    line: (isUnclosed && unclosedLine(text, line)) || line,
  };
}

/** The line (from 1), at or above one, that opens a bracket or a quote and does not close it. */
function unclosedLine(text: string, line: number): number | undefined {
  const lines = text.split('\n').slice(0, line);
  const index = lines.findLastIndex((each) => {
    const count = (mark: string) => each.split(mark).length - 1;
    const isOpen = count('[') > count(']') || count('{') > count('}');
    return isOpen || /:\s*"[^"]*$/.test(each) || /:\s*'[^']*$/.test(each);
  });
  return index === -1 ? undefined : index + 1;
}

function located(text: string, events: Event[], value: unknown): Yaml {
  let fields: Map<string, number> | undefined;
  const lines = () => {
    fields ??= fieldLines(text, events);
    return fields;
  };
  return {
    value,
    lineOf(path) {
      const last = path.findLastIndex((step) => typeof step === 'string');
      return lines().get(key(last === -1 ? path : path.slice(0, last + 1)));
    },
    fieldAt: (line) => fieldAbove(text, line),
  };
}

function faulty(text: string, events: Event[], fault: Fault & { line: number }): Yaml {
  return { ...located(text, events, undefined), fault };
}

/** The name of the field on a line or, where a value runs over lines, above it. */
function fieldAbove(text: string, line: number): string | undefined {
  const above = text.split('\n').slice(0, line).reverse();
  for (const each of above) {
    const name = /^["']?([\w-]+)["']?\s*:/.exec(each)?.[1];
    if (name) return name;
  }
  return undefined;
}

function key(path: Path): string {
  return JSON.stringify(path);
}

interface Frame {
  path: Path;
  kind: 'mapping' | 'sequence' | 'document';
  /** In a mapping: the name whose value comes next. */
  name?: string | undefined;
  index: number;
}

/** The line of each named field, by its path, in the order of the text. */
function fieldLines(text: string, events: Event[]): Map<string, number> {
  const fields = new Map<string, number>();
  const stack: Frame[] = [];
  for (const event of events) {
    if (event.type === EVENT_POP) {
      stack.pop();
      continue;
    }
    const frame = stack.at(-1);
    if (frame?.kind === 'mapping' && frame.name === undefined && event.type === EVENT_SCALAR) {
      frame.name = getScalarValue(text, event);
      fields.set(key([...frame.path, frame.name]), lineAt(text, event.valueStart));
      continue;
    }
    const path = frame ? step(frame) : [];
    if (frame?.kind === 'sequence' && path.length === 1 && event.type !== EVENT_ALIAS) {
      fields.set(key(path), lineAt(text, startOf(event)));
    }
    if (event.type === EVENT_MAPPING) stack.push({ path, kind: 'mapping', index: 0 });
    else if (event.type === EVENT_SEQUENCE) stack.push({ path, kind: 'sequence', index: 0 });
    else if (event.type !== EVENT_SCALAR && event.type !== EVENT_ALIAS) {
      stack.push({ path: [], kind: 'document', index: 0 });
    }
  }
  return fields;
}

function startOf(event: Event): number {
  if ('valueStart' in event) return event.valueStart;
  return 'start' in event ? event.start : 0;
}

/** The path of the value that comes next in a frame; moves the frame on. */
function step(frame: Frame): Path {
  if (frame.kind === 'sequence') return [...frame.path, frame.index++];
  if (frame.kind === 'document') return frame.path;
  const path = [...frame.path, frame.name ?? ''];
  frame.name = undefined;
  return path;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++;
  return line;
}
