import { somebody } from '../github/issues.ts';
import { circle } from '../hour/circles.ts';

/** Files that are there before anything hostile comes, and stay as they are. */
export const THERE = {
  'people/ada-lovelace.md': '---\nname: Ada Lovelace\nconsent: ask\n---\n',
  'people/grace-hopper.md': '---\nname: Grace Hopper\nconsent: never\n---\n',
  'people/bo-lind.md': '---\nname: Bo Lind\nconsent: always\n---\n',
  'entries/2026/the-bean-bank.md':
    '---\ntitle: The bean bank\nkind: win\ndate: 2026-11-01\npeople: [bo-lind]\n---\n\nBeans on loan.\n',
};

/** Those people and that entry, as the desk knows them. */
export const WORLD = circle({
  people: {
    'ada-lovelace': { name: 'Ada Lovelace', consent: 'ask' },
    'grace-hopper': { name: 'Grace Hopper', consent: 'never' },
    'bo-lind': { name: 'Bo Lind', consent: 'always' },
  },
  contacts: {
    'ada-lovelace': { emails: ['ada@example.org'] },
    'grace-hopper': { emails: ['grace@example.org'] },
  },
  entries: { '2026/the-bean-bank': { title: 'The bean bank', people: ['bo-lind'] } },
});

/** The same people for the door of GitHub. */
export const PEOPLE = [
  somebody('Ada Lovelace'),
  somebody('Grace Hopper', 'never'),
  somebody('Bo Lind', 'always'),
];
