import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** A drawing in words, for those who do not see it. */
export interface Told {
  /** Of one page, so that the drawing can point at its own words. */
  id: string;
  title: string;
  description: string;
}

/** Units of a drawing; on the page it is about as many pixels wide, on a telephone too. */
export const SIZE = { width: 340, height: 150, marginTop: 20, marginBottom: 24 };

/** An axis without a label: the words beside the drawing say what it counts. */
export const BARE = { label: null } as const;

/** The letters of an axis. The variant that the library would set is no attribute of SVG. */
export const LETTERED = {
  tickSize: 0,
  color: 'var(--soft)',
  fontSize: 11,
  fontVariant: 'normal',
} as const;

/**
 * Draws without a browser: an SVG as a string. The style element that the library adds is left
 * out: the page has its own, and its policy allows no other. A drawing that is not `told` is
 * hidden from those who listen, since the page tells it.
 */
export function draw(options: Plot.PlotOptions, told?: Told): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({ ...options, document, className: 'plot' });
  svg.querySelector('style')?.remove();
  svg.removeAttribute('xmlns:xlink');
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  if (!told) {
    svg.setAttribute('aria-hidden', 'true');
    return svg.outerHTML;
  }
  const words = [
    ['title', told.title],
    ['desc', told.description],
  ] as const;
  for (const [tag, text] of words.toReversed()) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    element.setAttribute('id', `${told.id}-${tag}`);
    element.textContent = text;
    svg.prepend(element);
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${told.id}-title`);
  svg.setAttribute('aria-describedby', `${told.id}-desc`);
  return svg.outerHTML;
}
