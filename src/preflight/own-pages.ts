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
    const found = ownPageFault(site, address);
    return found?.severity === 'warning' ? found.fault : undefined;
  };
}
