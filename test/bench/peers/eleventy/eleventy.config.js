import rss from '@11ty/eleventy-plugin-rss';
import { facts, item, letterItem, names } from './item.js';
import { archivePages, entryLists, feeds, groupBy, newest, page } from './lists.js';

/** The same newsletter as an Eleventy site. Content comes from the benchmark (test/bench/peer-files.ts). */
export default function configure(config) {
  config.addPlugin(rss);
  config.addPassthroughCopy({ 'style.css': 'style.css' });
  config.addCollection('entries', (all) => newest(all.getFilteredByGlob('src/entries/**/*.md')));
  config.addCollection('digests', (all) => newest(all.getFilteredByGlob('src/digests/*.md')));
  config.addCollection('people', peopleOf);
  config.addCollection('person', (all) => byId(peopleOf(all)));
  config.addCollection('entry', (all) => byId(all.getFilteredByGlob('src/entries/**/*.md')));
  config.addCollection('entryLists', (all) => entryLists(entriesOf(all)));
  config.addCollection('archive', (all) =>
    archivePages([...newest(all.getFilteredByGlob('src/digests/*.md')), ...entriesOf(all)]),
  );
  config.addCollection('peoplePages', (all) => page(peopleOf(all), '/people/', 60));
  config.addCollection('digestPages', (all) =>
    page(newest(all.getFilteredByGlob('src/digests/*.md')), '/digests/', 20),
  );
  config.addCollection('feeds', (all) =>
    feeds(entriesOf(all), newest(all.getFilteredByGlob('src/digests/*.md')), peopleOf(all)),
  );
  config.addCollection('about', (all) =>
    Object.fromEntries(groupBy(entriesOf(all), ({ data }) => data.people)),
  );
  config.addCollection('topics', (all) =>
    counted(entriesOf(all).flatMap(({ data }) => data.topics)),
  );
  config.addCollection('years', (all) =>
    counted(entriesOf(all).map(({ date }) => String(date.getUTCFullYear()))).reverse(),
  );
  config.addFilter('long', (date) => LONG.format(new Date(date)));
  config.addFilter('iso', (date) => new Date(date).toISOString().slice(0, 10));
  config.addFilter('names', names);
  config.addFilter('item', item);
  config.addFilter('letterItem', letterItem);
  config.addFilter('facts', facts);
  config.addFilter('kind', (entries, list) => entries.filter(({ data }) => data.kinds[0] === list));
  config.addFilter('neighbours', neighbours);
  config.addFilter('json', (value) => JSON.stringify(value));
  config.addGlobalData('site', SITE);
  return {
    dir: { input: 'src', output: '_site' },
    markdownTemplateEngine: false,
    htmlTemplateEngine: 'njk',
  };
}

const SITE = {
  title: 'News of a town',
  tagline: 'What our neighbours made, and what they need',
  url: 'https://town.example.org',
  contact: 'mailto:edda@example.org',
};

const LONG = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

const entriesOf = (all) => newest(all.getFilteredByGlob('src/entries/**/*.md'));

const peopleOf = (all) =>
  all
    .getFilteredByGlob('src/people/*.md')
    .sort((a, b) => a.data.title.localeCompare(b.data.title, 'en'));

/** By what stands between the first folder and the end of a path: `2026/news-1`, `friend-1`. */
const byId = (items) =>
  Object.fromEntries(items.map((each) => [each.url.split('/').slice(2, -1).join('/'), each]));

function counted(names) {
  const counts = Map.groupBy(names, (name) => name);
  return [...counts].map(([name, { length }]) => ({ name, count: length })).sort(byName);
}

const byName = (a, b) => (a.name < b.name ? -1 : 1);

const places = new WeakMap();

/** What stands before and after an entry, found by a table made once. */
function neighbours(entries, url) {
  if (!places.has(entries)) places.set(entries, new Map(entries.map(({ url }, at) => [url, at])));
  const at = places.get(entries).get(url);
  return { next: entries[at - 1], previous: entries[at + 1] };
}
