import type { APIRoute } from 'astro';
import { loadPicture, loadSite } from '../../astro/site.ts';
import { type PictureFile, pictureFiles } from '../../site/picture-files.ts';

/** The ending stands in the route, for the dev server wants a slash after any other. */
export async function getStaticPaths() {
  const files = pictureFiles(await loadSite(), 'avif');
  return files.map((props) => ({ params: { name: props.name }, props, cacheKey: props.name }));
}

export const GET: APIRoute = async ({ props }) => {
  const { file, picture } = props as PictureFile;
  return new Response(await loadPicture(file, picture), {
    headers: { 'content-type': 'image/avif' },
  });
};
