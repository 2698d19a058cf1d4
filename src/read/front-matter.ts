import { createRequire } from 'node:module';
import type matter from 'gray-matter';
import type { Fault } from '../fields/fault.ts';
import type { Path } from '../problems/path.ts';
import { type PlacedFault, takeControls } from './controls.ts';
import { parseYaml, type Yaml } from './yaml.ts';

/** A Markdown file with front matter, taken apart. */
export interface FrontMatter {
  /** The fields, as YAML's core schema reads them; undefined where they cannot be read. */
  data: Record<string, unknown> | undefined;
  /** The Markdown below, without control characters, line ends as `\n`. */
  body: string;
  /** The line of the file (from 1) on which the body begins. */
  bodyLine: number;
  faults: PlacedFault[];
  /** The line of the file of the field at a path; 1 where there is none. */
  lineOf(path: Path): number;
}

/** Longer than any entry; a bound for what comes from strangers. */
const MAX_CHARACTERS = 1_000_000;
const MAX_FIELD_CHARACTERS = 64_000;

/** Quotations and lists nested deeper than any text needs: their HTML takes minutes. */
const TOO_DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])[ \t])){50}/m;

const EXAMPLE = 'begin the file with --- on the first line, then the fields, then --- again';

const require = createRequire(import.meta.url);
let grayMatter: typeof matter | undefined;

/** Loaded for the first file that no cache knows, for loading takes longer than reading the cache. */
function loadGrayMatter(): typeof matter {
  grayMatter ??= require('gray-matter') as typeof matter;
  return grayMatter;
}

/**
 * Takes a Markdown file apart, running no code. gray-matter by itself would run `---js` front
 * matter, read the YAML of another decade, and keep a half-read file in its cache.
 */
export function parseFrontMatter(source: string): FrontMatter {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  if (text.length > MAX_CHARACTERS) {
    return unreadable({
      message: `has ${text.length} characters, more than ${MAX_CHARACTERS}`,
      fix: 'split it, or link to the long text',
    });
  }
  const { clean, faults } = takeControls(text);
  const opening = openingFault(clean);
  if (opening) return unreadable(opening, faults);
  const closing = closingLine(clean);
  if (typeof closing !== 'number') return unreadable(closing, faults);

  let yaml: Yaml | undefined;
  const refuse = () => {
    throw new Error('front matter is YAML only');
  };
  loadGrayMatter()(clean, {
    engines: {
      yaml: (block: string) => {
        yaml = parseBlock(block.replace(/^[ \t]*\n/, ''));
        return (yaml.value ?? {}) as object;
      },
      json: refuse,
      javascript: refuse,
    },
  });
  yaml ??= parseYaml('');
  const bodyLine = closing + 1;
  const body = clean.split('\n').slice(closing).join('\n');
  const deep = nestingFault(body, bodyLine);
  if (deep) return { ...unreadable(undefined, [...faults, deep]), bodyLine };
  const { data, fault } = fieldsOf(yaml);
  if (fault) faults.push(fault);
  const found = yaml;
  return { data, body, bodyLine, faults, lineOf: (path) => lineInFile(found, path) };
}

function nestingFault(body: string, bodyLine: number): PlacedFault | undefined {
  const deep = TOO_DEEP.exec(body);
  if (!deep) return undefined;
  return {
    message: 'a quotation or a list is nested too deeply',
    fix: 'take some of the marks at the beginning of the line away',
    line: bodyLine + body.slice(0, deep.index).split('\n').length - 1,
    field: 'body',
  };
}

/** The fields of a YAML file (`newsletter.yaml`). */
export function parseFields(source: string): Omit<FrontMatter, 'body' | 'bodyLine'> {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const { clean, faults } = takeControls(text, false);
  const yaml = parseBlock(clean);
  const { data, fault } = fieldsOf(yaml, 0);
  if (fault) faults.push(fault);
  return { data, faults, lineOf: (path) => lineInFile(yaml, path, 0) };
}

/** A YAML file that is a list, such as a log: as long as a file may be. */
export interface Items {
  /** Undefined where the file cannot be read. */
  items: unknown[] | undefined;
  faults: PlacedFault[];
  /** The line of the file of the field at a path, whose first step is an item's place. */
  lineOf(path: Path): number;
}

