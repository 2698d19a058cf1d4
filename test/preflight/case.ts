import type { Evidence, Finding } from '../../src/preflight/evidence.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { Files } from '../content-folder.ts';
import { CLEAN } from './clean.ts';
import { type Around, evidenceFrom } from './evidence.ts';

/** One letter, and what the preflight says of it. */
export interface Case {
  /** Files that replace or join those of the clean folder; undefined takes one away. */
  files?: Record<string, Files[string] | undefined>;
  around?: Around;
  /** What no content makes: a fault of the kit itself. */
  doctor?: (evidence: Evidence) => Evidence;
  /** All that is found: `subject-long digests/november.md:2 title`. */
  trips?: string[];
  /** The check that this almost trips, where nothing is found. */
  spares?: string;
}

/** Cases by what they are about. */
export type Cases = Record<string, Case>;

/** What the preflight finds in a case. */
export async function findingsOf({ files = {}, around, doctor }: Case) {
  const all = Object.entries({ ...CLEAN, ...files }).filter(
    (pair): pair is [string, Files[string]] => pair[1] !== undefined,
  );
  const evidence = await evidenceFrom(Object.fromEntries(all), around);
  return preflight(doctor ? doctor(evidence) : evidence);
}

/** A finding without its words. */
export function brief({ check, file, line, field }: Finding & { check: string }): string {
  return `${check} ${file}:${line} ${field}`;
}
