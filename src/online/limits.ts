/** How patient and how insistent the asking is. Times are in milliseconds. */
export interface Limits {
  /** Requests under way at the same time; never two of them at one host. */
  atOnce: number;
  /** Between two requests to a host. */
  pause: number;
  /** Before asking again what may have been a passing failure. */
  retry: number;
  /** For looking up a name; shorter than `connect`. */
  lookup: number;
  /** For looking up and connecting; shorter than `answer`, so that one is told from the other. */
  connect: number;
  /** For a request as a whole. */
  answer: number;
  /** How many redirects are followed. */
  redirects: number;
}

/** Ten seconds for each request, eight hosts at once. */
export const LIMITS: Limits = {
  atOnce: 8,
  pause: 500,
  retry: 2_000,
  lookup: 6_000,
  connect: 8_000,
  answer: 10_000,
  redirects: 5,
};

/** Of asking for whole files. */
export interface FileLimits extends Limits {
  /** For a file as a whole, once its first byte may have come: after `answer`. */
  whole: number;
  /** The most bytes of a file, as they are when unpacked. */
  size: number;
}

/** A file of 4 MB at most, within half a minute. */
export const FILE_LIMITS: FileLimits = { ...LIMITS, whole: 20_000, size: 4_000_000 };
