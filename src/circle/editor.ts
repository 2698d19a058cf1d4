import type { Circle } from './circle.ts';
import type { Friend } from './friend.ts';

/** Is this the editor's own file? It bears the name that the settings give the editor. */
export function isEditor({ newsletter }: Pick<Circle, 'newsletter'>, { name }: Friend): boolean {
  return name === newsletter.editor.name;
}

/** Does the editor write to somebody unasked? Not to themselves, nor to those with `cadence: never`. */
export function isWrittenTo(circle: Pick<Circle, 'newsletter'>, friend: Friend): boolean {
  return friend.cadence !== 'never' && !isEditor(circle, friend);
}
