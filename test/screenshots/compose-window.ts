import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serveAsHost } from '../audit/host.ts';
import { runScript } from '../built-site.ts';
import { buildPages } from '../paste/build-pages.ts';
import { openDesk } from '../paste/desk.ts';
import { SAMPLE, type Stage } from './stage.ts';

const DIGEST = '2026-11-10';

/**
 * The letter that `npm run digest` writes for the sample: copied by its button, pasted into an
 * editable page as those of webmail are, and shown inside a window of no program in particular.
 */
export async function composeWindow(stage: Stage): Promise<Buffer> {
  const outbox = stage.folder();
  const { code, stderr } = await runScript('digest', [DIGEST, '--out', outbox], {
    CONTENT_DIR: SAMPLE,
  });
  if (code !== 0) throw new Error(`the digest ended with ${code}:\n${stderr}`);
  const pages = await buildPages();
  stage.atEnd(pages.remove);
  const server = await serveAsHost(pages.folder, '');
  stage.atEnd(server.close);
  const browser = await stage.browser();
  const desk = await openDesk(browser, server.address, 'light');
  const letter = await desk.paste(pathToFileURL(join(outbox, 'copy.html')).href, {
    name: 'contenteditable',
    page: 'plain',
  });
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  try {
    await page.setContent(windowAround(letter));
    return await page.screenshot({ animations: 'disabled' });
  } finally {
    await page.close();
  }
}

function windowAround(letter: string): string {
  const [, subject = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(letter) ?? [];
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>New message</title>
<style>
body { margin: 0; padding: 24px; height: 100vh; box-sizing: border-box; background: #dde2ea;
  font: 15px/1.45 'DejaVu Sans', sans-serif; color: #1d2733 }
.window { display: flex; flex-direction: column; height: 100%; overflow: hidden; box-sizing: border-box;
  background: #fff; border: 1px solid #b9c1cc; border-radius: 10px }
.bar { padding: 11px 16px; background: #33404d; color: #fff; font-size: 14px; font-weight: bold }
.field { display: flex; padding: 10px 18px; border-bottom: 1px solid #e3e6eb; font-size: 14px }
.field span { width: 78px; color: #5f6b7a }
.letter { flex: 1; overflow: hidden; padding: 2px 22px }
.foot { padding: 11px 18px; border-top: 1px solid #e3e6eb }
.foot b { display: inline-block; padding: 8px 22px; border-radius: 5px; background: #1d5fc4; color: #fff;
  font-size: 14px }
</style>
<div class="window">
<div class="bar">New message</div>
<div class="field"><span>To</span> friends@lists.example.org</div>
<div class="field"><span>Subject</span> ${subject}</div>
<div class="letter">${letter}</div>
<div class="foot"><b>Send</b></div>
</div>
</html>`;
}
