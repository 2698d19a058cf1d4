/** Something that is no feed, or none that can be read; the message says what it is instead. */
export class Unfit extends Error {
  /** Of a page: the address of the feed that it names. */
  readonly feed: string | undefined;

  constructor(message: string, feed?: string) {
    super(message);
    this.name = 'Unfit';
    this.feed = feed;
  }
}
