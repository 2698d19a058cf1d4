/** What pages are written on, in each colour scheme; `styles/base.css` paints with the same. */
export const PAPER = { light: '#fbf7f0', dark: '#1d1916' } as const;
