import { inspectContent, kit } from '../src/command/kit.ts';
import { formatReport, howToBegin, type Report } from '../src/command/report.ts';
import { numberIn, PORTS, runVerb } from '../src/command/verb.ts';

const USUAL_PORT = 4321;

await runVerb(
  {
    name: 'dev',
    summary: 'shows the site while you write, drafts and withheld entries marked',
    options: {
      port: {
        type: 'string',
        value: 'PORT',
        help: `the port on this machine; default: ${USUAL_PORT}`,
      },
    },
    notes: ['Ends with Ctrl-C. Nothing is published.'],
  },
  async (call) => {
    const port = numberIn(call, 'port', PORTS) ?? USUAL_PORT;
    const first = await inspectContent();
    if (first.reading.isEmpty || !first.reading.newsletter) {
      console.error(first.reading.isEmpty ? howToBegin(first.shown) : formatReport(first.report));
      return 1;
    }
    let said = findings(first.report);
    console.log(`${said}\n`);
    process.env.CONTENT_DIR = first.reading.folder;
    process.chdir(kit);
    const { dev } = await import('astro');
    const server = await dev({
      root: kit,
      logLevel: 'error',
      server: { host: '127.0.0.1', port },
    });
    const { pathname } = new URL(first.reading.newsletter.url);
    console.log(
      `Your newsletter: http://127.0.0.1:${server.address.port}${pathname.replace(/\/*$/, '/')}`,
    );

    let timer: NodeJS.Timeout | undefined;
    server.watcher.on('all', (_event, path) => {
      if (!path.startsWith(first.reading.folder)) return;
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const now = findings((await inspectContent()).report);
        if (now !== said) console.log(`\n${now}`);
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

function findings(report: Report): string {
  const found = formatReport(report);
  return report.problems.length > 0 ? found : `${found}\n\nNo problems.`.trim();
}
