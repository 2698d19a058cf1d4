/** A picture as a file of the site: one that is shown, or one of its variants. */
export interface Measured {
  /** The name of the file that is published: a digest of the original's bytes and a size. */
  name: string;
  /** Of the published file, in pixels. */
  width: number;
  height: number;
  /** Cut to this shape around what draws the eye; otherwise the picture is whole. */
  isCut?: true;
}
