import type { Fault } from '../../fields/fault.ts';
import { quote } from '../../fields/fault.ts';
import { PICTURE, type PictureReference, pictureReference } from '../../pictures/reference.ts';
import { nearest } from '../../problems/nearest.ts';
import type { Path } from '../../problems/path.ts';
import type { Problem } from '../../problems/problem.ts';
import { type Evidence, fieldProblem, type Rule } from './rule.ts';

/** Pictures named in fields: that they exist, can be read, and lie in the content folder. */
export const pictures: Rule = (evidence) =>
  evidence.reading.written.flatMap((written): Problem[] =>
    picturesInFields(written.fields).flatMap(({ path, src }) => {
      const reference = pictureReference(written.file, src);
      const fault = pictureFault(evidence, reference);
      return fault ? [fieldProblem(evidence.reading, written, path, fault)] : [];
    }),
  );

/** The fields that name a picture, and what they say. */
function picturesInFields(
  fields: Record<string, unknown> | undefined,
): { path: Path; src: string }[] {
  const { image, photo } = fields ?? {};
  const src = image && typeof image === 'object' ? (image as { src?: unknown }).src : undefined;
  return [
    { path: ['image', 'src'], src },
    { path: ['photo'], src: photo },
  ].filter((found): found is { path: string[]; src: string } => typeof found.src === 'string');
}

/** What keeps a picture of the content folder from being shown. */
export function pictureFault(
  { files, pictures: measured }: Evidence,
  reference: PictureReference,
): Fault | undefined {
  if ('fault' in reference) return reference.fault;
  if ('remote' in reference) {
    return {
      message: `the picture ${quote(reference.remote)} stands on another site`,
      fix: 'save it in the content folder, if you may, and give its path relative to this file',
    };
  }
  const { file } = reference;
  if (!PICTURE.test(file)) {
    return {
      message: `${quote(file)} is not a picture that browsers show`,
      fix: 'save it as JPEG or PNG',
    };
  }
  const found = measured.get(file);
  if (found && 'message' in found) return found;
  if (found) return undefined;
  const meant = nearest(
    file,
    [...files].filter((each) => PICTURE.test(each)),
  );
  return {
    message: `there is no picture ${quote(file)} in the content folder`,
    fix: meant ? `did you mean ${meant}?` : 'put it there, or correct the path',
  };
}
