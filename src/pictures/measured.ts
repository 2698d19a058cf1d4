/** A picture of the content folder, ready to be shown. */
export interface Measured {
  /** The name of the file that is published: a digest of its bytes and a size. */
  name: string;
  /** Of the published file, in pixels. */
  width: number;
  height: number;
}
