import { addressesToAsk } from '../preflight/asked.ts';
import { linkUnreachable } from '../preflight/checks/broken-links.ts';
import { submissionsWaiting, waitingFindings } from '../preflight/checks/submissions.ts';
import type { Evidence } from '../preflight/evidence.ts';
import { CHECK_NAMES, type Held, preflight } from '../preflight/preflight.ts';
import { count } from '../problems/count.ts';
import { suggest } from '../problems/nearest.ts';
import { formatProblem } from '../problems/problem.ts';
import type { Composed } from './compose.ts';
import { evidenceFor } from './evidence.ts';
import { waitingFor } from './inbox-file.ts';
import type { Inspection } from './inspect.ts';
import { reachLinks } from './online.ts';
import { shownFile } from './report.ts';
import { type Call, printJson, WrongCall } from './verb.ts';

/** What a preflight found; its JSON is this. */
export interface PreflightReport {
  id: string;
  subject: string;
  /** May the letter leave? */
  ready: boolean;
  /** What holds it back, files named from where the editor stands. */
  problems: (Held & { severity: 'error' })[];
  /** What would hold it back, had it not been waived. */
  waived: (Held & { severity: 'warning' })[];
}

/**
 * Looks at a letter before it leaves.
 * @param shown the content folder as the editor would type it
 */
export async function preflightFor(
  inspection: Inspection,
  composed: Composed,
  call: Call,
  shown: string,
): Promise<PreflightReport> {
  const waivers = waiversIn(call.waive);
  const evidence = await evidenceFor(inspection, composed);
  const asked = call.online ? await ask(evidence) : undefined;
  const all = preflight({ ...evidence, ...(asked && { reached: asked.reached }) });
  const found = [...all, ...(asked?.isOffline ? [offline(composed)] : [])].map((held) => ({
    ...held,
    file: shownFile(shown, held.file),
  }));
  const problems = found.filter(({ check }) => !waivers.has(check));
  const waived = found.filter(({ check }) => waivers.has(check));
  return {
    id: composed.digest.id,
    subject: composed.letter.subject,
    ready: problems.length === 0,
    problems: problems.map((held) => ({ ...held, severity: 'error' })),
    waived: waived.map((held) => ({ ...held, severity: 'warning' })),
  };
}

/** Looks at a letter before it leaves, and says what holds it back. May it leave? */
export async function passesPreflight(
  inspection: Inspection,
  composed: Composed,
  call: Call,
  shown: string,
): Promise<boolean> {
  const report = await preflightFor(inspection, composed, call, shown);
  const found = formatPreflight(report);
  if (call.json && !report.ready) printJson(report);
  else if (found) console.error(`${found}\n`);
  return report.ready;
}

/**
 * Looks only whether friends wait for an answer, as a letter that has left may no longer be changed.
 * @param shown the content folder as the editor would type it
 */
export function unansweredFor(
  folder: string,
  { digest, newsletter, letter }: Composed,
  waive: Call[string],
  shown: string,
): PreflightReport {
  const waiting = waitingFor(folder, digest, newsletter);
  const isWaived = waiversIn(waive).has(submissionsWaiting.name);
  const found = waitingFindings({ digest, waiting }).map((each) => ({
    check: submissionsWaiting.name,
    ...each,
    file: shownFile(shown, each.file),
  }));
  return {
    id: digest.id,
    subject: letter.subject,
    ready: isWaived || found.length === 0,
    problems: isWaived ? [] : found.map((held) => ({ ...held, severity: 'error' })),
    waived: isWaived ? found.map((held) => ({ ...held, severity: 'warning' })) : [],
  };
}

/** The report in words. */
export function formatPreflight({ id, ready, problems, waived }: PreflightReport): string {
  const lines = (held: Held[]) =>
    held.map((each) => `  ${formatProblem({ ...each, severity: 'error' })} (${each.check})`);
  const names = [...new Set(problems.map(({ check }) => check))];
  const blocks = [
    waived.length > 0 ? ['Waived:', ...lines(waived)] : [],
    problems.length > 0
      ? [`${count(problems.length, 'reason')} to hold the letter ${id} back:`, ...lines(problems)]
      : [],
    ready ? [] : [`Mend them, or waive what is meant so: --waive ${names.join(',')}`],
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

/** The checks that a call waives. */
export function waiversIn(value: Call[string]): Set<string> {
  const names = String(value ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (value !== undefined && names.length === 0) {
    throw new WrongCall('--waive wants names of checks, such as --waive link-repeated.');
  }
  for (const name of names) {
    if (CHECK_NAMES.includes(name)) continue;
    const all = `the checks are ${CHECK_NAMES.join(', ')}`;
    throw new WrongCall(`There is no check ${name}; ${suggest(name, CHECK_NAMES, all)}.`);
  }
  return new Set(names);
}

/** Asks the links whether they answer. Pace and memory go by the real clock, whatever a build's says. */
function ask(evidence: Evidence) {
  const { newsletter } = evidence;
  return reachLinks(addressesToAsk(evidence), { newsletter: newsletter.url, now: Date.now() });
}

function offline({ digest }: Composed): Held {
  const message = 'no link could be asked, as this machine seems to be offline';
  const fix = 'go online, or leave --online out';
  return { check: linkUnreachable.name, file: digest.file, line: 1, field: 'id', message, fix };
}
