import type { StateAction } from './content-actions.ts';
import type { Dice } from './dice.ts';

function setting(name: string, value: (dice: Dice) => unknown): StateAction {
  return ({ settings }, dice) => {
    const made = value(dice);
    settings[name] = made;
    return `${name} is ${JSON.stringify(made)}`;
  };
}

/** A file of the kit with another end. */
function ending(file: string, make: (variant: number) => string): StateAction {
  return ({ code }, dice) => {
    // Few variants, since each is compiled anew.
    const variant = dice.upTo(2);
    code.set(file, variant === 0 ? '' : make(variant));
    return `the code of ${file} is that of variant ${variant}`;
  };
}

/** Names under which a build makes files of its own, or could. */
const MADE = ['rss.xml', 'robots.txt', 'people/index.html', '_headers', 'wins/index.html'];
const OTHER = ['hello.txt', 'notes/hello.html', 'deep/er/still.txt'];

/** What an editor does to the settings, to `public/`, to the kit and to the clock. */
export const SETTINGS_ACTIONS: Record<string, StateAction> = {
  'settings-title': setting('title', (dice) => `News of ${dice.words(2)}`),
  'settings-accent': setting('theme', (dice) => ({
    accent: dice.one(['#9a3412', '#1d4ed8', '#166534']),
  })),
  'settings-language': setting('language', (dice) => dice.one(['en', 'de', 'ar'])),
  'settings-url': setting('url', (dice) =>
    dice.one(['https://town.example.org', 'https://town.example.org/letters']),
  ),
  'settings-feed-limit': setting('feed_limit', (dice) => 3 + dice.upTo(30)),
  'settings-cards': setting('cards', (dice) => dice.one([0, 2, 4])),
  'settings-search': setting('search', (dice) => dice.chance(0.5)),
  'settings-sections': setting('sections', (dice) =>
    dice.chance(0.3)
      ? undefined
      : dice.some(['wins', 'asks', 'still-needed', 'it-worked', 'offers', 'events'], 6),
  ),
  'settings-topics': setting('topics', (dice) => ({ maths: dice.words(2), bees: dice.words(1) })),
  'settings-submit': setting('submit', (dice) =>
    dice.chance(0.5) ? { email: `news-${dice.upTo(9)}@example.org` } : undefined,
  ),
  'settings-contact': setting('contact', (dice) => `mailto:edda-${dice.upTo(9)}@example.org`),
  'settings-admin': setting('admin', (dice) => dice.chance(0.3)),
  'public-file': ({ public: files }, dice) => {
    const file = dice.one(OTHER);
    const isGone = files.has(file) && dice.chance(0.5);
    if (isGone) files.delete(file);
    else files.set(file, dice.sentence());
    return `public/${file} is ${isGone ? 'gone' : 'written'}`;
  },
  'public-made': ({ public: files }, dice) => {
    const file = dice.one(MADE);
    const isGone = files.has(file);
    if (isGone) files.delete(file);
    else files.set(file, dice.sentence());
    return `public/${file} is ${isGone ? 'gone' : 'written'}`;
  },
  clock: (state, dice) => {
    state.day += dice.one([-20, -1, 1, 1, 7, 25]);
    return `the day is ${state.day}`;
  },
  'code-template': ending('src/layouts/Page.astro', (variant) => `\n<!-- variant ${variant} -->\n`),
  'code-style': ending('src/styles/tokens.css', (variant) => `\n.variant { order: ${variant}; }\n`),
};
