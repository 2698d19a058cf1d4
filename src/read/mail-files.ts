import {
  closeSync,
  createReadStream,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline, Transform } from 'node:stream';
import { mboxReader } from 'mbox-reader';
import { compareText } from '../order.ts';

/** A mail that lies in a file. */
export interface FileMail {
  /** The file's name; of an mbox file with the number of the mail, from 1. */
  name: string;
  /** Undefined where it is too large. */
  bytes: Uint8Array | undefined;
}

/** What holds mails. */
export type MailSource = 'eml' | 'mbox' | 'folder';

/**
 * What a path holds: a mail, several in an mbox file (RFC 4155), or a folder with mails (`.eml`
 * files, a Maildir, or what Apple Mail exports); undefined where nothing says that it holds mails.
 */
export function mailSourceAt(path: string): MailSource | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return 'folder';
  if (!found?.isFile()) return undefined;
  if (/^From /.test(headOf(path, 5))) return 'mbox';
  if (/\.(eml|mbox)$/i.test(path)) return /\.eml$/i.test(path) ? 'eml' : 'mbox';
  return undefined;
}

/**
 * The mails at a path, one after the other, so that a large file does not fill the memory.
 * @param most bytes of a mail; larger ones come without theirs
 */
export async function* mailsAt(path: string, most: number): AsyncGenerator<FileMail> {
  const source = mailSourceAt(path);
  if (source === 'eml') yield mailIn(path, most);
  if (source === 'mbox') yield* mailsInMbox(path, most);
  if (source !== 'folder') return;
  const mails = ['cur', 'new'].flatMap((name) => filesIn(join(path, name)));
  const files = filesIn(path).filter((file) => /\.(eml|mbox)$|[/\\]mbox$/i.test(file));
  for (const file of [...mails, ...files].sort(compareText)) {
    if (mailSourceAt(file) === 'mbox') yield* mailsInMbox(file, most);
    else yield mailIn(file, most);
  }
}

function filesIn(folder: string): string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => join(folder, item.name));
}

function mailIn(path: string, most: number): FileMail {
  const isLarge = statSync(path).size > most;
  return { name: basename(path), bytes: isLarge ? undefined : readFileSync(path) };
}

async function* mailsInMbox(path: string, most: number): AsyncGenerator<FileMail> {
  const file = createReadStream(path);
  // Lines that end in CR LF come out shorter: at worst by half.
  const cut = new MailCutter(2 * most + 2);
  pipeline(file, cut, () => {});
  let number = 0;
  for await (const { content } of mboxReader(cut)) {
    number++;
    const name = `${basename(path)}, mail ${number}`;
    yield { name, bytes: content.length > most ? undefined : content };
  }
}

/** Parts two mails of an mbox file. */
const BREAK = Buffer.from('\nFrom ');

/** Drops of each mail of an mbox file what is beyond a size: the reader holds a mail as lines. */
class MailCutter extends Transform {
  readonly #most: number;
  #passed = 0;
  #tail: Buffer = Buffer.alloc(0);

  constructor(most: number) {
    super();
    this.#most = most;
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    const data = Buffer.concat([this.#tail, chunk]);
    let at = 0;
    for (let next = data.indexOf(BREAK); next !== -1; next = data.indexOf(BREAK, at)) {
      this.#pass(data.subarray(at, next));
      this.push('\n');
      this.#passed = 0;
      at = next + 1;
    }
    const end = Math.max(at, data.length - BREAK.length + 1);
    this.#pass(data.subarray(at, end));
    this.#tail = data.subarray(end);
    done();
  }

  override _flush(done: () => void): void {
    this.#pass(this.#tail);
    done();
  }

  #pass(data: Buffer): void {
    const room = Math.max(0, this.#most - this.#passed);
    if (room > 0 && data.length > 0) this.push(data.subarray(0, room));
    this.#passed += data.length;
  }
}

function headOf(path: string, length: number): string {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(length);
    return bytes.toString('latin1', 0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
  }
}
