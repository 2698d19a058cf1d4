import { parentPort } from 'node:worker_threads';

/** Reads one feed, and dies a moment later. */
parentPort?.on('message', () => {
  parentPort?.postMessage({ items: [], more: 0, seen: [] });
  setTimeout(() => process.exit(1), 20);
});
parentPort?.postMessage('ready');
