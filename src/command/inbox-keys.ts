import { emitKeypressEvents, type Key } from 'node:readline';

/** What stands for Ctrl-C, Ctrl-D and the end of the input. */
export const END = 'end';

/**
 * Waits for one of some keys, without Enter. The terminal is as it was before when this returns,
 * however it ends; keys that are none of them are passed over.
 * @returns the key, or {@link END}
 */
export function pressed(prompt: string, keys: readonly string[]): Promise<string> {
  const { stdin, stdout } = process;
  const wasRaw = stdin.isRaw === true;
  emitKeypressEvents(stdin);
  return new Promise((resolve) => {
    const settle = (answer: string) => {
      stdin.off('keypress', onKey);
      stdin.off('end', onEnd);
      if (stdin.isTTY) stdin.setRawMode(wasRaw);
      stdin.pause();
      stdout.write(answer === END ? '\n' : `${answer}\n`);
      resolve(answer);
    };
    const onEnd = () => settle(END);
    const onKey = (typed: string | undefined, { ctrl, name }: Key) => {
      if (ctrl && (name === 'c' || name === 'd')) settle(END);
      else {
        const key = (typed ?? '').toLowerCase();
        if (keys.includes(key)) settle(key);
      }
    };
    stdin.on('keypress', onKey);
    stdin.on('end', onEnd);
    if (stdin.isTTY) stdin.setRawMode(true);
    stdin.resume();
    // Last, so that no key that answers it is taken for a signal.
    stdout.write(prompt);
  });
}

/** A yes or no by one key; undefined at the end of the input. */
export async function agreed(question: string): Promise<boolean | undefined> {
  const key = await pressed(`${question} (y, n) `, ['y', 'n']);
  return key === END ? undefined : key === 'y';
}
