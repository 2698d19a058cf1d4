import { parentPort, workerData } from 'node:worker_threads';
import { isStillTight, tightOf } from '../leaks/tight.ts';
import { findLeaks } from './leaks.ts';
import { wayOfLooking } from './leaks-way.ts';
import { openSecrets } from './secrets.ts';
import type { Answer, Errand, Watch } from './watchers.ts';

const { before, today, salt, ...watch } = workerData as Watch;
const { wall, problems } = openSecrets(watch, today);
const way = wayOfLooking();
const answer = (told: Answer) => parentPort?.postMessage(told);

parentPort?.on('message', async ({ site, ...share }: Errand) => {
  if (!wall) {
    answer({ report: { leaks: [], files: 0 } });
    return;
  }
  const { traced, ...report } = await findLeaks(wall, site, watch.shown, share);
  const isTight = report.leaks.length === 0;
  answer({ report, ...(isTight && { tight: tightOf(wall, traced, way, salt) }) });
});
answer({ problems, isKnown: Boolean(wall && before && isStillTight(wall, before, way)) });
