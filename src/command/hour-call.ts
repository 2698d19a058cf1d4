import { type Call, numberIn, PORTS, WrongCall } from './verb.ts';

/** Where the page stands if nothing else does, so that a browser may remember it. */
export const USUAL_PORT = 4400;

/** What a call of `npm run hour` means, besides the common options. */
export type HourCall =
  | { does: 'show' }
  | { does: 'done'; number: number; what: string | undefined }
  | { does: 'skip'; number: number; until: string }
  | { does: 'web'; port: number | undefined };

/**
 * Reads a call. What makes no sense together is a wrong call.
 * @param words what stands behind the options: what happened
 */
export function readHourCall(call: Call, words: readonly (string | undefined)[]): HourCall {
  const { done, skip, until, web, port, json } = call;
  const what = words.filter((word) => word !== undefined).join(' ') || undefined;
  const said = done ?? skip;
  if (done !== undefined && skip !== undefined) throw new WrongCall('Say either --done or --skip.');
  if (web && (said !== undefined || json)) {
    throw new WrongCall('--web shows a page; --done, --skip and --json go without it.');
  }
  if (port !== undefined && !web) throw new WrongCall('--port goes with --web.');
  if (what && done === undefined) {
    throw new WrongCall(`What happened (${what}) goes with --done and a number.`);
  }
  if (until !== undefined && skip === undefined) {
    throw new WrongCall('--until goes with --skip and a number.');
  }
  if (web) return { does: 'web', port: numberIn(call, 'port', PORTS) };
  if (said === undefined) return { does: 'show' };
  if (!/^[1-9]\d{0,5}$/.test(String(said))) {
    throw new WrongCall(`The number of an action is wanted, such as 3, not ${said}.`);
  }
  const number = Number(said);
  if (done !== undefined) return { does: 'done', number, what };
  if (typeof until !== 'string') {
    throw new WrongCall(
      `--skip wants --until and a day, such as --skip ${said} --until 2026-12-10.`,
    );
  }
  return { does: 'skip', number, until };
}
