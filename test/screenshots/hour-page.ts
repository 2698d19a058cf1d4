import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { editorEnvironment, kit } from '../built-site.ts';
import { stillness } from './site-page.ts';
import { SAMPLE, type Stage } from './stage.ts';

/** The day of the hour: the one on which the most of the example's private side is due. */
const TODAY = '2026-11-22';

/** `npm run hour -- --web` on the sample and the example of a private side, its first action open. */
export async function hourPage(stage: Stage): Promise<Buffer> {
  const content = join(stage.folder(), 'content');
  cpSync(SAMPLE, content, { recursive: true });
  cpSync(join(kit, 'docs/examples/private'), join(content, 'private'), { recursive: true });
  const address = await startHour(content, stage);
  const browser = await stage.browser();
  const context = await browser.newContext({
    viewport: { width: 860, height: 1005 },
    reducedMotion: 'reduce',
  });
  try {
    const page = await context.newPage();
    await page.goto(address);
    await page.evaluate(() => document.querySelector('.action details')?.setAttribute('open', ''));
    await stillness(page);
    return await page.screenshot({ animations: 'disabled' });
  } finally {
    await context.close();
  }
}

/** Returns the address that the verb prints. */
function startHour(content: string, stage: Stage): Promise<string> {
  const words = [join(kit, 'scripts/hour.ts'), '--web', '--port', '0', '--date', TODAY];
  const child = spawn(process.execPath, words, {
    cwd: kit,
    env: editorEnvironment({ CONTENT_DIR: content }),
  });
  const ended = once(child, 'close');
  stage.atEnd(async () => {
    if (child.exitCode === null) child.kill('SIGINT');
    await ended;
  });
  let said = '';
  return new Promise((resolve, reject) => {
    const listen = (data: Buffer) => {
      said += data;
      const [address] = /http:\S+/.exec(said) ?? [];
      if (address) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', (code) => reject(new Error(`the hour ended with ${code}:\n${said}`)));
  });
}
