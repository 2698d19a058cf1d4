import { phrases } from './phrases.ts';

/** Subjects that somebody meant to fill in later. */
const EMPTY = phrases({
  en: `untitled, no title, title, new digest, new letter, untitled digest, untitled letter, digest,
    subject, no subject, your subject here, title here, subject here, test, draft, headline,
    newsletter, the newsletter, our newsletter, letter, the letter, our letter`,
  de: 'ohne titel, titel, kein titel, betreff, kein betreff, neuer brief, entwurf, überschrift, rundbrief',
  es: 'sin título, título, asunto, sin asunto, prueba, borrador, boletín',
  fr: 'sans titre, titre, objet, sans objet, sujet, brouillon, infolettre',
  pt: 'sem título, título, assunto, sem assunto, teste, rascunho, boletim',
  it: 'senza titolo, titolo, oggetto, nessun oggetto, prova, bozza, bollettino',
  nl: 'zonder titel, titel, onderwerp, geen onderwerp, concept, nieuwsbrief',
});

/** Every text of the table. */
export const EMPTY_SUBJECTS: ReadonlySet<string> = new Set(Object.values(EMPTY).flat());
