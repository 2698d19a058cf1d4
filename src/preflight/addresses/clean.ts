import { targetOf } from './redirectors.ts';
import { isTracker } from './trackers.ts';

/**
 * An address without what follows a reader: no tracking parameters, neither behind `#`, and in place of a redirector
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
  const clean = page + without('?', query, url.hostname) + placeWithout(place, url.hostname);
  return clean === address ? undefined : clean;
}

/** Parameters without those that follow readers; without all of them the mark goes too. */
function without(mark: string, parameters: string | undefined, host: string): string {
  if (parameters === undefined) return '';
  const all = parameters.split('&');
  const kept = all.filter((each) => !isTracker(nameOf(each), host));
  const rest = kept.join('&');
  return rest === '' && kept.length < all.length ? '' : mark + rest;
}

/** The place on a page, which may be a list of parameters itself, or a path that has some. */
function placeWithout(place: string, host: string): string {
  const [, path = '', query] = /^([^?]*)(?:\?(.*))?$/s.exec(place) ?? [];
  if (query !== undefined) return path + without('?', query, host);
  return path.includes('=') ? without('#', path.slice(1), host) : path;
}

function nameOf(parameter: string): string {
  const name = parameter.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
