import type { Source } from '../fields/source.ts';
import { findMentions } from '../markdown/mentions.ts';
import { pictureReference } from './reference.ts';

/** A picture that a file names: as it is written there, and the file it means. */
export interface Referenced {
  src: string;
  file: string;
}

/** The pictures of the content folder that one file names, in its fields and in its text. */
export function picturesOf(written: Pick<Source, 'file' | 'body'>, fields: object): Referenced[] {
  const { image, photo } = fields as { image?: { src?: unknown }; photo?: unknown };
  const inBody = written.body.includes('![')
    ? findMentions(written.body).filter(({ kind }) => kind === 'image')
    : [];
  return [image?.src, photo, ...inBody.map(({ value }) => value)].flatMap((src) => {
    if (typeof src !== 'string' || src === '') return [];
    const reference = pictureReference(written.file, src);
    return 'file' in reference ? [{ src, file: reference.file }] : [];
  });
}