/** The items of a YAML file that is a list; none where it is empty. */
export function parseItems(source: string): Items {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source;
  const { clean, faults } = takeControls(text, false);
  const yaml = clean.length > MAX_CHARACTERS ? tooLong(clean, MAX_CHARACTERS) : parseYaml(clean);
  const lineOf = (path: Path) => lineInFile(yaml, path, 0);
  if (yaml.fault) {
    const field = yaml.fieldAt(yaml.fault.line) ?? 'frontmatter';
    return { items: undefined, faults: [...faults, { ...yaml.fault, field }], lineOf };
  }
  const value = yaml.value ?? [];
  if (Array.isArray(value)) return { items: value, faults, lineOf };
  const fault = { message: 'the file is not a list', fix: 'begin each item with a hyphen' };
  return { items: undefined, faults: [...faults, { ...fault, line: 1, field: 'file' }], lineOf };
}

function tooLong(text: string, most: number): Yaml {
  const message = `the fields have ${text.length} characters, more than ${most}`;
  const fault = { message, fix: 'move the long text elsewhere', line: 1 };
  return { ...parseYaml(''), fault };
}

function parseBlock(block: string): Yaml {
  return block.length > MAX_FIELD_CHARACTERS
    ? {
        ...parseYaml(''),
        fault: {
          message: `the fields have ${block.length} characters, more than ${MAX_FIELD_CHARACTERS}`,
          fix: 'move the long text below the fields',
          line: 1,
        },
      }
    : parseYaml(block);
}

/** In a Markdown file the fields begin below the first `---`, `above` lines from the top. */
function lineInFile(yaml: Yaml, path: Path, above = 1): number {
  const line = yaml.lineOf(path);
  return line === undefined ? 1 : line + above;
}

function fieldsOf(yaml: Yaml, above = 1): Pick<FrontMatter, 'data'> & { fault?: PlacedFault } {
  const { value, fault } = yaml;
  if (fault) {
    const field = yaml.fieldAt(fault.line) ?? 'frontmatter';
    return { data: undefined, fault: { ...fault, field, line: fault.line + above } };
  }
  if (value === null || value === undefined) return { data: {} };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return {
      data: undefined,
      fault: {
        message: 'the front matter is not a set of fields',
        fix: 'write one `name: value` on each line',
        line: 1 + above,
        field: 'frontmatter',
      },
    };
  }
  return { data: withoutEmpty(value) };
}

/** Fields with nothing behind their colon count as absent. */
function withoutEmpty(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, entry]) => entry !== null)
      .map(([name, entry]) => [name, isGroup(entry) ? withoutEmpty(entry) : entry]),
  );
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function openingFault(text: string): Fault | undefined {
  const first = text.slice(0, text.indexOf('\n') + 1 || undefined).trimEnd();
  if (first === '---') return undefined;
  if (/^---\s*\w/.test(first) || /^(\+\+\+|;;;|\{)/.test(first)) {
    return {
      message: `the front matter (${first.slice(0, 20)}) is not YAML`,
      fix: EXAMPLE,
    };
  }
  if (first === '' && /^\s*---/.test(text)) {
    return { message: 'the front matter does not begin on the first line', fix: EXAMPLE };
  }
  return { message: 'the file has no front matter', fix: EXAMPLE };
}

/** The line (from 1) of the `---` that ends the fields. */
function closingLine(text: string): number | Fault {
  const lines = text.split('\n');
  const index = lines.findIndex((line, at) => at > 0 && line.startsWith('---'));
  if (index === -1) return { message: 'the front matter is not closed', fix: EXAMPLE };
  if (lines[index]?.trimEnd() !== '---') {
    return {
      message: `line ${index + 1} (${lines[index]?.slice(0, 20)}) neither ends nor belongs to the fields`,
      fix: 'write exactly --- to end them',
    };
  }
  return index + 1;
}

function unreadable(fault: Fault | undefined, faults: PlacedFault[] = []): FrontMatter {
  return {
    data: undefined,
    body: '',
    bodyLine: 1,
    faults: fault ? [...faults, { ...fault, line: 1, field: 'frontmatter' }] : faults,
    lineOf: () => 1,
  };
}
