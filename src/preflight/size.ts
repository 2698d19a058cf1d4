/** Bytes of a published picture that a reader on a train still waits for. */
export const HUGE_PICTURE = 1024 * 1024;

/** Bytes as messages say them. */
export function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
