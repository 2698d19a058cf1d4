import type { Words } from '../words/words.ts';
import { pageOf } from './paths.ts';

/** One page of a list. */
export interface ListPage<T> {
  items: T[];
  /** From 1. */
  number: number;
  total: number;
  /** Paths from the site's root. */
  path: string;
  newer?: string;
  older?: string;
}

/** The title in the head of one page of several: `Wins · Page 2 of 3`; of the first, its title alone. */
export function headTitle(
  title: string,
  { number, total }: Pick<ListPage<unknown>, 'number' | 'total'>,
  words: Words,
): string {
  return number === 1 ? title : `${title} · ${words.list.page(number, total)}`;
}

/** Cuts a list into pages; an empty list has one empty page. */
export function paginate<T>(items: readonly T[], list: string, size: number): ListPage<T>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => {
    const number = index + 1;
    return {
      items: items.slice(index * size, number * size),
      number,
      total,
      path: pageOf(list, number),
      ...(number > 1 && { newer: pageOf(list, number - 1) }),
      ...(number < total && { older: pageOf(list, number + 1) }),
    };
  });
}
