import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../read/cache-folder.ts';

/**
 * Keeps the compiled code of all modules that are loaded from now on: from the second run on they
 * load in half the time. A verb calls this before it imports its own code.
 */
export function keepCompiled(): void {
  const kit = fileURLToPath(new URL('../..', import.meta.url));
  enableCompileCache(join(cacheFolder(kit, process.env), 'compiled'));
}
