/** What came of asking for a feed. */
export type Answer = (
  | { sort: 'unchanged' }
  | { sort: 'came'; bytes: Uint8Array; type: string; etag?: string; modified?: string }
  /** 410: gone for good, as the server says. */
  | { sort: 'gone'; words: string }
  /** No such page or host, as far as can be told today. */
  | { sort: 'missing'; words: string }
  /** Never to be asked: an address of this machine or house. */
  | { sort: 'refused'; words: string }
  | { sort: 'mute'; words: string }
  /** Its server wants to be left alone. */
  | { sort: 'busy'; words: string }
  /** Not asked, as nothing can be. */
  | { sort: 'offline' }
) & {
  /** Where the answer came from. */
  url: string;
  /** Where the feed has moved for good. */
  movedTo?: string;
  /** For how long it should not be asked again, in milliseconds; 0 where the server says nothing. */
  rest: number;
};
