import { previewContent } from '../../../src/astro/preview-content.ts';

export async function GET() {
  return new Response(JSON.stringify(previewContent().content()));
}
