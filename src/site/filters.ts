import { type Kind, kinds } from '../entries/kinds.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';
import { kindsOfTopic, telling, topicsOfKind } from './topic-kinds.ts';

/** Ways to see less of a list, or all of it again: links, since readers may have no JavaScript. */
export interface Filter {
  /** What it tells entries apart by. */
  label: string;
  options: FilterOption[];
}

/** One of the ways. */
export interface FilterOption {
  title: string;
  href: string;
  /** How many entries it shows, as the language writes numbers. */
  count?: string;
  /** Is it the one that is shown? */
  current?: true;
}

/** More topics than these are a list of their own. */
const MAX_TOPICS = 12;

/** Beside a topic's entries: its kinds, where there are several. */
export function topicFilters(site: Site, topic: string): Filter[] {
  return telling(site, topic).length > 0 ? [kindFilter(site, topic)] : [];
}

/** Beside a topic's entries of one kind: its other kinds, and the way to the kind's other topics. */
export function topicKindFilters(site: Site, topic: string, kind: Kind): Filter[] {
  const { topics, allTopics } = site.words.filters;
  const count = kindsOfTopic(site, topic).get(kind)?.length ?? 0;
  const name = site.topicName(topic);
  return [
    kindFilter(site, topic, kind),
    {
      label: topics,
      options: [
        option(site, allTopics, paths.kind(kind)),
        { ...option(site, name, paths.topicKind(topic, kind), count), current: true },
      ],
    },
  ];
}

/** Beside all entries of a kind: the topics they have most often. */
export function kindFilters(site: Site, kind: Kind): Filter[] {
  const { topics, allTopics, moreTopics } = site.words.filters;
  const counts = topicsOfKind(site, kind);
  if (counts.length === 0) return [];
  return [
    {
      label: topics,
      options: [
        { ...option(site, allTopics, paths.kind(kind)), current: true },
        ...counts
          .slice(0, MAX_TOPICS)
          .map(({ topic, count }) =>
            option(site, site.topicName(topic), narrowPath(site, topic, kind), count),
          ),
        option(site, moreTopics, paths.topics),
      ],
    },
  ];
}

function kindFilter(site: Site, topic: string, current?: Kind): Filter {
  const { words } = site;
  const all = option(
    site,
    words.filters.allKinds,
    paths.topic(topic),
    site.topics.get(topic)?.length,
  );
  const options = [...kindsOfTopic(site, topic)].map(([kind, { length }]): FilterOption => {
    const { title } = words.lists[kinds[kind].list];
    const shown = option(site, title, narrowPath(site, topic, kind), length);
    return kind === current ? { ...shown, current: true } : shown;
  });
  return {
    label: words.filters.kinds,
    options: [current === undefined ? { ...all, current: true } : all, ...options],
  };
}

/** Where the entries of a kind on a topic stand: on the topic's own page where it has no others. */
function narrowPath(site: Site, topic: string, kind: Kind): string {
  return telling(site, topic).length > 0 ? paths.topicKind(topic, kind) : paths.topic(topic);
}

function option(site: Site, title: string, path: string, count?: number): FilterOption {
  const { addresses, newsletter } = site;
  const shown = count?.toLocaleString(newsletter.language);
  return { title, href: addresses.local(path), ...(shown !== undefined && { count: shown }) };
}
