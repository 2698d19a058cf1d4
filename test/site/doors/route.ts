import { readCollections } from '../../../src/astro/collections.ts';

export async function GET() {
  return new Response(JSON.stringify(await readCollections()));
}
