import { dev } from 'astro';
import { checkInBackground } from '../command/background-check.ts';
import { contentOf, inspectContent, kit } from '../command/kit.ts';
import { formatReport, howToBegin } from '../command/report.ts';
import { numberIn, PORTS, runVerb } from '../command/verb.ts';
import { readContent } from '../read/disk.ts';
import { SETTINGS } from '../read/parse.ts';
import { reload } from './preview-reload.ts';

const USUAL_PORT = 4321;

/** `npm run dev`. */
export async function preview(): Promise<void> {
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
      const { folder } = contentOf(process.env);
      const { newsletter } = readContent(folder, { only: SETTINGS });
      if (!newsletter) {
        const { reading, report, shown } = await inspectContent();
        console.error(reading.isEmpty ? howToBegin(shown) : formatReport(report));
        return 1;
      }
      const checks = checkInBackground(kit, { ...process.env }, process.cwd(), (found) =>
        console.log(`\n${found}`),
      );
      process.env.CONTENT_DIR = folder;
      process.chdir(kit);
      const server = await dev({
        root: kit,
        logLevel: 'error',
        server: { host: '127.0.0.1', port },
        integrations: [reload(folder, checks.again)],
      });
      const { pathname } = new URL(newsletter.url);
      console.log(
        `Your newsletter: http://127.0.0.1:${server.address.port}${pathname.replace(/\/*$/, '/')}`,
      );
      checks.again();
      await new Promise<void>((stop) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
      });
      checks.end();
      await server.stop();
      return 0;
    },
  );
}
