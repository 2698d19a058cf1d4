/** What pages are written on, in each colour scheme; `styles/tokens.css` paints with the same. */
export const PAPER = { light: '#fbf7f0', dark: '#1d1916' } as const;

/** The grounds on which the accent is hardest to read: what lies on the paper. */
export const RAISED = { light: '#f4ede1', dark: '#2a2520' } as const;

/** What pages are written in. */
export const INK = { light: '#2b2622', dark: '#ece4d8' } as const;
