import { phrases } from './phrases.ts';

/** Descriptions of pictures that describe nothing (WCAG 2.2, 1.1.1 and failure F30). */
const ALT_WORDS = phrases({
  en: `image, an image, picture, a picture, pic, photo, a photo, photograph, photography, img,
    graphic, illustration, drawing, screenshot, a screenshot, screen shot, screen capture, logo,
    icon, banner, untitled, alt, alt text, description, image description, no description, caption,
    placeholder, todo, tbd, whatsapp image, unnamed`,
  de: 'bild, ein bild, foto, ein foto, fotografie, grafik, abbildung, bildschirmfoto, aufnahme',
  es: 'imagen, una imagen, foto, una foto, fotografía, captura de pantalla, captura, ilustración',
  fr: `image, une image, photo, une photo, photographie, capture d'écran, capture, illustration`,
  it: 'immagine, foto, una foto, fotografia, schermata, illustrazione, figura',
  pt: 'imagem, uma imagem, foto, uma foto, fotografia, captura de ecrã, captura de tela, ilustração',
  nl: 'afbeelding, foto, een foto, plaatje, schermafbeelding, schermafdruk, beeld',
  sv: 'bild, foto, skärmdump',
  da: 'billede, foto, skærmbillede',
  nb: 'bilde, foto, skjermbilde',
});

/** Every description of the table. */
export const EMPTY_ALTS: ReadonlySet<string> = new Set(Object.values(ALT_WORDS).flat());
