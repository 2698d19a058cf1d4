/**
 * Lets a newsletter live through random changes and builds it twice after each, into a folder that
 * is kept and into an empty one: `npm run prove -- --rounds 200 --seed 1`. Ends at the first
 * difference, with 1, and says how to see it again.
 */
import { parseArgs } from 'node:util';
import { kit } from '../built-site.ts';
import { Prover } from './rounds.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    /** Names of actions; by default one to three of all, by chance. */
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
    'go-on': { type: 'boolean', default: false },
  },
});

const prover = await Prover.start(kit, Number(values.seed));
const started = performance.now();
let faulty = 0;
let built = 0;
for (let at = 0; at < Number(values.rounds); at++) {
  const { number, actions, faults, isBuilt } = await prover.round(
    at === 0 ? [] : values.only?.split(','),
  );
  if (isBuilt) built++;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const state = faults.length > 0 ? 'DIFFERS' : isBuilt ? 'same' : 'same, not built';
  console.log(`${number} ${state} (${prover.size} paths, ${seconds} s)`);
  for (const action of actions) console.log(`    ${action}`);
  if (faults.length === 0) continue;
  faulty++;
  console.log(`  seed ${values.seed}, round ${number}:`);
  for (const fault of faults.slice(0, 12)) console.log(`  - ${fault}`);
  if (faults.length > 12) console.log(`  - and ${faults.length - 12} more`);
  if (!values['go-on']) break;
}
if (values.keep) console.log(`Everything is kept in ${prover.root}.`);
else prover.remove();
console.log(`${built} built, ${faulty} ${faulty === 1 ? 'round' : 'rounds'} with a difference.`);
process.exitCode = faulty > 0 ? 1 : 0;
