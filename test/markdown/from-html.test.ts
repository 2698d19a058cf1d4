import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { markdownFrom } from '../../src/markdown/from-html.ts';

describe('markdownFrom', () => {
  it('keeps words, lists and safe links, and nothing that runs, shows or is hidden', () => {
    const html = `<h2>Hi</h2><p>See <a href="../x" onclick="y()">this</a>, <a href="javascript:alert(1)">that</a>
      and <a href="https://me:secret@a.test">this</a><script>evil()</script><img src="x" alt="a picture">
      <span style="display: none">one</span><font hidden>two</font><b style="font-size:0px">three</b></p>
      <ul><li><em>four</em> <span style="font-size:0.9em">five</span></ul>`;
    expect(markdownFrom(html, { bases: ['/b/c', 'https://a.test/'] })).toBe(
      '**Hi**\n\nSee [this](https://a.test/x), that and this\n\n- _four_ five',
    );
  });

  it('has no links to places of nowhere, and addresses as they are written', () => {
    expect(markdownFrom('<a href="x">a</a> <a href="https://a.test">b</a>')).toBe(
      'a [b](https://a.test)',
    );
  });

  it('writes tables of a layout cell by cell', () => {
    expect(markdownFrom('<table><tr><td>a<td>b<tr><td><p>c</table>')).toBe('a\n\nb\n\nc');
  });

  it('ends a link that was never closed at the next one', () => {
    const html = '<p><a href="https://a.test/1">one <a href="https://a.test/2">two</a></p>';
    expect(markdownFrom(html)).toBe('one [two](https://a.test/2)');
  });

  it('leaves out what is judged so', () => {
    const judge = ({ properties }: { properties: { id?: unknown } }) =>
      properties.id === 'end' ? 'end' : properties.id === 'no' ? 'drop' : undefined;
    expect(markdownFrom('<p>a<p id=no>b<p>c<p id=end>d<p>e', { judge })).toBe('a\n\nc');
  });

  it('keeps the words of what is nested thousands deep', () => {
    expect(markdownFrom(`${'<div>'.repeat(300)}deep<script>evil()</script>`)).toBe('deep');
    expect(markdownFrom(`${'<div>'.repeat(7_000)}deep`)).toBe('deep');
    expect(markdownFrom('<b>a &amp; b<br>'.repeat(9_000)).slice(0, 6)).toBe('a & b\n');
  });
});

/** Just below the bounds of tags and characters. */
const ATTACKS: Record<string, string> = {
  'formatting that is never closed, and paragraphs': `<p>${list(1_900, (at) => `<font a=${at}>`)}</p>${'<p>x'.repeat(5_900)}`,
  'formatting in formatting': list(7_900, (at) => `<font a=${at}>`),
  'links in links': list(7_900, (at) => `<a href=https://x.test/${at}>x`),
  'bold letters and paragraphs': '<b><p>x'.repeat(3_950),
  'three sorts': '<b><p><a href=https://x.test>x'.repeat(2_600),
  tables: '<table>'.repeat(7_900),
  'tables and cells': '<table><tr><td>x'.repeat(2_600),
  'tables and bold letters': '<table><b>x'.repeat(3_950),
  'one wide row above many': `<table><tr>${'<td>x'.repeat(3_900)}${'<tr><td>x'.repeat(1_900)}`,
  paragraphs: '<p>x'.repeat(7_900),
  lists: '<ul><li>x'.repeat(3_900),
  quotations: '<blockquote>x'.repeat(7_900),
  'short words that lean': '<em>x</em> '.repeat(3_900),
  'attributes that hold the sign of the end': `<p ${list(25_000, (at) => `${at.toString(36)}=">"`)}>x`,
  'attributes alone': `<p ${list(60_000, (at) => ` ${at.toString(36)}`)}>x`,
  'signs of Markdown': '_a*b '.repeat(39_000),
  addresses: 'https://www.a@b.'.repeat(12_000),
};

function list(count: number, piece: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => piece(at)).join('');
}

describe('HTML that is made to take hours', () => {
  it.each(Object.entries(ATTACKS))('is read in two seconds: %s', (_, html) => {
    const text = html.slice(0, 200_000);
    const begun = process.threadCpuUsage();
    markdownFrom(text);
    const { user, system } = process.threadCpuUsage(begun);
    expect((user + system) / 1000).toBeLessThan(2_000);
  });

  it('fits into little memory', async () => {
    const program = `
      const { module, all } = require('node:worker_threads').workerData;
      import(module).then(({ markdownFrom }) => all.forEach((html) => markdownFrom(html)));`;
    const worker = new Worker(program, {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: 200 },
      workerData: {
        module: new URL('../../src/markdown/from-html.ts', import.meta.url).href,
        all: Object.values(ATTACKS).map((html) => html.slice(0, 200_000)),
      },
    });
    expect(await once(worker, 'exit')).toEqual([0]);
  }, 30_000);
});
