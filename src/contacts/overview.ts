import type { Circle } from '../circle/circle.ts';
import type { Friend } from '../circle/friend.ts';
import type { Day } from '../fields/day.ts';
import { count } from '../problems/count.ts';
import { textKey } from './same-value.ts';

/** How many people there are, and of how many what is known. */
export interface Overview {
  /** Everybody, on the site or not. */
  people: number;
  /** Those with a file on the private side. */
  contacts: number;
  withoutCloseness: number;
  /** Those with a cadence of their own, not one that follows from closeness. */
  withCadence: number;
  /** Those with whom it is time to be in touch. */
  due: number;
  /** Pairs who may be one person. */
  duplicates: number;
}

/** Counts what is known of the people of a circle. */
export function overviewOf({ friends, today }: Circle, duplicates: number): Overview {
  const all = [...friends.values()];
  const number = (is: (friend: Friend) => boolean) => all.filter(is).length;
  return {
    people: all.length,
    contacts: number(({ contact }) => contact !== undefined),
    withoutCloseness: number(({ closeness }) => closeness === undefined),
    withCadence: number(({ contact }) => contact?.cadence !== undefined),
    due: number(({ dueOn }) => dueOn !== undefined && dueOn <= today),
    duplicates,
  };
}

/** The overview in words. */
export function showOverview(overview: Overview, folder: string): string {
  const { people, contacts, withoutCloseness, withCadence, due, duplicates } = overview;
  const onSite = people - contacts;
  const also =
    onSite > 0 ? `, and ${onSite} more ${onSite === 1 ? 'person' : 'people'} on the site` : '';
  if (contacts === 0) {
    return [
      `No contacts yet${also}. A contact is a file such as ${folder}/ada-lovelace.yaml.`,
      'To begin, import the ones you have: npm run contacts -- import Connections.csv',
      'docs/contacts.md says how to export them from LinkedIn, Google, Apple, Outlook and Thunderbird.',
    ].join('\n');
  }
  const again = 'npm run contacts --';
  const sum = onSite > 0 ? ` Of these ${people}:` : '';
  return [
    `${count(contacts, 'contact')} in ${folder}${also}.${sum}`,
    `  ${withoutCloseness} without closeness`,
    `  ${withCadence} with a cadence of their own`,
    `  ${due} with whom it is time to be in touch`,
    `  ${count(duplicates, 'pair')} who may be one person`,
    '',
    `${again} list [WORDS] shows them${duplicates > 0 ? `, ${again} duplicates the pairs` : ''}.`,
    ...(withoutCloseness > 0
      ? ['Where you know how well you know somebody, write it into their file: closeness: well']
      : []),
  ].join('\n');
}

/** Somebody in the list. */
export interface Listed {
  id: string;
  name: string;
  closeness?: Friend['closeness'];
  lastContact?: Day;
  dueOn?: Day;
}

/** Those in whose file all words stand, in the order of names. */
export function listed({ friends }: Circle, words: readonly string[]): Listed[] {
  const sought = words.map(textKey).filter((word) => word !== '');
  return [...friends.values()]
    .filter((friend) => {
      const text = sought.length > 0 ? textOf(friend) : '';
      return sought.every((word) => text.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
    .map(({ id, name, closeness, lastContact, dueOn }) => ({
      id,
      name,
      ...(closeness && { closeness }),
      ...(lastContact && { lastContact: lastContact.day }),
      ...(dueOn !== undefined && { dueOn }),
    }));
}

function textOf({ id, name, closeness, location, topics, needs, offers, emails, contact }: Friend) {
  const { organisation, role, outlet, met, phones = [] } = contact ?? {};
  const all = [id, name, closeness, location, organisation, role, outlet, met];
  return textKey([...all, ...topics, ...needs, ...offers, ...emails, ...phones].join('\n'));
}

/** The list as a table. */
export function showListed(rows: readonly Listed[], today: Day): string {
  if (rows.length === 0) return 'Nobody has all these words in their file.';
  const cells = [
    ['name', 'id', 'closeness', 'last contact', 'due'],
    ...rows.map(({ id, name, closeness = '-', lastContact = '-', dueOn = '-' }) => [
      name,
      id,
      closeness,
      lastContact,
      dueOn === '-' || dueOn > today ? dueOn : `${dueOn} (now)`,
    ]),
  ];
  const widths = cells[0]?.map((_, at) =>
    Math.min(40, Math.max(...cells.map((row) => [...(row[at] ?? '')].length))),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, at) => cell + ' '.repeat(Math.max(0, (widths?.[at] ?? 0) - [...cell].length)))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, '', count(rows.length, 'person', 'people')].join('\n');
}
