import type { ChosenDigest } from '../digest/choose.ts';
import { toFragment } from '../email/fragment.ts';
import { letterOf } from '../email/letter.ts';
import { toPlain } from '../email/plain.ts';
import type { PublicEntry } from '../gate/gate.ts';
import { cardsOf } from '../opengraph/card.ts';
import { aboutView } from '../site/about-view.ts';
import { archivePages } from '../site/archive.ts';
import { archiveView, archiveYearView } from '../site/archive-view.ts';
import { digestPage } from '../site/digest-view.ts';
import { entryPage } from '../site/entry-card.ts';
import { feedsView } from '../site/feeds-view.ts';
import { homeView } from '../site/home-view.ts';
import { renderBody } from '../site/html.ts';
import { listView, topicKindView, topicView } from '../site/list-view.ts';
import { LISTS, listPages, topicKindPages, topicPages } from '../site/lists.ts';
import { llmsTxt } from '../site/llms-txt.ts';
import { digestHead, entryHead, personHead } from '../site/page-heads.ts';
import { paths } from '../site/paths.ts';
import { personSheet } from '../site/person-sheet.ts';
import { type Ending, pictureFiles } from '../site/picture-files.ts';
import { searchRecords } from '../site/search-records.ts';
import { SEARCH_INDEX, searchView } from '../site/search-view.ts';
import type { Site } from '../site/site.ts';
import { isInSitemap } from '../site/sitemap.ts';
import { builtInPages } from '../site/standing-pages.ts';
import { subscribeView } from '../site/subscribe-view.ts';
import { telling } from '../site/topic-kinds.ts';
import { workedPages, workedView } from '../site/worked-view.ts';
import { feedsOf } from './consent-feeds.ts';
import type { Output } from './consent-output.ts';

/** Where the sitemap lists the pages; paths.sitemap leads to it. */
const SITEMAP = '/sitemap-0.xml';

const ENDINGS: readonly Ending[] = ['avif', 'webp', 'jpg', 'png'];

/**
 * Everything that a site publishes and that entries or people have a part in. The many files of
 * the index of the search, whose names are made of what is in them, are one output; a picture for
 * sharing is what it says, be there room for it or not.
 */
export function publishedBy(site: Site): Output[] {
  const pages = [...pagesOf(site)];
  const listed = pages
    .map(({ path }) => path)
    .filter((path) => isInSitemap(site.addresses.absolute(path), site.addresses));
  return [
    ...pages,
    ...feedsOf(site),
    ...ENDINGS.flatMap((ending) =>
      pictureFiles(site, ending).map(
        ({ name, file }): Output => ({
          path: paths.picture(`${name}.${ending}`),
          part: 'picture',
          title: file,
          says: name,
        }),
      ),
    ),
    ...cardsOf(site).map(({ path, card }): Output => ({ path, part: 'card', says: card })),
    ...(site.newsletter.search ? [indexOf(site)] : []),
    { path: paths.llms, part: 'machines', says: llmsTxt(site) },
    { path: SITEMAP, part: 'machines', says: listed.sort() },
  ];
}

function* pagesOf(site: Site): Generator<Output> {
  for (const entry of site.entries) yield entryOutput(site, entry);
  for (const chosen of site.digests) yield* letterOutputs(site, chosen);
  for (const person of site.people) {
    const sheet = personSheet(site, person);
    const says = [sheet, personHead(site, person, sheet)];
    yield { path: paths.person(person.id), part: 'person', title: person.name, says };
  }
  for (const page of listsOf(site)) yield { ...page, part: 'page' };
  for (const page of othersOf(site)) yield { ...page, part: 'page' };
  if (site.newsletter.search) {
    yield { path: paths.search, part: 'search', says: searchView(site) };
  }
}

function indexOf(site: Site): Output {
  return { path: SEARCH_INDEX, part: 'search', says: searchRecords(site) };
}

function entryOutput(site: Site, entry: PublicEntry): Output {
  const page = entryPage(site, entry);
  const says = [page, entryHead(site, entry, page)];
  return { path: paths.entry(entry.id), part: 'entry', title: entry.title, says };
}

/** A letter's page, and the page from which the editor copies it into a mail. */
function letterOutputs(site: Site, chosen: ChosenDigest<PublicEntry>): Output[] {
  const { id, title } = chosen.digest;
  const page = digestPage(site, chosen);
  const letter = letterOf(site, chosen);
  return [
    {
      path: paths.digest(id),
      part: 'letter',
      title,
      says: [page, digestHead(site, chosen, page)],
    },
    {
      path: paths.digestEmail(id),
      part: 'letter',
      title,
      says: [letter.subject, toFragment(letter), toPlain(letter)],
    },
  ];
}

type Said = Pick<Output, 'path' | 'says'>;

/** Pages of lists, with what they lead to; what their heads say follows from that. */
function* listsOf(site: Site): Generator<Said> {
  yield { path: paths.home, says: homeView(site) };
  for (const id of LISTS) {
    for (const page of listPages(site, id)) {
      yield { path: page.path, says: listView(site, id, page) };
    }
  }
  for (const topic of site.topics.keys()) {
    for (const page of topicPages(site, topic)) {
      yield { path: page.path, says: topicView(site, topic, page) };
    }
    for (const kind of telling(site, topic)) {
      for (const page of topicKindPages(site, topic, kind)) {
        yield { path: page.path, says: topicKindView(site, topic, kind, page) };
      }
    }
  }
  yield { path: paths.archive, says: archiveView(site) };
  for (const archived of archivePages(site)) {
    yield { path: archived.page.path, says: archiveYearView(site, archived) };
  }
  for (const page of workedPages(site)) yield { path: page.path, says: workedView(site, page) };
}

function* othersOf(site: Site): Generator<Said> {
  yield { path: paths.feeds, says: feedsView(site) };
  const builtIn = new Set(builtInPages(site).map(paths.page));
  if (builtIn.has(paths.about)) yield { path: paths.about, says: aboutView(site) };
  if (builtIn.has(paths.subscribe)) yield { path: paths.subscribe, says: subscribeView(site) };
  for (const page of site.pages) {
    yield { path: paths.page(page.id), says: [page, renderBody(site, page)] };
  }
}
