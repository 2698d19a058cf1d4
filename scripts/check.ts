import { keepCompiled } from '../src/command/keep-compiled.ts';

keepCompiled();
const { check } = await import('../src/command/check-verb.ts');
await check();
