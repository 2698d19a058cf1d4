import { ownPaths } from '../check/own-paths.ts';
import { ownPageFault } from '../check/rules/own-pages.ts';
import type { Fault } from '../fields/fault.ts';
import { gate } from '../gate/gate.ts';
import type { Evidence } from './evidence.ts';

const known = new WeakMap<Evidence, (address: string) => Fault | undefined>();

/**
 * What is wrong with an address that leads to a page of this site which is not public today, in
 * the words of `check`. Undefined for other addresses, and for what may be a file of `public/`.
 */
export function hiddenPage(evidence: Evidence, address: string): Fault | undefined {
  const judge = known.get(evidence) ?? judgeOf(evidence);
  known.set(evidence, judge);
  return judge(address);
}

function judgeOf(evidence: Evidence) {
  const { reading, today, addresses } = evidence;
  const gated = gate(reading, { on: today });
  const site = {
    reading,
    today,
    addresses,
    gated,
    ownPaths: ownPaths(reading, gated, [], today),
    files: new Set<string>(),
    pictures: new Map(),
    letterSizes: new Map(),
    snapshots: new Map(),
  };
  return (address: string): Fault | undefined => {
    const sister = otherScheme(address, evidence.newsletter.url);
    const found = ownPageFault(site, sister ?? address);
    if (found?.severity === 'warning') return found.fault;
    return sister !== undefined && !isFile(sister) ? found?.fault : undefined;
  };
}

/** The address of this site that differs only by `http` or `https`, which `check` passes by. */
function otherScheme(address: string, site: string): string | undefined {
  const [url, own] = [URL.parse(address), new URL(site)];
  if (!url || url.host !== own.host || url.protocol === own.protocol) return undefined;
  return /^https?:$/.test(url.protocol) ? address.replace(/^https?:/i, own.protocol) : undefined;
}

/** May a path be that of a file of `public/`? */
function isFile(address: string): boolean {
  return /\.[a-z0-9]+$/i.test(new URL(address).pathname);
}
