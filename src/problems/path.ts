/** A place in a document: the names and indexes that lead to it. */
export type Path = readonly (string | number)[];

/** A path as messages show it: `image.alt`, `links[0].url`. An item of a list of texts is its list. */
export function formatPath(path: Path): string {
  const last = path.findLastIndex((step) => typeof step === 'string');
  return path
    .slice(0, last + 1)
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index ? `.${step}` : step))
    .join('');
}
