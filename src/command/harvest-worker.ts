import { parentPort } from 'node:worker_threads';
import { type Came, glean } from '../harvest/glean.ts';

parentPort?.on('message', (came: Came) => parentPort?.postMessage(glean(came)));

// Only now is everything loaded: the time for reading counts from here.
parentPort?.postMessage('ready');
