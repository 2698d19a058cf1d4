import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { contentWith, removeContent } from '../receiving/endpoint.ts';
import { loaded } from '../receiving/load.ts';

// The inbox lies in the folder for temporary files: set TMPDIR to measure another disk.
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '30' },
    kill: { type: 'boolean', default: false },
  },
});
const folder = contentWith();
try {
  const figures = await loaded(folder, {
    rate: Number(values.rate),
    seconds: Number(values.seconds),
    isKilled: values.kill,
  });
  const rows = Object.entries(figures).map(
    ([name, value]: [string, number]) =>
      `${name.padEnd(8)}${value.toFixed(Number.isInteger(value) ? 0 : 1).padStart(9)}`,
  );
  console.log(`${rows.join('\n')}\nload${loadavg()[0]?.toFixed(1).padStart(13)}`);
  if (figures.lost > 0) process.exitCode = 1;
} finally {
  removeContent(folder);
}
