/** What came of asking for a page. */
export interface Reached {
  /** `unknown`: the server would not say, as some do to programs; no reason to hold a letter back. */
  verdict: 'fine' | 'broken' | 'unknown';
  /** What happened, in words without a final stop, such as `answers 404`; empty where all is fine. */
  words: string;
}
