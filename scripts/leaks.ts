import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// A wall that takes long would be left out: compiled once, the modules load in half the time.
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));

const { leaks } = await import('../src/command/leaks-verb.ts');
await leaks();
