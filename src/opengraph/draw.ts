import { INKS } from '../drawing/inks.ts';
import { escapeHtml } from '../markdown/escape.ts';
import { block } from './block.ts';
import type { Card, PlacedCard } from './card.ts';
import { foot } from './foot.ts';
import { seals } from './seals.ts';
import { CARD_HEIGHT, CARD_WIDTH, type Style, shownIn } from './sheet.ts';

/** Cards as SVG, by their paths. */
export function drawCards(placed: readonly PlacedCard[], style: Style): Map<string, string> {
  return new Map(placed.map(({ path, card }) => [path, drawCard(card, style)]));
}

/**
 * A card as SVG, in the greys that stand for its inks. A text that no font can draw is left out,
 * for boxes in its place say nothing; where that leaves nobody and nothing, the letter's name leads.
 */
function drawCard(card: Card, style: Style): string {
  const lead = shownIn('boldSerif', card.lead, style);
  const text = shownIn('serif', card.text, style);
  const isBare = lead === undefined && text === undefined;
  const parts = [
    ...block(isBare ? shownIn('boldSerif', card.foot, style) : lead, text, style),
    ...seals(card.monograms, style),
    ...foot(isBare ? { ...card, foot: '' } : card, style),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}" xml:lang="${escapeHtml(style.language)}"><rect width="${CARD_WIDTH}" height="${CARD_HEIGHT}" fill="${INKS.paper}"/>${parts.join('')}</svg>`;
}
