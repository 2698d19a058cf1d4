import { z } from 'zod';
import type { Source } from '../fields/source.ts';
import { line } from '../fields/text.ts';

/** The front matter of `content/pages/<id>.md`. */
export const pageSchema = z.strictObject({
  title: line('text', '"About this letter"').describe('The heading of the page.'),
});

/** A page of the editor's own, such as `about`. */
export type Page = z.output<typeof pageSchema> & Source;
