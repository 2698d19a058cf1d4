import { receive } from '../src/command/receive.ts';

await receive();
