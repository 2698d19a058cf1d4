import type { Day } from '../fields/day.ts';
import { showDay } from './dates.ts';
import type { PageHead } from './frame-view.ts';
import { metAsks } from './met-asks.ts';
import type { NamePart } from './names.ts';
import { paths } from './paths.ts';
import { phrase } from './phrase.ts';
import type { Site } from './site.ts';
import { writingAddress } from './writing-address.ts';

/** What the letter is, where the editor wrote no such page. */
export interface AboutView {
  head: PageHead;
  title: string;
  tagline: string;
  /** Whose letter it is. */
  by: NamePart[];
  /** What there has been so far, a sentence each; never empty. */
  sofar: string[];
  takePart: { asks: AboutLink; write: AboutLink; subscribe: AboutLink };
  /** Where to have something taken out. */
  remove: AboutLink;
}

/** A thing to do. */
export interface AboutLink {
  title: string;
  href: string;
}

/** Prepares the page about the letter from its settings and figures. */
export function aboutView(site: Site): AboutView {
  const { newsletter, words, addresses } = site;
  const { about } = words.pages;
  const { title, tagline, editor } = newsletter;
  return {
    head: {
      path: paths.about,
      title: about.title,
      description: `${title}${words.colon}${tagline}`,
    },
    title: about.title,
    tagline,
    by: phrase(about.by, { name: title }, { name: editor.name }),
    sofar: soFar(site),
    takePart: {
      asks: { title: about.asks, href: addresses.local(paths.kind('ask')) },
      write: { title: about.write, href: writingAddress(site, about.writeSubject) },
      subscribe: { title: about.subscribe, href: addresses.local(paths.subscribe) },
    },
    remove: { title: about.remove, href: writingAddress(site, about.removeSubject) },
  };
}

/** The figures that are not nought, each in a sentence. */
function soFar(site: Site): string[] {
  const { about } = site.words.pages;
  const first = firstDay(site);
  if (first === undefined) return [about.begun];
  const met = metAsks(site).length;
  const figures: [number, (count: number) => string][] = [
    [site.digests.length, about.letters],
    [site.people.length, about.friends],
    [met, about.met],
  ];
  return [
    about.since(showDay(first, site.newsletter.language).text),
    ...figures.filter(([count]) => count > 0).map(([count, words]) => words(count)),
  ];
}

/** The day of the first public entry or letter; undefined where there is none. */
function firstDay({ entries, digests }: Site): Day | undefined {
  const days = [entries.at(-1)?.date, digests.at(-1)?.digest.date];
  return days.filter((day) => day !== undefined).sort()[0];
}
