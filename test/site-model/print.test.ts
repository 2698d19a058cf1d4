import { addAttribute, escapeHTML } from 'astro/runtime/server/index.js';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { entryItem, type ItemLook } from '../../src/site/print/entry-item.ts';
import { pictureHtml } from '../../src/site/print/face.ts';
import { html, NONE } from '../../src/site/print/template.ts';
import type { Site } from '../../src/site/site.ts';
import { entry, person } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

describe('a template', () => {
  it('escapes as components do', () => {
    const hostile = fc.string({
      minLength: 1,
      unit: fc.constantFrom('&', '<', '>', '"', "'", 'a', ' ', '\n', 'é'),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        expect(html`<p>${text}</p>`.text).toBe(`<p>${escapeHTML(text)}</p>`);
        expect(html`<p title="${text}"></p>`.text).toBe(`<p${addAttribute(text, 'title')}></p>`);
      }),
    );
  });

  it('escapes nothing twice, prints lists whole and nothing for what is absent', () => {
    const name = html`<b>${'<a>'}</b>`;
    expect(html`<i>${name}</i>`.text).toBe('<i><b>&lt;a&gt;</b></i>');
    expect(html`<i>${[name, '&', [1, 2]]}</i>`.text).toBe('<i><b>&lt;a&gt;</b>&amp;12</i>');
    expect(html`<i>${undefined}${false}${''}${NONE}${[]}</i>`.text).toBe('<i></i>');
  });

  it('drops its line breaks, and none of what is put in', () => {
    expect(
      html`
      <i>
        <b>a</b> <b>${'b\n  c'}</b>
      </i>
    `.text,
    ).toBe('<i><b>a</b> <b>b\n  c</b></i>');
  });
});

describe('a picture', () => {
  it('without words says so as components do', () => {
    const picture = { src: '/a.jpg', width: 4, height: 3 };
    expect(pictureHtml({ ...picture, alt: '' }).text).toContain(' alt ');
    expect(pictureHtml({ ...picture, alt: 'A "hive"' }).text).toContain(
      ' alt="A &quot;hive&quot;" ',
    );
  });
});

describe('an entry in a list', () => {
  const HOSTILE = '<script>alert(1)</script> & "quotes"';
  const files = {
    'people/bo.md': person({ name: `Bo ${HOSTILE}` }),
    'entries/ask.md': entry({
      kind: 'ask',
      title: HOSTILE,
      people: ['bo'],
      link: 'https://www.example.org/',
      via: 'ada',
      summary: `Once ${HOSTILE}`,
    }),
  };
  const itemOf = async (look: ItemLook) => {
    const site = await siteOf(files);
    return printed(site, look);
  };
  const printed = (site: Site, look: ItemLook) => {
    const [ask] = site.entries;
    if (!ask) throw new Error('no entry');
    const item = entryItem(site, ask, look);
    const { document } = parseHTML(`<html><body>${item.html}</body></html>`);
    const all = (query: string) => [...document.querySelectorAll(query)];
    return { ...item, all, text: (query: string) => all(query).map((each) => each.textContent) };
  };

  it('shows what friends wrote, and runs none of it', async () => {
    const { href, all, text } = await itemOf({ level: 2 });
    expect(href).toBe('/entries/ask/');
    expect(all('script')).toEqual([]);
    expect(text('h2.entry-title > a')).toEqual([HOSTILE]);
    expect(text('.excerpt')).toEqual([`Once ${HOSTILE}`]);
    expect(text('.names a')).toEqual([`Bo ${HOSTILE}`]);
    expect(all('.button')[0]?.getAttribute('aria-label')).toContain(HOSTILE);
    expect(all('article')[0]?.className).toBe('entry h-entry wanted');
  });

  it('has the heading and the faces that its list wants', async () => {
    const site = await siteOf(files);
    const shape = (look: ItemLook) => {
      const { all } = printed(site, look);
      return [all('h2').length, all('h3').length, all('.face').length, all('.fact').length];
    };
    expect(shape({ level: 2 })).toEqual([1, 0, 1, 2]);
    expect(shape({ level: 3 })).toEqual([0, 1, 1, 2]);
    expect(shape({ level: 3, isFaceless: true })).toEqual([0, 1, 0, 2]);
    expect(shape({ level: 2, isQuiet: true })).toEqual([1, 0, 1, 0]);
    expect(printed(site, { level: 2, isQuiet: true }).all('.quiet')).toHaveLength(1);
  });

  it('is withheld in words where only a preview shows it', async () => {
    const site = await siteOf(files);
    const withheld: Site = { ...site, withheld: new Map([['ask', 'it is a <draft>']]) };
    expect(printed(withheld, { level: 2 }).text('.withheld')[0]).toContain('it is a <draft>');
    expect(printed(site, { level: 2 }).text('.withheld')).toEqual([]);
  });
});
