import { BLACK, type Colour, colourOf, WHITE } from '../fields/colour.ts';
import { unescapeHtml } from './html-words.ts';

/** Text on a ground, as a document paints it for one colour scheme. */
export interface Paint {
  scheme: 'light' | 'dark';
  /** The selector, or the tag with its style attribute. */
  where: string;
  text: Colour;
  ground: Colour;
}

/** What a rule or an attribute says of colours. */
interface Colours {
  text?: Colour;
  ground?: Colour;
}

/** Every pair of text and ground that the style elements and style attributes of a document make. */
export function paintsOf(html: string): Paint[] {
  const sheets = [...html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gis)].map(([, css = '']) => css);
  const css = sheets.join('\n').replace(/\/\*.*?\*\//gs, '');
  const dark = [...css.matchAll(DARK)].map(([, rules = '']) => rules).join('\n');
  const always = css.replace(DARK, '');
  const light = rulesOf(always);
  const inline = [...html.matchAll(STYLED)].map(
    ([, tag = '', double, single]) =>
      [`<${tag}>`, coloursOf(unescapeHtml(double ?? single ?? ''))] as const,
  );
  return [
    ...paintsIn('light', light, inline),
    ...(dark ? paintsIn('dark', rulesOf(`${always}\n${dark}`), inline) : []),
  ];
}

const DARK = /@media[^{]*prefers-color-scheme\s*:\s*dark[^{]*\{((?:[^{}]*\{[^{}]*\})*)[^{}]*\}/gi;
const STYLED = /<([a-z][a-z0-9]*)\b[^>]*?\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

/** The colours of each selector; what comes later wins. */
function rulesOf(css: string): Map<string, Colours> {
  const rules = new Map<string, Colours>();
  for (const [, selectors = '', declarations = ''] of css.matchAll(/([^{}@;]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',').map((each) => each.trim())) {
      rules.set(selector, { ...rules.get(selector), ...coloursOf(declarations) });
    }
  }
  return rules;
}

function coloursOf(declarations: string): Colours {
  const colours: Colours = {};
  for (const declaration of declarations.split(';')) {
    const [, name = '', value = ''] = /^\s*([a-z-]+)\s*:(.*)$/is.exec(declaration) ?? [];
    const bare = value.replace(/!important/i, '');
    const property = name.toLowerCase();
    if (property === 'color') Object.assign(colours, named('text', colourOf(bare)));
    if (property === 'background-color') Object.assign(colours, named('ground', colourOf(bare)));
    if (property === 'background') {
      const found = bare.match(/#[0-9a-f]+|rgba?\([^)]*\)|[a-z]+/gi)?.map(colourOf);
      Object.assign(
        colours,
        named(
          'ground',
          found?.find((colour) => colour !== undefined),
        ),
      );
    }
  }
  return colours;
}

function named(key: keyof Colours, colour: Colour | undefined): Colours {
  return colour ? { [key]: colour } : {};
}

function paintsIn(
  scheme: Paint['scheme'],
  rules: Map<string, Colours>,
  inline: readonly (readonly [string, Colours])[],
): Paint[] {
  const base: Required<Colours> = { text: BLACK, ground: WHITE };
  for (const selector of ['*', ':root', 'html', 'body']) Object.assign(base, rules.get(selector));
  for (const [where, colours] of inline) {
    if (where === '<html>' || where === '<body>') Object.assign(base, colours);
  }
  const all = [...rules, ...inline].filter(([, { text, ground }]) => text || ground);
  return all.map(([where, { text = base.text, ground = base.ground }]) => ({
    scheme,
    where,
    text,
    ground,
  }));
}
