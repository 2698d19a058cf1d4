import type { Faces } from '../pictures/variants.ts';
import { monogramOf } from './monogram.ts';
import { facePhoto, type PictureView } from './picture-view.ts';
import type { Site } from './site.ts';

/** How a person looks beside their name: a photo where there is one, else their initials. */
export interface Face {
  monogram: string;
  /** One of six quiet grounds for the monogram, 0 to 5; a person keeps theirs. */
  tint: number;
  photo?: Faces<PictureView>;
}

const known = new WeakMap<Site, Map<string, Face>>();

/** The face of a person by id. Made once for a site: lists ask for the same faces over and over. */
export function faceOf(site: Site, id: string): Face {
  const faces = known.get(site) ?? new Map<string, Face>();
  known.set(site, faces);
  const face = faces.get(id) ?? makeFace(site, id);
  faces.set(id, face);
  return face;
}

function makeFace(site: Site, id: string): Face {
  const person = site.person(id);
  const photo = person && facePhoto(site, person);
  return { monogram: monogramOf(site.nameOf(id)), tint: tintOf(id), ...(photo && { photo }) };
}

/** How many grounds there are. */
const TINTS = 6;

/** The 32-bit FNV-1a hash of an id, so that neighbours in a list seldom look alike. */
function tintOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0) % TINTS;
}
