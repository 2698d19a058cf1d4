import { topicWords } from '../../fields/topic.ts';
import type { SearchSettings } from '../../site/search-view.ts';
import type { Counts, Filters } from './pagefind.ts';

/** What a reader looks for. */
export interface Choice {
  words: string;
  kinds: string[];
  topic: string;
}

/** The choice that the form shows. */
export function choiceIn(form: HTMLFormElement): Choice {
  const data = new FormData(form);
  return {
    words: String(data.get('q') ?? '').trim(),
    kinds: data.getAll('kind').map(String),
    topic: String(data.get('topic') ?? ''),
  };
}

/** The choice as the query of an address: what the form itself would send, without what is empty. */
export function queryOf({ words, kinds, topic }: Choice): string {
  const query = new URLSearchParams();
  if (words) query.append('q', words);
  for (const kind of kinds) query.append('kind', kind);
  if (topic) query.append('topic', topic);
  return query.size > 0 ? `?${query}` : '';
}

/** What choosing has to know of the site. */
export type ChoiceSettings = Pick<SearchSettings, 'language' | 'topics'>;

/** Shows the choice of an address in the form. */
export function showChoice(
  form: HTMLFormElement,
  query: string,
  { topics }: Pick<ChoiceSettings, 'topics'>,
): void {
  const asked = new URLSearchParams(query);
  const words = form.querySelector<HTMLInputElement>('[name=q]');
  if (words) words.value = asked.get('q') ?? '';
  const kinds = new Set(asked.getAll('kind'));
  for (const box of boxesIn(form)) box.checked = kinds.has(box.value);
  const topic = asked.get('topic');
  const select = topicsIn(form);
  if (topic && select) select.append(new Option(nameIn(topics, topic), topic, true, true));
}

/** The filters of a choice, for Pagefind. */
export function filtersOf({ kinds, topic }: Choice): Filters {
  return { ...(kinds.length > 0 && { kind: { any: kinds } }), ...(topic && { topic }) };
}

/** Shows how many results each kind would have; kinds with none go, but those that are chosen. */
export function showKinds(form: HTMLFormElement, { kind = {} }: Counts, language: string): void {
  for (const box of boxesIn(form)) {
    const count = kind[box.value] ?? 0;
    const label = box.closest('label');
    if (label) label.hidden = count === 0 && !box.checked;
    const shown = label?.querySelector('[data-count]');
    if (shown) shown.textContent = count.toLocaleString(language);
  }
}

/** Offers the topics that results have, the most frequent first, and the one that is chosen. */
export function showTopics(
  form: HTMLFormElement,
  { topic = {} }: Counts,
  { language, topics }: ChoiceSettings,
): void {
  const select = topicsIn(form);
  if (!select) return;
  const chosen = select.value;
  const counts = Object.entries(topic).filter(([id, count]) => count > 0 || id === chosen);
  if (chosen && !Object.hasOwn(topic, chosen)) counts.push([chosen, 0]);
  const { compare } = new Intl.Collator(language);
  const offers = counts.map(([id, count]) => ({ id, count, name: nameIn(topics, id) }));
  offers.sort((a, b) => b.count - a.count || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  const options = offers.map(({ id, count, name }) => {
    const isChosen = id === chosen;
    return new Option(`${name} (${count.toLocaleString(language)})`, id, isChosen, isChosen);
  });
  select.replaceChildren(...[...select.options].slice(0, 1), ...options);
}

/** What readers see of a topic. */
function nameIn(topics: ChoiceSettings['topics'], topic: string): string {
  return (Object.hasOwn(topics, topic) ? topics[topic] : undefined) ?? topicWords(topic);
}

function boxesIn(form: HTMLFormElement): NodeListOf<HTMLInputElement> {
  return form.querySelectorAll<HTMLInputElement>('[name=kind]');
}

function topicsIn(form: HTMLFormElement): HTMLSelectElement | null {
  return form.querySelector<HTMLSelectElement>('[name=topic]');
}
