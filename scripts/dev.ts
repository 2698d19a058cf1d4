import { keepCompiled } from '../src/command/keep-compiled.ts';

keepCompiled();
const { preview } = await import('../src/astro/preview-verb.ts');
await preview();
