/** The sections of a digest, in their usual order. */
export const SECTIONS = [
  'wins',
  'asks',
  'still-needed',
  'it-worked',
  'offers',
  'events',
  'coming-up',
  'spotlights',
] as const;

/** The id of a section. */
export type SectionId = (typeof SECTIONS)[number];
