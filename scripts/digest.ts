import { keepCompiled } from '../src/command/keep-compiled.ts';

keepCompiled();
const { digest } = await import('../src/command/digest-verb.ts');
await digest();
