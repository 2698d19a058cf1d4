import type { Browser, Page } from 'playwright-core';

/** A page of a browser that notices what must never happen. */
export interface Watch {
  page: Page;
  /** What ran, was asked for from another host, or led away. */
  noticed: string[];
}

/**
 * A page without the policy that would stop scripts, so that it is not the policy alone that does.
 * Whatever it asks for elsewhere is noted.
 * @param origin of a server, which may answer anything at `/frames`
 */
export async function watch(browser: Browser, origin: string): Promise<Watch> {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${origin}/frames`);
  const noticed: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && url !== 'about:srcdoc') noticed.push(`asked for ${url}`);
  });
  page.on('dialog', (dialog) => {
    noticed.push(`said ${dialog.message()}`);
    // Its page may be gone by then.
    dialog.dismiss().catch(() => {});
  });
  page.on('popup', () => noticed.push('opened a window'));
  return { page, noticed };
}

/** What stands in a page, and what no text of a friend may make of it. */
export interface Looked {
  address: string;
  found: string[];
  title: string;
  head: string;
  /** Where its forms lead, and what stands in the field for the title. */
  forms: (string | null)[];
  typed: string | undefined;
}

/** Pages at a time: more take too much memory. */
const BATCH = 24;

/** Opens pages in frames, touches all that stands in them, and tells what is there. */
export async function look(page: Page, addresses: readonly string[]): Promise<Looked[]> {
  const all: Looked[] = [];
  for (let start = 0; start < addresses.length; start += BATCH) {
    all.push(...(await page.evaluate(lookInFrames, addresses.slice(start, start + BATCH))));
  }
  return all;
}

/** Runs in the browser, so it may use nothing of this file. */
async function lookInFrames(addresses: readonly string[]): Promise<Looked[]> {
  const lookIn = (address: string, content: Document | null): Looked => {
    const found: string[] = [];
    const looked = { address, found, title: '', head: '', forms: [], typed: undefined };
    if (!content) return { ...looked, found: ['led away'] };
    for (const element of content.querySelectorAll('*')) {
      const name = element.localName;
      if (/^(?:iframe|frame|object|embed|base|portal|applet)$/.test(name)) found.push(`<${name}>`);
      if (name === 'meta' && /refresh/i.test(element.getAttribute('http-equiv') ?? '')) {
        found.push('a refresh');
      }
      if (name === 'script' && !element.hasAttribute('src')) {
        const text = element.textContent ?? '';
        if (element.getAttribute('type') === 'application/ld+json') JSON.parse(text);
        else if (text.includes('document.domain')) found.push('a script');
      }
      for (const { name: attribute, value } of element.attributes) {
        if (attribute.startsWith('on')) found.push(`${attribute} of <${name}>`);
        if (!/^(?:href|src|action|formaction|xlink:href|data|poster)$/.test(attribute)) continue;
        const protocol = URL.parse(value, content.baseURI)?.protocol ?? 'none:';
        const isPicture = name === 'img' && /^data:image\/(?:jpeg|png)/.test(value);
        if (!/^(?:https?|mailto|webcal):$/.test(protocol) && !isPicture)
          found.push(`${attribute}=${value}`);
      }
      for (const type of ['mouseover', 'focus', 'error', 'load', 'toggle']) {
        element.dispatchEvent(new Event(type));
      }
    }
    return {
      ...looked,
      title: content.title,
      head: content.querySelector('h1')?.textContent ?? '',
      forms: [...content.forms].map((form) => form.getAttribute('action')),
      typed: content.querySelector<HTMLInputElement>('input[name=title]')?.value,
    };
  };
  const frames = addresses.map((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    // Nothing is drawn: that takes longest.
    frame.hidden = true;
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    document.body.append(frame);
    return { address, frame, loaded };
  });
  await Promise.all(frames.map(({ loaded }) => loaded));
  const all = frames.map(({ address, frame }) => lookIn(address, frame.contentDocument));
  for (const { frame } of frames) frame.remove();
  return all;
}
