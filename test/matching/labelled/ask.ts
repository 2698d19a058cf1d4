/** An ask of the labelled set, and the people who fit, as a person judged who wrote it. */
export interface LabelledAsk {
  title: string;
  /** Who asks. */
  from: string;
  /** Every third ask has none, as editors forget them. */
  topics?: string[];
  body: string;
  /** Ids of those who fit; nobody: no friend gives what is asked for. */
  fits: string[];
}
