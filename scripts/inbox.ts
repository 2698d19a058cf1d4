import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)));

const { inboxVerb } = await import('../src/command/inbox-verb.ts');
await inboxVerb();
