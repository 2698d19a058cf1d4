import { inspectContent, kit } from '../src/command/kit.ts';
import { formatReport, howToBegin } from '../src/command/report.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';

await runVerb(
  {
    name: 'dev',
    summary: 'shows the site while you write, drafts and withheld entries marked',
    options: {
      port: { type: 'string', value: 'PORT', help: 'the port on this machine; default: 4321' },
    },
    notes: ['Ends with Ctrl-C. Nothing is published.'],
  },
  async ({ port = '4321' }) => {
    if (!/^\d{1,5}$/.test(String(port))) throw new WrongCall(`--port wants a number, not ${port}.`);
    const first = await inspectContent();
    if (first.reading.isEmpty || !first.reading.newsletter) {
      console.error(first.reading.isEmpty ? howToBegin(first.shown) : formatReport(first.report));
      return 1;
    }
    let said = formatReport(first.report);
    if (said) console.log(`${said}\n`);
    process.chdir(kit);
    const { dev } = await import('astro');
    const server = await dev({
      root: kit,
      logLevel: 'error',
      server: { host: '127.0.0.1', port: Number(port) },
    });
    const { pathname } = new URL(first.reading.newsletter.url);
    console.log(`Your newsletter: http://127.0.0.1:${server.address.port}${pathname}`);

    let timer: NodeJS.Timeout | undefined;
    server.watcher.on('all', (_event, path) => {
      if (!path.startsWith(first.reading.folder)) return;
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const now = formatReport((await inspectContent()).report);
        if (now !== said) console.log(now ? `\n${now}` : '\nNo problems any more.');
        said = now;
      }, 200);
    });
    await new Promise<void>((stop) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
    });
    await server.stop();
    return 0;
  },
);
