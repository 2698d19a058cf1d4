import type { Values } from '../../src/submissions/fields.ts';
import type { Incoming } from '../../src/submissions/item.ts';
import { byFeed, byForm, byMail, type Came, endpoint, FEEDS } from './doors.ts';
import { HOSTILE, type Hostile, valuesOf } from './inputs.ts';

/** Hostile news at a door of the inbox. */
export interface Arrival {
  hostile: Hostile;
  values: Values;
  door: string;
  came: Came;
}

/** Hostile news, through every door that leads into the inbox. */
export async function arrivals(inputs: readonly Hostile[] = HOSTILE): Promise<Arrival[]> {
  const { send } = endpoint();
  const all: Arrival[] = [];
  for (const hostile of inputs) {
    const values = valuesOf(hostile);
    all.push({ hostile, values, door: 'form', came: await byForm(values, 'eve@evil.example') });
    all.push({ hostile, values, door: 'endpoint', came: await send(values) });
    const { title, body, link, sender } = hostile.values;
    if (title !== undefined || body !== undefined || sender !== undefined) {
      all.push({ hostile, values, door: 'mail', came: await byMail(values) });
    }
    if (title === undefined && body === undefined && link === undefined) continue;
    for (const [door, write] of Object.entries(FEEDS)) {
      for (const came of byFeed(write(values), 'bo-lind')) {
        all.push({ hostile, values, door, came });
      }
    }
  }
  return all;
}

/** Those that came in, under keys of their own. */
export function cameIn(all: readonly Arrival[]): (Arrival & { incoming: Incoming })[] {
  return all.flatMap((arrival, at) =>
    'incoming' in arrival.came
      ? [{ ...arrival, incoming: { ...arrival.came.incoming, key: `<${at}@example.org>` } }]
      : [],
  );
}
