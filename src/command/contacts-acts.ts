import { findDuplicates } from '../contacts/duplicates.ts';
import { listed, overviewOf, showListed, showOverview } from '../contacts/overview.ts';
import { showDuplicates } from '../contacts/shown.ts';
import { count } from '../problems/count.ts';
import { CONTACTS } from '../read/parse-private.ts';
import { openContacts } from './contacts.ts';
import { formatReport, shownFile } from './report.ts';
import { type Call, type ExitCode, printJson } from './verb.ts';

/** Says how many contacts there are, and what is missing. */
export async function overview(call: Call): Promise<ExitCode> {
  const opened = await openContacts(call);
  if (!opened) return 1;
  const { circle, known, apart, shown, warnings } = opened;
  const result = overviewOf(circle, findDuplicates(known, apart).length);
  if (call.json) {
    printJson({ ...result, ...(warnings.length > 0 && { warnings }) });
  } else {
    console.log(showOverview(result, shownFile(shown, CONTACTS)));
    if (warnings.length > 0) {
      console.error(`\n${formatReport({ problems: warnings, withheld: [] })}`);
    }
  }
  return 0;
}

/** Lists people, all or those in whose file words stand. */
export async function list(call: Call, words: string[]): Promise<ExitCode> {
  const opened = await openContacts(call);
  if (!opened) return 1;
  const rows = listed(opened.circle, words);
  if (call.json) printJson(rows);
  else console.log(showListed(rows, opened.circle.today));
  return 0;
}

/** Lists pairs who may be one person. */
export async function duplicates(call: Call): Promise<ExitCode> {
  const opened = await openContacts(call);
  if (!opened) return 1;
  const pairs = findDuplicates(opened.known, opened.apart);
  if (call.json) printJson(pairs);
  else if (pairs.length === 0) console.log('No two contacts look like one person.');
  else {
    const number = count(pairs.length, 'pair');
    console.log(`${number} may be one person; the surest first:\n${showDuplicates(pairs)}`);
  }
  return 0;
}
