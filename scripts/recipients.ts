import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { contentOf } from '../src/command/kit.ts';
import { changeList, readNamedFile, readRecipients } from '../src/command/recipients.ts';
import { formatReport } from '../src/command/report.ts';
import { type Call, type ExitCode, runVerb, WrongCall } from '../src/command/verb.ts';
import { type Day, dayAt } from '../src/fields/day.ts';
import { nearest } from '../src/problems/nearest.ts';
import { formatProblem, type Problem } from '../src/problems/problem.ts';
import { readClock } from '../src/read/clock.ts';
import { readContent } from '../src/read/disk.ts';
import { SETTINGS } from '../src/read/parse.ts';
import { readTyped } from '../src/recipients/asked.ts';
import { readImport } from '../src/recipients/import/read.ts';
import { addRecipient, mergeContacts, stopRecipient } from '../src/recipients/merge.ts';
import { LIST_FILE } from '../src/recipients/row.ts';
import {
  HELP,
  howToBeginList,
  showAdded,
  showImport,
  showList,
  showRefused,
  showStopped,
} from '../src/recipients/shown.ts';

const { folder, shown } = contentOf(process.env);
const listShown = `${shown.replace(/\/+$/, '')}/${LIST_FILE}`;

/** What each word does, what stands behind it, and the options that go with it. */
const WORDS: Record<string, Word> = {
  list: { run: list },
  import: { run: importFile, operand: 'a file', example: 'contacts.csv' },
  add: {
    run: add,
    operand: 'an address',
    example: 'ana@example.org',
    options: ['name', 'first-name', 'note'],
  },
  stop: { run: stop, operand: 'an address', example: 'ana@example.org', options: ['note'] },
};

interface Word {
  run: (call: Call, operand: string) => ExitCode;
  operand?: string;
  example?: string;
  options?: string[];
}

await runVerb(
  {
    name: 'recipients',
    summary: 'keeps the list of people who get the letter by mail',
    operand: 'list | import FILE | add ADDRESS | stop ADDRESS',
    operands: 2,
    options: {
      name: { type: 'string', value: 'NAME', help: 'add: their whole name' },
      'first-name': { type: 'string', value: 'NAME', help: 'add: what the letter calls them' },
      note: { type: 'string', value: 'TEXT', help: 'add, stop: a note for yourself' },
      json: { type: 'boolean', help: 'print the result as JSON and nothing else' },
    },
    notes: HELP,
  },
  async (call, name = 'list', operand) => {
    const word = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
    if (!word) throw new WrongCall(adviceFor(name));
    const strange = ['name', 'first-name', 'note'].find(
      (option) => call[option] !== undefined && !word.options?.includes(option),
    );
    if (strange) throw new WrongCall(`--${strange} does not go with ${name}.`);
    if (!word.operand && operand !== undefined) {
      throw new WrongCall(`There is nothing to say behind ${name}, such as ${operand}.`);
    }
    if (word.operand && !operand) {
      throw new WrongCall(
        `Say ${word.operand}: npm run recipients -- ${name} ${word.example ?? ''}`,
      );
    }
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      throw new WrongCall(`There is no folder ${shown}. CONTENT_DIR says where the content is.`);
    }
    return word.run(call, operand ?? '');
  },
);

function list({ json }: Call): ExitCode {
  const { recipients, problems } = readRecipients(folder);
  const stopped = recipients.filter((each) => each.stopped !== '').length;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (json) {
    const active = recipients.length - stopped;
    print({ recipients, active, stopped, problems: problems.map(named) });
  } else {
    const isEmpty = recipients.length === 0;
    const blocks = [
      isEmpty ? '' : showList(recipients, listShown),
      isEmpty && errors.length === 0 ? howToBeginList(listShown) : '',
      formatReport({ problems: problems.map(named), withheld: [] }),
    ];
    console.log(blocks.filter((block) => block !== '').join('\n\n'));
  }
  return errors.length > 0 ? 1 : 0;
}

