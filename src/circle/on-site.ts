import type { Circle } from './circle.ts';

/** Has an entry a page on the site today? */
export function isOnSite({ gated }: Pick<Circle, 'gated'>, id: string): boolean {
  return gated.site.some((entry) => entry.id === id);
}
