import { type Fault, quote } from '../../fields/fault.ts';
import { suggest } from '../../problems/nearest.ts';
import type { Path } from '../../problems/path.ts';
import type { Problem, Severity } from '../../problems/problem.ts';
import { SETTINGS, type Written } from '../../read/parse.ts';
import { paths } from '../../site/paths.ts';
import { type Evidence, fieldProblem, type Rule } from './rule.ts';

/** Addresses in fields that lead to a page of this site that does not exist. */
export const ownPages: Rule = (evidence) => {
  const { reading } = evidence;
  const judge = (file: string, path: Path, address: string, from?: Written): Problem[] => {
    const own = ownPageFault(evidence, address, from);
    return own ? [fieldProblem(reading, { file }, path, own.fault, own.severity)] : [];
  };
  return [
    ...(reading.newsletter ? judge(SETTINGS, ['contact'], reading.newsletter.contact) : []),
    ...reading.written.flatMap((written) =>
      addressFields(written).flatMap(({ path, address }) =>
        judge(written.file, path, address, written),
      ),
    ),
  ];
};

/** The fields with whole addresses; what begins with `/` is refused by the schemas already. */
function addressFields({ fields = {} }: Written): { path: Path; address: string }[] {
  const links = Array.isArray(fields.links) ? fields.links : [];
  return [
    ...['link', 'respond', 'online', 'feed'].map((name) => ({
      path: [name] as Path,
      address: fields[name],
    })),
    ...links.map((link, index) => ({ path: ['links', index, 'url'] as Path, address: link?.url })),
  ].filter(
    (found): found is { path: Path; address: string } =>
      typeof found.address === 'string' && !found.address.startsWith('/'),
  );
}

/**
 * What is wrong with an address of this site: an error where no such page can ever exist, a
 * warning where the page is withheld while the text that leads there is public. Without `from`
 * the settings lead there.
 */
export function ownPageFault(
  evidence: Evidence,
  address: string,
  from?: Written,
): { fault: Fault; severity: Severity } | undefined {
  const own = evidence.addresses.own(address);
  if (!own) return undefined;
  const path = own.path.replace(/(?<=\/)page\/\d+\/$/, '');
  const { all, shown } = evidence.ownPaths;
  if (!all.has(path)) {
    return {
      fault: {
        message: `this site has no page ${quote(path)}`,
        fix: suggest(path, all, 'correct the address'),
      },
      severity: 'error',
    };
  }
  if (shown.has(path) || (from && !isShown(evidence, from))) return undefined;
  return {
    fault: {
      message: `the page ${quote(path)} is not public, so this link leads nowhere`,
      fix: 'remove the link until it is',
    },
    severity: 'warning',
  };
}

function isShown({ ownPaths, today }: Evidence, { noun, id, fields }: Written): boolean {
  if (noun === 'entries') return ownPaths.shown.has(paths.entry(id));
  if (noun === 'people') return ownPaths.shown.has(paths.person(id));
  return noun !== 'digests' || String(fields?.date) <= today;
}
