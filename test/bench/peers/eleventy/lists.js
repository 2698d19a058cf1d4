/** Newest first. */
export const newest = (items) => [...items].sort((a, b) => b.date - a.date);

/** Cuts a list into pages with the addresses that the newsletter has. */
export function page(items, path, size, more = {}) {
  const total = Math.max(1, Math.ceil(items.length / size));
  const at = (number) => (number === 1 ? path : `${path}page/${number}/`);
  return Array.from({ length: total }, (_, index) => ({
    ...more,
    items: items.slice(index * size, (index + 1) * size),
    path: at(index + 1),
    number: index + 1,
    total,
    newer: index > 0 && at(index),
    older: index + 1 < total && at(index + 2),
  }));
}

const KINDS = ['wins', 'asks', 'offers', 'events', 'spotlights'];

/** All pages of the lists of entries: kinds, topics, kinds within topics, asks that were met. */
export function entryLists(entries) {
  const kind = (list) => entries.filter(({ data }) => data.kinds[0] === list);
  const lists = KINDS.flatMap((list) =>
    page(inOrder(list, kind(list)), `/${list}/`, 20, { title: list }),
  );
  const topics = groupBy(entries, ({ data }) => data.topics);
  const ofTopics = [...topics].flatMap(([topic, group]) =>
    page(group, `/topics/${topic}/`, 20, { title: topic, feed: `/topics/${topic}/rss.xml` }),
  );
  const within = groupBy(entries, ({ data }) => data.topickinds);
  const ofKinds = [...within].flatMap(([both, group]) => {
    const [topic, list] = both.split('--');
    return page(inOrder(list, group), `/topics/${topic}/${list}/`, 20, {
      title: `${list}: ${topic}`,
    });
  });
  const met = where(entries, 'met').sort(by('met_on')).reverse();
  return [
    ...lists,
    ...ofTopics,
    ...ofKinds,
    ...page(met, '/it-worked/', 20, { title: 'It worked' }),
  ];
}

/** The archive's pages of each year. */
export function archivePages(items) {
  const years = groupBy(items, ({ date }) => [String(date.getUTCFullYear())]);
  return [...years].flatMap(([year, group]) =>
    page(newest(group), `/archive/${year}/`, 200, { title: year }),
  );
}

/** Every RSS feed. */
export function feeds(entries, digests, people) {
  const about = groupBy(entries, ({ data }) => data.people);
  const topics = groupBy(entries, ({ data }) => data.topics);
  const feed = (path, title, items) => ({ path, title, items: items.slice(0, 50) });
  return [
    feed('/', 'News', entries),
    feed(
      '/asks/',
      'Asks',
      where(entries, 'open').filter(({ data }) => data.kinds[0] === 'asks'),
    ),
    feed('/digests/', 'Letters', digests),
    ...people.map(({ url, fileSlug, data }) => feed(url, data.title, about.get(fileSlug) ?? [])),
    ...[...topics].map(([topic, items]) => feed(`/topics/${topic}/`, topic, items)),
  ];
}

function inOrder(list, entries) {
  if (list === 'asks') {
    const met = where(entries, 'met').sort(by('met_on')).reverse();
    return [...where(entries, 'open').sort(by('by')), ...met, ...where(entries, 'past')];
  }
  if (list !== 'events') return entries;
  const past = where(entries, 'past').sort(by('starts')).reverse();
  return [...where(entries, 'open').sort(by('starts')), ...past];
}

const where = (entries, state) => entries.filter(({ data }) => data.state === state);

const by = (field) => (a, b) => (String(a.data[field]) < String(b.data[field]) ? -1 : 1);

/** Items by each of their keys. */
export function groupBy(items, keysOf) {
  const groups = new Map();
  for (const item of items) {
    for (const key of keysOf(item) ?? []) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(item);
    }
  }
  return groups;
}
