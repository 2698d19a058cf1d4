import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/**
 * Makes a folder of the browser's own storage, with what is in a folder of the disk and a `.git`, and
 * gives it to whatever page asks for a folder of the machine, as if somebody had chosen it.
 * @param address of any page of the origin that will ask
 */
export async function offerFolder(page: Page, address: string, folder: string, below: string) {
  await page.addInitScript(() => {
    const choose = async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('repository');
    Object.assign(window, { showDirectoryPicker: choose });
  });
  await page.goto(address);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => {
      const path = join(item.parentPath, item.name);
      return [below + path.slice(folder.length), readFileSync(path).toString('base64')] as const;
    });
  await page.evaluate(async (all) => {
    const storage = await navigator.storage.getDirectory();
    const root = await storage.getDirectoryHandle('repository', { create: true });
    await root.getDirectoryHandle('.git', { create: true });
    for (const [path, base64] of all) {
      const steps = path.split('/');
      const name = steps.pop() ?? '';
      let at = root;
      for (const step of steps) at = await at.getDirectoryHandle(step, { create: true });
      const file = await at.getFileHandle(name, { create: true });
      const writer = await file.createWritable();
      await writer.write(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));
      await writer.close();
    }
  }, files);
}

/** The texts in that folder, by path: Markdown and YAML. */
export function readFolder(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const texts: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of (
        folder as unknown as { entries(): AsyncIterable<[string, FileSystemHandle]> }
      ).entries()) {
        if (handle.kind === 'directory') {
          await walk(handle as FileSystemDirectoryHandle, `${path}${name}/`);
        } else if (/\.(md|yaml)$/.test(name)) {
          texts[path + name] = await (await (handle as FileSystemFileHandle).getFile()).text();
        }
      }
    };
    const storage = await navigator.storage.getDirectory();
    await walk(await storage.getDirectoryHandle('repository'), '');
    return texts;
  });
}
