/** Gmail shows no more of a message than about 102 KB, and hides the rest behind a link. */
export const CLIP = 102 * 1024;

/** Compose windows make pasted HTML up to so many times longer (measured with RoosterJS). */
export const GROWTH = 2.5;
