import { fold } from './words.ts';

/** A place by name: `key` is the same however its accents are written. */
export interface Place {
  key: string;
  shown: string;
}

/** Where somebody is. */
export interface Whereabouts {
  town?: Place;
  country?: Place;
}

/** What people write before a town that they do not live in quite. */
const AROUND = /^(?:near|nearby|outside|around|by|close to|just outside|greater|rural|the)\s+/i;

/** The parts of a place as people write it: `near Pécs, Hungary` is `Pécs` and `Hungary`. */
function partsOf(text: string): Place[] {
  return text
    .split(/[,;/()·|]+/)
    .map((part) => part.trim().replace(AROUND, '').trim())
    .map((shown) => ({ key: placeKey(shown), shown }))
    .filter(({ key }) => key !== '');
}

/** Case, accents and hyphens make no difference. */
function placeKey(text: string): string {
  return (fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}

/**
 * The towns and countries that the friends' locations name. Of a location with several parts the
 * first is the town and the last the country; a part alone is a country where another location
 * ends in it, otherwise a town.
 */
export class Gazetteer {
  readonly #towns = new Set<string>();
  readonly #countries = new Set<string>();
  readonly #longest: number;

  constructor(locations: Iterable<string>) {
    const alone: Place[] = [];
    for (const location of new Set(locations)) {
      const [first, ...others] = partsOf(location);
      const last = others.at(-1);
      if (first && last) {
        this.#towns.add(first.key);
        this.#countries.add(last.key);
      } else if (first) alone.push(first);
    }
    for (const place of alone) if (!this.#countries.has(place.key)) this.#towns.add(place.key);
    const all = [...this.#towns, ...this.#countries];
    this.#longest = all.reduce((most, key) => Math.max(most, key.split(' ').length), 0);
  }

  /** Where a location is. */
  locate(location: string): Whereabouts {
    const [first, ...others] = partsOf(location);
    const last = others.at(-1);
    if (!first) return {};
    if (last) return { town: first, country: last };
    return this.#countries.has(first.key) ? { country: first } : { town: first };
  }

  /** The towns and countries that a field for a place names, such as `Community hall, Porto`. */
  inField(text: string): { towns: Place[]; countries: Place[] } {
    const parts = partsOf(text);
    const found = this.inText(text);
    return {
      towns: distinct([...parts.filter(({ key }) => this.#towns.has(key)), ...found.towns]),
      countries: distinct([
        ...parts.filter(({ key }) => this.#countries.has(key)),
        ...found.countries,
      ]),
    };
  }

  /**
   * The towns and countries that a text names, the longest names first. A name of one word that
   * has a capital only because a sentence begins with it is not taken for a place: `Reading aloud`.
   */
  inText(text: string): { towns: Place[]; countries: Place[] } {
    const towns: Place[] = [];
    const countries: Place[] = [];
    const words = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
    for (let from = 0; from < words.length; from += 1) {
      for (let count = Math.min(this.#longest, words.length - from); count > 0; count -= 1) {
        const [first] = words[from] ?? [];
        if (first === undefined || /^\p{Ll}/u.test(first)) break;
        const start = words[from]?.index ?? 0;
        const end = words[from + count - 1];
        const shown = text.slice(start, (end?.index ?? 0) + (end?.[0].length ?? 0));
        const key = placeKey(shown);
        const isTown = this.#towns.has(key);
        const isCountry = this.#countries.has(key);
        if (!isTown && !isCountry) continue;
        if (count === 1 && beginsSentence(text, start)) continue;
        if (isTown) towns.push({ key, shown });
        if (isCountry) countries.push({ key, shown });
        from += count - 1;
        break;
      }
    }
    return { towns: distinct(towns), countries: distinct(countries) };
  }
}

function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start).trimEnd();
  return before === '' || /[.!?:…“"(]$/u.test(before);
}

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.toReversed().map((place) => [place.key, place])).values()].reverse();
}
