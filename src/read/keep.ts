import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/** Puts a file into a cache, whole or not at all, whoever else is writing it. */
export function keep(path: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}-${threadId}`;
  writeFileSync(beside, bytes);
  renameSync(beside, path);
}

/** Bytes of a seal. */
const SEAL = 32;

/**
 * Keeps a file whose name says what it was made from, but not what is in it: its seal stands at its
 * end, so that one that a full disk or a failing machine cut short is known by it.
 */
export function keepSealed(path: string, bytes: Uint8Array): void {
  keep(path, Buffer.concat([bytes, sealOf(bytes)]));
}

/** What {@link keepSealed} kept; undefined where there is nothing, or something else. */
export function readSealed(path: string): Uint8Array<ArrayBuffer> | undefined {
  if (!existsSync(path)) return undefined;
  const kept = readFileSync(path);
  const bytes = kept.subarray(0, Math.max(0, kept.length - SEAL));
  return sealOf(bytes).equals(kept.subarray(bytes.length)) ? bytes : undefined;
}

/** Keeps a file that other programs read too, and its seal in another one beside it. */
export function keepSummed(path: string, bytes: Uint8Array): void {
  keep(path, bytes);
  keep(`${path}.sum`, sealOf(bytes));
}

/** What {@link keepSummed} kept; undefined where there is nothing, or something else. */
export function readSummed(path: string): Uint8Array<ArrayBuffer> | undefined {
  if (!existsSync(path) || !existsSync(`${path}.sum`)) return undefined;
  const bytes = readFileSync(path);
  return sealOf(bytes).equals(readFileSync(`${path}.sum`)) ? bytes : undefined;
}

function sealOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
