import { type Browser, chromium } from 'playwright-core';

/**
 * Starts Debian's Chromium without its own errands in the background. It may not use its sandbox
 * where it runs as root or in a container, and it only ever loads pages of this machine.
 */
export function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
