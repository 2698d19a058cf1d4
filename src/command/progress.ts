import cliProgress from 'cli-progress';

/**
 * Runs something of several parts with a bar of its progress, where the stream is a terminal.
 * @param doing what is done, before the bar, such as `Asking for links`
 * @param run gets what to call after each part
 */
export async function withProgress<T>(
  terminal: NodeJS.WritableStream & { isTTY?: boolean },
  doing: string,
  total: number,
  run: (step: () => void) => Promise<T>,
): Promise<T> {
  if (!terminal.isTTY || total === 0) return run(() => {});
  const bar = new cliProgress.SingleBar({
    stream: terminal,
    format: `${doing} [{bar}] {value} of {total}`,
    clearOnComplete: true,
    // The bar's own handler would swallow the first Ctrl-C.
    gracefulExit: false,
  });
  bar.start(total, 0);
  try {
    return await run(() => bar.increment());
  } finally {
    bar.stop();
  }
}
