import { keepCompiled } from '../src/command/keep-compiled.ts';

keepCompiled();
const { hour } = await import('../src/command/hour-verb.ts');
await hour();
