import { getCollection, getEntry } from 'astro:content';
import type { Content, Noun } from '../content/content.ts';
import type { Source } from '../fields/source.ts';
import { SETTINGS_ID } from './loader.ts';

/** Astro's door in: the content as its collections hold it, equal to what Node reads from disk. */
export async function readCollections(): Promise<Content> {
  const settings = await getEntry('newsletter', SETTINGS_ID);
  if (!settings) throw new Error('The settings (newsletter.yaml) are missing or wrong; run check.');
  return {
    newsletter: settings.data,
    people: (await getCollection('people')).map(withSource).sort(byFile),
    entries: (await getCollection('entries')).map(withSource).sort(byFile),
    digests: (await getCollection('digests')).map(withSource).sort(byFile),
    pages: (await getCollection('pages')).map(withSource).sort(byFile),
  };
}

function withSource<T extends object>(stored: {
  id: string;
  collection: Noun;
  data: T;
  body?: string | undefined;
}): T & Source {
  const { id, collection, data, body = '' } = stored;
  return { ...data, id, file: `${collection}/${id}.md`, body };
}

function byFile(a: Source, b: Source): number {
  return a.file < b.file ? -1 : 1;
}
