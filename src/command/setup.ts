import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../problems/problem.ts';
import { SETTINGS as FILE } from '../read/parse.ts';
import { decodeText, unreadable } from '../read/text.ts';
import { countFiles, type SampleLeft } from '../writing/sample.ts';
import { type Answers, ASKED, faultOf, SETTINGS, validValues } from '../writing/settings.ts';
import {
  changeSettings,
  changesBy,
  dataOf,
  problemsBeyond,
  type SettingChange,
} from '../writing/settings-file.ts';
import { askSettings } from '../writing/setup-questions.ts';
import { contentOf } from './kit.ts';
import { writeNewFile } from './new-file.ts';
import { changeFile } from './private-files.ts';
import { agree } from './prompter.ts';
import { shownFile } from './report.ts';
import { type CallFault, readCall, refusal } from './setup-call.ts';
import { likelyAnswers } from './setup-known.ts';
import { isSample, lookForSample, removeSample } from './setup-sample.ts';
import { formatChanges, formatSample } from './setup-shown.ts';
import { agreeExpressly, setupPrompter } from './setup-terminal.ts';
import { type Call, WrongCall } from './verb.ts';

const WELCOME = `Six questions, and this newsletter is yours. Where an answer stands in
(brackets), Enter takes it. Nothing is written before the end; Ctrl-C stops.`;

const CLEAR_MISSING: CallFault = {
  flag: 'clear',
  message: 'is missing',
  fix: 'say yes to remove the sample, or no',
};

/** What `setup` did. */
export interface SetUp {
  /** The settings, as the editor would type them. */
  file: string;
  changes: SettingChange[];
  /** Files of the sample that are gone. */
  removed: string[];
  /** Files of the sample that could go and did not. */
  left: string[];
  /** Files of the sample that are the editor's by now. */
  staying: SampleLeft['staying'];
  /** The settings as they are now. */
  answers: Answers;
}

/**
 * Writes the settings of a newsletter and clears the sample: what the flags leave open is asked,
 * where somebody can answer; of settings that are complete, flags change what they say and no
 * question is asked. Nothing is written before the last answer. Undefined where the editor
 * thought better of it.
 */
export async function setUp(call: Call, isAsking: boolean): Promise<SetUp | undefined> {
  const { folder, shown } = contentOf(process.env);
  if (lstatSync(folder, { throwIfNoEntry: false })?.isFile()) {
    throw new WrongCall(`CONTENT_DIR wants a folder, and ${shown} is a file.`);
  }
  const file = shownFile(shown, FILE);
  const text = readSettings(folder, file);
  const isOfSample = isSample(folder, FILE);
  const isNew = isOfSample || text.trim() === '';
  const { given, clear, isAgreed, faults } = readCall(call);
  const sample = lookForSample(folder);

  const present = isNew ? {} : validValues(dataOf(text));
  const likely = likelyAnswers();
  if (!isAsking) {
    faults.push(...missing({ ...(isAgreed && likely), ...present, ...given }, call));
    const needsClear = isNew && !isAgreed && sample.going.length > 0;
    if (needsClear && call.clear === undefined) faults.push(CLEAR_MISSING);
  }
  if (faults.length > 0) throw refusal(faults);

  const known = { ...likely, ...present };
  const isComplete = ASKED.every((name) => present[name] !== undefined);
  const isTold = isComplete && (clear !== undefined || Object.keys(given).length > 0);
  const isOpen = isAsking && !isTold;
  if (isOpen) console.log(WELCOME);
  const said = isOpen ? await askSettings(given, known, setupPrompter) : {};
  const answers: Answers = { ...known, ...given, ...said };
  const changes = changesBy(text, answers, isOfSample);
  const isOverwriting = !isNew && changes.length > 0;
  if (isOverwriting && !isAsking && !isAgreed) {
    throw new WrongCall(
      `${formatChanges(file, changes, isNew)}\n\nNothing was written yet; say --yes to write it.`,
    );
  }
  if (isAsking && changes.length > 0) {
    console.log(`\n${formatChanges(file, isNew ? wholeOf(answers) : changes, isNew)}\n`);
    if (!(await agree(`Write ${file}?`))) return undefined;
  }
  const isClearing =
    clear ?? (isOpen && sample.going.length > 0 && (await askToClear(shown, sample)));

  if (changes.length > 0) write(folder, text, changes);
  const removed = isClearing ? removeSample(folder, sample.going) : [];
  const left = sample.going.filter((each) => !removed.includes(each));
  return { file, changes, removed, left, staying: sample.staying, answers };
}

function readSettings(folder: string, shown: string): string {
  const path = join(folder, FILE);
  if (!lstatSync(path, { throwIfNoEntry: false })) return '';
  try {
    const text = decodeText(readFileSync(path));
    const problems = problemsBeyond(text);
    if (problems.length === 0) return text;
    const lines = problems.map((problem) => `  ${formatProblem({ ...problem, file: shown })}`);
    throw new WrongCall(`Nothing was written. Mend this first:\n${lines.join('\n')}`);
  } catch (error) {
    if (error instanceof WrongCall) throw error;
    const { message, fix } = unreadable(error);
    throw new WrongCall(`Nothing was written: ${shown}: ${message}; ${fix}.`);
  }
}

function missing(answers: Answers, call: Call): CallFault[] {
  return ASKED.filter((name) => answers[name] === undefined && call[name] === undefined).map(
    (flag) => ({ flag, ...faultOf(SETTINGS[flag].schema, undefined) }),
  );
}

/** All answers, as if nothing had been there. */
function wholeOf(answers: Answers): SettingChange[] {
  return changesBy('', answers, false);
}

function askToClear(shown: string, sample: SampleLeft): Promise<boolean> {
  console.log(`\n${formatSample(shownFile(shown, ''), sample)}\n`);
  return agreeExpressly(`Remove the sample's ${countFiles(sample.going)}?`);
}

function write(folder: string, before: string, changes: readonly SettingChange[]): void {
  const text = changeSettings(before, changes);
  if (before === '' && writeNewFile(join(folder, FILE), text)) return;
  changeFile(folder, FILE, (now) => {
    if (now === before) return text;
    throw new WrongCall(`Nothing was written: ${FILE} was changed meanwhile. Run setup again.`);
  });
}
