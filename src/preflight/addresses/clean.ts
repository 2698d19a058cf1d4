import { targetOf } from './redirectors.ts';
import { isTracker } from './trackers.ts';

/**
 * An address without what follows a reader: no tracking parameters, and in place of a redirector
 * the address that it leads to. All else stays byte for byte. Undefined where nothing follows.
 */
export function cleanAddress(address: string): string | undefined {
  let clean = address;
  for (let next: string | undefined = address; next !== undefined; ) {
    clean = next;
    next = targetOf(clean) ?? withoutTrackers(clean);
  }
  return clean === address ? undefined : clean;
}

function withoutTrackers(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const [, page = '', query, place = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  if (query === undefined) return undefined;
  const all = query.split('&');
  const kept = all.filter((each) => !isTracker(nameOf(each), url.hostname));
  if (kept.length === all.length) return undefined;
  const rest = kept.join('&');
  return page + (rest && `?${rest}`) + place;
}

function nameOf(parameter: string): string {
  const name = parameter.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
