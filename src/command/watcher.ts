import { parentPort, workerData } from 'node:worker_threads';
import { findLeaks } from './leaks.ts';
import { openSecrets } from './secrets.ts';
import type { Answer, Watch } from './watchers.ts';

const watch = workerData as Watch;
const { wall, problems } = openSecrets(watch, watch.today);
const answer = (told: Answer) => parentPort?.postMessage(told);

parentPort?.on('message', async (site: string) => {
  const report = wall
    ? await findLeaks(wall, site, watch.shown, watch.share)
    : { leaks: [], files: 0 };
  answer({ report });
});
answer({ problems });
