import { deskOf } from '../inbox/desk.ts';
import { type DeskItem, deskItem } from '../inbox/desk-item.ts';
import { visible } from '../inbox/visible.ts';
import {
  beginEditing,
  type Edited,
  editText,
  endEditing,
  mustBeAbleToEdit,
  readEditFile,
  runEditor,
} from './inbox-edit.ts';
import { underLock } from './inbox-lock.ts';
import { mustBeOpen, type OpenedDesk } from './inbox-open.ts';
import { printForMachines, showWords } from './inbox-words.ts';
import { type Call, type ExitCode, WrongCall } from './verb.ts';

/** One look of the editor at the values of an item. */
export interface Look {
  path: string;
  /** What is wrong with the file or with the program that edited it. */
  faults: string[];
  /** Are the values other than before? Undefined where they cannot be read. */
  edited?: Extract<Edited, { values: unknown }>;
  isChanged: boolean;
}

/** Opens an item in the editor's own program, and reads what they made of it. Stores nothing. */
export function lookInEditor({ out }: OpenedDesk, { item }: DeskItem): Look {
  mustBeOpen(item);
  const { path, isLeft } = beginEditing(out, item.number, item.values);
  if (isLeft) console.error(`What you wrote before is still in ${path}; go on with it.`);
  const failed = runEditor(path, process.env);
  const edited = readEditFile(path);
  if ('faults' in edited) {
    return { path, faults: [...(failed ? [failed] : []), ...edited.faults], isChanged: true };
  }
  const isChanged = editText(edited.values) !== editText(item.values);
  return { path, faults: failed ? [failed] : [], edited, isChanged };
}

/** Keeps corrected values in the inbox, and takes the file away. */
export function storeValues(
  { inbox, folder }: OpenedDesk,
  { item }: DeskItem,
  { path, edited }: Pick<Look, 'path' | 'edited'>,
): void {
  if (!edited) return;
  underLock(folder, () => {
    const now = inbox.get(item.number);
    if (now) mustBeOpen(now);
    if (!now || JSON.stringify(now.values) !== JSON.stringify(item.values)) {
      throw new WrongCall(
        `Nothing was changed: another desk has corrected submission ${item.number} meanwhile. Your words are in ${path}.`,
      );
    }
    inbox.correct(item.number, edited.values);
  });
  endEditing(path);
}

/** The desk, and an item on it, as they stand now in the inbox. */
export function seenAnew(
  opened: OpenedDesk,
  number: number,
): { opened: OpenedDesk; seen: DeskItem } {
  const { circle, inbox } = opened;
  const desk = deskOf({ circle, items: inbox.list() });
  const item = desk.items.find((each) => each.number === number);
  if (!item) throw new WrongCall(`There is no submission ${number}.`);
  return { opened: { ...opened, desk }, seen: deskItem(item, desk) };
}

/** `inbox -- edit N`: one look, stored where it can be read. */
export function editOnce(opened: OpenedDesk, seen: DeskItem, { json }: Call): ExitCode {
  mustBeAbleToEdit(process.env);
  const { number } = seen.item;
  const look = lookInEditor(opened, seen);
  const { path, faults, edited, isChanged } = look;
  if (faults.length > 0 || !edited) {
    if (json) printForMachines({ number, problems: faults, file: path });
    else {
      console.error(
        [
          `Submission ${number} was not changed:`,
          ...faults.map((each) => `  ${visible(each)}`),
          `What you wrote is in ${path}; npm run inbox -- edit ${number} goes on with it.`,
        ].join('\n'),
      );
    }
    return 1;
  }
  if (isChanged) storeValues(opened, seen, look);
  else endEditing(path);
  const after = seenAnew(opened, number);
  if (json)
    printForMachines({ number, state: after.seen.item.state, isChanged, values: edited.values });
  else {
    console.log(isChanged ? `Submission ${number} is corrected.\n` : 'Nothing was changed.\n');
    console.log(showWords(after.seen));
  }
  return 0;
}
