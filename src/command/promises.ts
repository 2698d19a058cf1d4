import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isSeq } from 'yaml';
import type { Day } from '../fields/day.ts';
import type { Outcome, PromiseMade } from '../private/promise.ts';
import { formatPath, type Path } from '../problems/path.ts';
import { PROMISES, type Promised } from '../read/parse-private.ts';
import { changeAll, type FileChange, fieldsChange, yamlChange } from './private-files.ts';
import { WrongCall } from './verb.ts';

/**
 * The change that writes what became of a promise beside it, in whatever private file it stands.
 * @param day the day of the outcome
 */
export function closingOf(promised: Promised, outcome: Outcome, day: Day): FileChange {
  const { file } = promised;
  const change = file.endsWith('.md') ? fieldsChange : yamlChange;
  return change(file, (document) => {
    const path = placeOf(document, promised);
    document.setIn([...path, 'outcome'], outcome);
    document.setIn([...path, 'closed'], day);
  });
}

/** Adds a promise to the list of them in `private/promises.yaml`, which is made where there is none. */
export function addPromise(folder: string, made: PromiseMade): void {
  const adding = yamlChange(PROMISES, (document) => {
    const known = document.get('promised');
    const item = document.createNode(made);
    if (isSeq(known)) {
      if (known.items.length === 0) known.flow = false;
      known.add(item);
    } else {
      document.set('promised', document.createNode([]));
      for (const each of isMap(known) ? [known, item] : [item]) document.addIn(['promised'], each);
    }
  });
  changeAll(folder, [adding]);
}

/** Where a promise stands in its file: one that is no list stands there without a number. */
function placeOf(document: Document, { path, file, what, due }: Promised): Path {
  const alone = path.slice(0, -1);
  const place = isMap(document.getIn(alone)) ? alone : path;
  const found = document.getIn(place);
  const read = isMap(found) ? (found.toJS(document) as Record<string, unknown>) : {};
  const isIt =
    read.due === due &&
    isDeepStrictEqual(String(read.what).split(/\s+/).filter(Boolean), what.split(' '));
  if (isIt) return place;
  throw new WrongCall(
    `The promise to close is not where it was: ${file} ${formatPath(path)}. Nothing was written; look at the file, and say it again.`,
  );
}
