/** A thread that renders its share of the pages: it makes ready at once, and begins when it is told. */
import { parentPort, workerData } from 'node:worker_threads';
import { hand } from '../site/handed.ts';
import { Pages } from './pages.ts';
import { type RenderThread, renderShare, type Share } from './render-share.ts';

const { folder, handed } = workerData as RenderThread;
const told = new Promise<Share>((resolve) => parentPort?.once('message', resolve));
hand(handed);
const pages = await Pages.open(folder);
const list = await pages.list();
parentPort?.postMessage(await renderShare(pages, list, await told, 'end'));
