import type { Circle } from '../circle/circle.ts';
import { inRow } from '../circle/in-row.ts';
import { askState } from '../entries/ask-state.ts';
import { type Entry, isPersonId } from '../entries/entry.ts';
import { firstParagraphText, toText } from '../markdown/text.ts';
import { topicName } from '../newsletter/topic-name.ts';
import type { Person } from '../people/person.ts';
import { showDay } from '../site/dates.ts';
import { eventFacts } from './event-facts.ts';

/** Lines of a mail as a quotation. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** All that is published of an entry, as plain text: by the letters alone, less than on a page. */
export function shownOf(circle: Circle, entry: Entry): string {
  const { title, people, date, summary, image, topics, link, via } = entry;
  if (entry.audience === 'email') {
    return blocks(
      title,
      rows(`About: ${names(circle, people)}`, ...facts(circle, entry)),
      summary ?? firstParagraphText(entry.body),
      link && `Link: ${link}`,
    );
  }
  return blocks(
    title,
    rows(
      `About: ${names(circle, people)}`,
      `Date: ${day(date)}`,
      ...facts(circle, entry),
      via && `Passed on by: ${names(circle, [via])}`,
    ),
    textOf(circle, entry.body),
    summary && `In lists and in letters it is shortened to: ${summary}`,
    image && `A picture is shown with it: ${image.alt}`,
    rows(
      link && `Link: ${link}`,
      topics.length > 0 &&
        `${topics.length === 1 ? 'Topic' : 'Topics'}: ${topics.map((topic) => topicName(circle.newsletter, topic)).join(', ')}`,
    ),
  );
}

/** All that somebody's own page says besides news, as plain text. */
export function pageShown(circle: Circle, person: Person): string {
  const { name, headline, pronouns, location, links, can_help_with, looking_for } = person;
  const { feed, photo, photo_alt, body } = person;
  return blocks(
    rows(name, headline, [pronouns, location].filter(Boolean).join(', ')),
    photo && photo_alt && `A photo is shown: ${photo_alt}`,
    textOf(circle, body),
    rows(
      can_help_with.length > 0 && `Can help with: ${can_help_with.join('; ')}`,
      looking_for.length > 0 && `Looking for: ${looking_for.join('; ')}`,
      ...links.map(({ label, url }) => `${label}: ${url}`),
      feed && `Own feed: ${feed}`,
    ),
  );
}

/** What the kind of an entry adds to it, a line each. */
function facts(circle: Circle, entry: Entry): string[] {
  switch (entry.kind) {
    case 'ask': {
      const helpers = entry.helped_by.map((helper) =>
        isPersonId(helper) ? names(circle, [helper]) : helper,
      );
      const isOpen = askState(entry, circle.today) === 'open';
      return [
        entry.by ? `Needed by: ${day(entry.by)}` : '',
        entry.met_on && entry.audience !== 'email' ? `Met on: ${day(entry.met_on)}` : '',
        helpers.length > 0 ? `With thanks to: ${inARow(helpers)}` : '',
        isOpen ? `Where to answer: ${plain(entry.respond ?? circle.newsletter.contact)}` : '',
      ];
    }
    case 'offer':
      return entry.until ? [`Until: ${day(entry.until)}`] : [];
    case 'event':
      return eventFacts(circle, entry);
    default:
      return [];
  }
}

/** A text as it is read on the page, with the addresses of its links. */
function textOf({ addresses }: Circle, markdown: string): string {
  const named = markdown.replace(/!\[([^\]]*)\]\([^)\n]*\)/g, '(A picture: $1)');
  return toText(named, {
    link(address) {
      const own = addresses.own(address);
      return own ? addresses.absolute(own.path) + own.rest : plain(address);
    },
  });
}

/** Names as the site shows them, whatever the editor's own notes call people. */
function names({ friends }: Circle, ids: readonly string[]): string {
  return inARow(ids.map((id) => friends.get(id)?.person?.name ?? id));
}

function inARow(words: readonly string[]): string {
  return inRow(words);
}

function plain(address: string): string {
  return address.replace(/^mailto:/i, '');
}

function day(value: string): string {
  return showDay(value, 'en-GB').text;
}

type Part = string | false | undefined;

function rows(...lines: Part[]): string {
  return lines.filter((each) => each).join('\n');
}

function blocks(...parts: Part[]): string {
  return parts.filter((each) => each).join('\n\n');
}
