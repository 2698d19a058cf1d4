import { fromBase64 } from './base64.ts';
import { decode, fromQuotedPrintable } from './decode.ts';
import type { Eye } from './eye.ts';
import type { Secret } from './secret.ts';

/** Base64 in base64; deeper is nobody's. */
const DEPTH = 2;

/** The secrets that a text holds, in whatever encoding, each once. */
export function tracesIn(eye: Eye, text: string): Set<Secret> {
  const found = new Set<Secret>();
  if (!eye.isIdle) lookInto(eye, text, DEPTH, (secret) => found.add(secret));
  return found;
}

function lookInto(eye: Eye, text: string, depth: number, see: (secret: Secret) => void): void {
  const decoded = decode(text);
  lookAt(eye, decoded, depth, see);
  const quoted = fromQuotedPrintable(text);
  if (quoted !== undefined) lookAt(eye, decode(quoted), depth, see);
}

function lookAt(eye: Eye, text: string, depth: number, see: (secret: Secret) => void): void {
  eye.look(text, see);
  if (depth === 0) return;
  for (const inner of fromBase64(text)) lookInto(eye, inner, depth - 1, see);
}
