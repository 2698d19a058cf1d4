import { SingleBar } from 'cli-progress';
import { durationWords } from './duration.ts';
import type { Progress } from './run.ts';

/** Where progress is shown. */
export interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows how far a run is. */
export interface ProgressShown {
  show(progress: Progress): void;
  end(): void;
}

/** A line at least after so long, and at every tenth of the way. */
const SELDOM = 10_000;

/** The time left goes by so many of the last letters. */
const RECENT = 30;

/**
 * Shows progress as a bar on a terminal, elsewhere as a line now and then.
 * @param total how many wait at the beginning
 * @param timeLeft how long so many will take at the pace of the settings, in milliseconds
 */
export function showProgress(
  screen: Screen,
  total: number,
  now: () => number,
  timeLeft: (left: number) => number,
): ProgressShown {
  const lately = [{ at: now(), left: total }];
  const remaining = ({ left, pausedUntil }: Progress) => {
    const [first] = lately;
    const done = (first?.left ?? 0) - left;
    const asLately = done > 0 ? ((now() - (first?.at ?? 0)) / done) * left : 0;
    return Math.max(asLately, timeLeft(left), (pausedUntil ?? 0) - now());
  };
  const { show, end } = screen.isTTY
    ? asBar(screen as NodeJS.WriteStream, total, now, remaining)
    : asLines(screen, total, now, remaining);
  return {
    show(progress) {
      show(progress);
      lately.push({ at: now(), left: progress.left });
      if (lately.length > RECENT) lately.shift();
    },
    end,
  };
}

function asBar(
  stream: NodeJS.WriteStream,
  total: number,
  now: () => number,
  remaining: (progress: Progress) => number,
): ProgressShown {
  const format = '{bar} {value}/{total}, {sent} sent{rest}, {time}';
  const bar = new SingleBar({
    stream,
    format,
    barsize: 20,
    hideCursor: true,
    clearOnComplete: true,
  });
  bar.start(total, 0, { sent: 0, rest: '', time: '' });
  return {
    show: (progress) =>
      bar.update(total - progress.left, {
        sent: progress.sent,
        rest: restOf(progress),
        time: timeWords(progress, now(), remaining),
      }),
    end: () => bar.stop(),
  };
}

function asLines(
  screen: Screen,
  total: number,
  now: () => number,
  remaining: (progress: Progress) => number,
): ProgressShown {
  let lastAt = now();
  let lastTenth = 0;
  return {
    show(progress) {
      const tenth = Math.floor(((total - progress.left) / total) * 10);
      const isDue = tenth > lastTenth || now() - lastAt >= SELDOM || progress.pausedUntil;
      if (!isDue) return;
      lastAt = now();
      lastTenth = tenth;
      const done = `${total - progress.left} of ${total}: ${progress.sent} sent${restOf(progress)}`;
      screen.write(`${done}, ${timeWords(progress, now(), remaining)}\n`);
    },
    end() {},
  };
}

function restOf({ refused, putOff, unknown }: Progress): string {
  const parts = [
    [refused, 'refused'],
    [putOff, 'put off'],
    [unknown, 'unknown'],
  ] as const;
  return parts.map(([number, word]) => (number > 0 ? `, ${number} ${word}` : '')).join('');
}

function timeWords(
  progress: Progress,
  now: number,
  remaining: (progress: Progress) => number,
): string {
  if (progress.left === 0) return 'done';
  const left = `about ${durationWords(remaining(progress))} left`;
  const { pausedUntil } = progress;
  return pausedUntil === undefined
    ? left
    : `${left}; the next letter leaves in ${durationWords(pausedUntil - now)}`;
}