function importFile({ json }: Call, file: string): ExitCode {
  const read = readNamedFile(file);
  const imported = 'fault' in read ? { ...read, line: 1 } : readImport(read.bytes);
  if ('fault' in imported) {
    const { line, fault } = imported;
    return refuse([{ file, line, field: 'file', ...fault, severity: 'error' }], json);
  }
  const source = { today: today(), source: basename(file) };
  const { result, problems } = changeList(folder, (list) =>
    mergeContacts(list, imported.contacts, source),
  );
  if (!result) return refuse(problems.map(named), json);
  const { edits: _, ...merged } = result;
  const leftOut = [...imported.leftOut, ...result.leftOut].sort((a, b) => a.line - b.line);
  const { withoutAddress, format, notes } = imported;
  if (json) print({ ...merged, leftOut, withoutAddress, format, notes });
  else {
    console.log(showImport({ ...imported, leftOut }, result, { file, list: listShown }));
    mention(problems);
  }
  return 0;
}

function add(call: Call, address: string): ExitCode {
  const { json } = call;
  const addition = typed(call, address);
  const { result, problems } = changeList(folder, (list) => addRecipient(list, addition));
  if (!result) return refuse(problems.map(named), json);
  if (result.outcome === 'refused') throw new WrongCall(showRefused(result, listShown));
  const { outcome, email } = result;
  if (json) print({ email, outcome });
  else {
    console.log(showAdded(result, { isCalled: addition.firstName !== '', list: listShown }));
    mention(problems);
  }
  return 0;
}

function stop(call: Call, address: string): ExitCode {
  const { json } = call;
  const request = { ...typed(call, address), today: today() };
  const { result, problems } = changeList(folder, (list) => stopRecipient(list, request));
  if (!result) return refuse(problems.map(named), json);
  if (result.outcome === 'refused') throw new WrongCall(showRefused(result, listShown));
  const { outcome, email, since } = result;
  if (json) print({ email, outcome, stopped: since });
  else {
    console.log(showStopped(result));
    mention(problems);
  }
  return 0;
}

function typed(call: Call, address: string) {
  const { name, note, 'first-name': firstName } = call as Record<string, string | undefined>;
  const read = readTyped({ address, name, firstName, note });
  if (!('fault' in read)) return read;
  throw new WrongCall(`Nothing was written: ${read.fault.message}; ${read.fault.fix}.`);
}

/** The day by the newsletter's own clock. */
function today(): Day {
  const { newsletter } = readContent(folder, { only: SETTINGS });
  return dayAt(readClock(process.env), newsletter?.timezone ?? 'UTC');
}

function adviceFor(word: string): string {
  const say = (example: string) => `There is no ${word}. Say npm run recipients -- ${example}`;
  if (word.includes('@')) return say(`add ${word}, or stop ${word}.`);
  if (statSync(word, { throwIfNoEntry: false })?.isFile()) return say(`import ${word}.`);
  const near = nearest(word, Object.keys(WORDS));
  return near
    ? `There is no ${word}; did you mean ${near}?`
    : `There is no ${word}; say ${Object.keys(WORDS).join(', ')}.`;
}

/** A problem of the list, its file named from where the editor stands. */
function named(problem: Problem): Problem {
  return { ...problem, file: listShown };
}

function refuse(problems: Problem[], json: Call[string]): ExitCode {
  if (json) print({ problems });
  else
    console.error(
      `Nothing was written:\n${problems.map((each) => `  ${formatProblem(each)}`).join('\n')}`,
    );
  return 1;
}

/** Says that the list has problems of its own, after a change that they did not hinder. */
function mention(problems: Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) console.error(`\n${listShown} has problems; npm run recipients shows them.`);
}

function print(value: unknown): void {
  console.log(JSON.stringify(value, null, 2));
}
