import { describe, expect, it } from 'vitest';
import { type Added, receiveQueue } from '../../src/command/receive-queue.ts';
import { InboxFault } from '../../src/read/inbox-fault.ts';
import type { Incoming } from '../../src/submissions/item.ts';

function news(key: string): Incoming {
  const at = '2026-11-22T09:00:00.000Z';
  const rest = { values: {}, text: '', pictures: [], leftOut: [], from: {} };
  return { door: 'endpoint', key, at, ...rest };
}

/** An inbox that does with each batch what it is told, then takes everything. */
function inboxThat(...acts: ((batch: readonly Incoming[]) => void)[]) {
  const batches: string[][] = [];
  let count = 0;
  return {
    batches,
    addAll(batch: readonly Incoming[]): Added[] {
      batches.push(batch.map(({ key }) => key));
      acts.shift()?.(batch);
      return batch.map(() => ({ number: ++count, isNew: true }));
    },
  };
}

describe('the queue before the inbox', () => {
  it('writes together what came together', async () => {
    const inbox = inboxThat();
    const queue = receiveQueue(inbox);
    const numbers = await Promise.all(['a', 'b', 'c'].map((key) => queue.keep(news(key))));
    expect(numbers.map(({ number }) => number)).toEqual([1, 2, 3]);
    await queue.keep(news('d'));
    expect(inbox.batches).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it('waits while another program holds the inbox', async () => {
    const held = () => {
      throw new InboxFault('locked', 'inbox.db');
    };
    const inbox = inboxThat(held, held);
    expect(await receiveQueue(inbox).keep(news('a'))).toEqual({ number: 1, isNew: true });
    const forever = { addAll: () => held() };
    await expect(receiveQueue(forever, 60).keep(news('a'))).rejects.toThrow('held by another');
  });

  it('says no success where the disk is full, and works again when it is not', async () => {
    const inbox = inboxThat(() => {
      throw new InboxFault('full', 'inbox.db');
    });
    const queue = receiveQueue(inbox);
    const both = await Promise.allSettled([queue.keep(news('a')), queue.keep(news('b'))]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await queue.keep(news('c'))).toEqual({ number: 1, isNew: true });
  });

  it('lets one that is broken keep no other out', async () => {
    const refuse = (batch: readonly Incoming[]) => {
      if (batch.some(({ key }) => key === 'bad')) throw new TypeError('bad');
    };
    const queue = receiveQueue(inboxThat(refuse, refuse, refuse, refuse));
    const all = await Promise.allSettled(['a', 'bad', 'c'].map((key) => queue.keep(news(key))));
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('is idle when nothing is on its way', async () => {
    const inbox = inboxThat();
    const queue = receiveQueue(inbox);
    await queue.idle();
    void queue.keep(news('a'));
    await queue.idle();
    expect(inbox.batches).toEqual([['a']]);
  });

  it('refuses what is far too much at once', async () => {
    const queue = receiveQueue(inboxThat());
    const all = await Promise.allSettled(
      Array.from({ length: 1_001 }, (_, index) => queue.keep(news(`${index}`))),
    );
    expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });
});
