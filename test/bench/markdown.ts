import { toHtml } from '../../src/markdown/html.ts';
import { toText } from '../../src/markdown/text.ts';

/** An entry of 120 words with links, emphasis, a list, a quotation and a footnote. */
const SENTENCE =
  'Amina has **opened** a [garden](https://example.org/garden) behind the *old* school, and ';
const ENTRY = `${SENTENCE.repeat(9)}it grows.[^1]\n\n- one bed of beans\n- two beds of squash\n\n> Come and see what grew here over the summer.\n\n[^1]: Since May.\n`;

const ROUNDS = 5000;

const options = { link: (address: string) => address, image: () => undefined };

/** Prints the median of milliseconds for one call, after a warm-up. */
function time(name: string, call: () => unknown): void {
  for (let round = 0; round < ROUNDS; round++) call();
  const samples = Array.from({ length: 9 }, () => {
    const start = performance.now();
    for (let round = 0; round < ROUNDS; round++) call();
    return (performance.now() - start) / ROUNDS;
  }).sort((a, b) => a - b);
  console.log(
    `${name.padEnd(8)} ${samples[4]?.toFixed(4)} ms (${samples[0]?.toFixed(4)} to ${samples[8]?.toFixed(4)})`,
  );
}

console.log(`${ENTRY.split(/\s+/).length} words`);
time('toHtml', () => toHtml(ENTRY, options));
time('toText', () => toText(ENTRY));
