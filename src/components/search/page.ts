import type { SearchSettings } from '../../site/search-view.ts';
import { plural } from '../../words/plural.ts';
import { choiceIn, filtersOf, queryOf, showChoice, showKinds, showTopics } from './choice.ts';
import { type Answer, type Counts, loadPagefind } from './pagefind.ts';
import { resultItem } from './result.ts';

/** Results that are shown at a time. */
const AT_A_TIME = 10;

/** Milliseconds without a key before a search begins by itself. */
const PAUSE = 200;

/** The parts of the page. */
interface Parts {
  form: HTMLFormElement;
  words: HTMLInputElement;
  filters: HTMLElement;
  status: HTMLElement;
  results: HTMLElement;
  list: HTMLElement;
  more: HTMLButtonElement;
  settings: SearchSettings;
}

/** Sets the search page going: its address says what to look for first. */
export function startSearch(): void {
  const parts = partsOf(document);
  if (!parts) return;
  const { form, words, more } = parts;
  const search = new Search(parts);
  let timer: number | undefined;
  const begin = (pause: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void search.run(), pause);
  };
  words.addEventListener('focus', () => search.prepare(), { once: true });
  form.addEventListener('input', ({ target }) => begin(target === words ? PAUSE : 0));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    begin(0);
  });
  words.addEventListener('keydown', (event) => {
    // Browsers differ in what Escape does to a search field; where it is typed into, it is theirs.
    if (event.key !== 'Escape' || event.isComposing || words.value === '') return;
    event.preventDefault();
    words.value = '';
    begin(0);
  });
  more.addEventListener('click', () => void search.more());
  showChoice(form, location.search, parts.settings);
  if (words.value !== '') begin(0);
}

/** A search and what it shows. */
class Search {
  readonly #parts: Parts;
  readonly #found: (count: number) => string;
  /** Answers to earlier questions come too late. */
  #question = 0;
  #answer: Answer | undefined;
  #shown = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#found = plural(parts.settings.wordsLanguage, parts.settings.found);
  }

  /** Loads what searching needs while the reader begins to type. */
  prepare(): void {
    loadPagefind(this.#parts.settings).catch(() => {});
  }

  /** Looks for what the form says. */
  async run(): Promise<void> {
    const { form, filters, status, settings } = this.#parts;
    const choice = choiceIn(form);
    const question = ++this.#question;
    history.replaceState(history.state, '', `${location.pathname}${queryOf(choice)}`);
    if (choice.words === '') {
      filters.hidden = true;
      this.#clear('');
      return;
    }
    try {
      const pagefind = await loadPagefind(settings);
      const { kind, topic } = filtersOf(choice);
      const ask = (filters: ReturnType<typeof filtersOf>) =>
        pagefind.search(choice.words, { filters });
      const answer = await ask({ ...(kind && { kind }), ...(topic && { topic }) });
      // What a filter offers is counted without that filter.
      const [byKind, byTopic] = await Promise.all([
        kind ? ask(topic ? { topic } : {}) : answer,
        topic ? ask(kind ? { kind } : {}) : answer,
      ]);
      if (question !== this.#question) return;
      this.#offer(byKind.filters, byTopic.filters);
      this.#answer = answer;
      this.#clear(this.#say(answer.results.length, choice.words));
      await this.#show();
    } catch {
      if (question !== this.#question) return;
      filters.hidden = true;
      this.#clear('');
      status.textContent = settings.missing;
    }
  }

  /** Shows the next results, and goes to the first of them. */
  async more(): Promise<void> {
    const { list, more, status, settings } = this.#parts;
    const before = list.children.length;
    more.disabled = true;
    try {
      await this.#show();
      list.children[before]?.querySelector('a')?.focus();
    } catch {
      status.textContent = settings.missing;
    } finally {
      more.disabled = false;
    }
  }

  #offer(kinds: Counts, topics: Counts): void {
    const { form, filters, settings } = this.#parts;
    showKinds(form, kinds, settings.language);
    showTopics(form, topics, settings);
    const { kinds: chosen, topic } = choiceIn(form);
    const isAny = Object.values(kinds.kind ?? {}).some((count) => count > 0);
    filters.hidden = !isAny && chosen.length === 0 && topic === '';
  }

  #say(count: number, words: string): string {
    return count > 0
      ? this.#found(count)
      : this.#parts.settings.none.replace('{query}', () => words);
  }

  #clear(said: string): void {
    const { status, results, list, more } = this.#parts;
    status.textContent = said;
    list.replaceChildren();
    results.hidden = true;
    more.hidden = true;
    this.#shown = 0;
  }

  async #show(): Promise<void> {
    const { results, list, more, settings } = this.#parts;
    const question = this.#question;
    const all = this.#answer?.results ?? [];
    const next = all.slice(this.#shown, this.#shown + AT_A_TIME);
    const found = await Promise.all(next.map((result) => result.data()));
    if (question !== this.#question) return;
    list.append(...found.map((each) => resultItem(each, settings)));
    this.#shown += next.length;
    results.hidden = this.#shown === 0;
    more.hidden = this.#shown >= all.length;
  }
}

function partsOf(page: Document): Parts | undefined {
  const form = page.querySelector<HTMLFormElement>('#search');
  const words = page.querySelector<HTMLInputElement>('#search-words');
  const filters = page.querySelector<HTMLElement>('#search-filters');
  const status = page.querySelector<HTMLElement>('#search-status');
  const results = page.querySelector<HTMLElement>('#search-results');
  const list = page.querySelector<HTMLElement>('#search-list');
  const more = page.querySelector<HTMLButtonElement>('#search-more');
  if (!form || !words || !filters || !status || !results || !list || !more) return undefined;
  const settings: SearchSettings = JSON.parse(form.dataset.settings ?? '{}');
  return { form, words, filters, status, results, list, more, settings };
}
