import { basename } from 'node:path';
import { type Day, dayAt } from '../fields/day.ts';
import { formatProblem, type Problem } from '../problems/problem.ts';
import { readClock } from '../read/clock.ts';
import { readContent } from '../read/disk.ts';
import { SETTINGS } from '../read/parse.ts';
import { readTyped } from '../recipients/asked.ts';
import { readImport } from '../recipients/import/read.ts';
import { addRecipient, mergeContacts, stopRecipient } from '../recipients/merge.ts';
import { LIST_FILE } from '../recipients/row.ts';
import {
  howToBeginList,
  showAdded,
  showImport,
  showList,
  showRefused,
  showStopped,
} from '../recipients/shown.ts';
import { contentOf } from './kit.ts';
import { changeList, readNamedFile, readRecipients } from './recipients.ts';
import { formatReport, shownFile } from './report.ts';
import { type Call, type ExitCode, printJson, WrongCall } from './verb.ts';

const { folder, shown } = contentOf(process.env);
const listShown = shownFile(shown, LIST_FILE);

/** Shows the list. */
export function list({ json }: Call): ExitCode {
  const { recipients, problems } = readRecipients(folder);
  const stopped = recipients.filter((each) => each.stopped !== '').length;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (json) {
    const active = recipients.length - stopped;
    printJson({ recipients, active, stopped, problems: problems.map(named) });
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

/** Takes in the contacts of a file. */
export function importFile({ json }: Call, file: string): ExitCode {
  const read = readNamedFile(file);
  const imported = 'fault' in read ? { ...read, line: 1 } : readImport(read.bytes, file);
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
  if (json) printJson({ ...merged, leftOut, withoutAddress, format, notes });
  else {
    console.log(showImport({ ...imported, leftOut }, result, { file, list: listShown }));
    mention(problems);
  }
  return 0;
}

/** Adds somebody. */
export function add(call: Call, address: string): ExitCode {
  const { json } = call;
  const addition = typed(call, address);
  const { result, problems } = changeList(folder, (list) => addRecipient(list, addition));
  if (!result) return refuse(problems.map(named), json);
  if (result.outcome === 'refused') throw new WrongCall(showRefused(result, listShown));
  const { outcome, email } = result;
  if (json) printJson({ email, outcome });
  else {
    console.log(showAdded(result, { isCalled: addition.firstName !== '', list: listShown }));
    mention(problems);
  }
  return 0;
}

/** Lets somebody go. */
export function stop(call: Call, address: string): ExitCode {
  const { json } = call;
  const request = { ...typed(call, address), today: today() };
  const { result, problems } = changeList(folder, (list) => stopRecipient(list, request));
  if (!result) return refuse(problems.map(named), json);
  if (result.outcome === 'refused') throw new WrongCall(showRefused(result, listShown));
  const { outcome, email, since } = result;
  if (json) printJson({ email, outcome, stopped: since });
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

function refuse(problems: Problem[], json: Call[string]): ExitCode {
  if (json) printJson({ problems });
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
/** A problem of the list, its file named from where the editor stands. */
function named(problem: Problem): Problem {
  return { ...problem, file: listShown };
}
