import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { runScript } from '../built-site.ts';
import { startThunderbird, until } from '../marionette.ts';

const needs = inject('needs');

interface Composed {
  title: string;
  subject: string;
  isHtml: boolean;
  to: string;
  links: string[];
  headings: string[];
  text: string;
}

/** What stands in the compose window; nothing as long as there is none, or it is still empty. */
const READ = `
  const window = Services.wm.getMostRecentWindow('msgcompose');
  const content = window?.document.getElementById('messageEditor')?.contentDocument;
  if (!window?.gMsgCompose || !content?.querySelector('h1')) return null;
  const { composeHTML, compFields } = window.gMsgCompose;
  return {
    title: window.document.title,
    subject: compFields.subject,
    isHtml: composeHTML,
    to: compFields.to,
    links: [...content.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    headings: [...content.querySelectorAll('h1, h2, h3')].map((each) => each.textContent),
    text: content.body.textContent,
  };
`;

describe('Thunderbird', () => {
  it('opens the draft in a compose window, with every link in place', async (context) => {
    const { thunderbird, xvfb } = needs;
    if ('missing' in thunderbird) return context.skip(thunderbird.missing);
    if ('missing' in xvfb) return context.skip(xvfb.missing);
    const folder = mkdtempSync(join(tmpdir(), 'thunderbird-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { code, stderr } = await runScript('digest', ['2026-11-10', '--out', folder]);
    expect(code, stderr).toBe(0);
    const html = readFileSync(join(folder, 'email.html'), 'utf8');

    const programs = { thunderbird: thunderbird.path, xvfb: xvfb.path };
    const program = await startThunderbird(programs, join(folder, 'draft.eml'), folder);
    onTestFinished(() => program.stop());
    const composed = await until(async () => (await program.evaluate(READ)) as Composed | null);

    const title = /<title>(.*)<\/title>/.exec(html)?.[1] ?? '';
    expect(composed).toMatchObject({ subject: title, isHtml: true, to: '' });
    expect(composed.title).toContain(title);
    const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => unescaped(href));
    expect(links.length).toBeGreaterThan(20);
    expect(composed.links).toEqual(links);
    const headings = [...html.matchAll(/<h[1-3][^>]*>(.*?)<\/h[1-3]>/g)].map(([, words]) => words);
    expect(composed.headings).toEqual(headings);
    expect(composed.text).toContain('Nanami Okabe (岡部 七海)');
  });
});

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
