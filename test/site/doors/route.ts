import { readCollections } from '../../../src/read/astro.ts';

export async function GET() {
  return new Response(JSON.stringify(await readCollections()));
}
