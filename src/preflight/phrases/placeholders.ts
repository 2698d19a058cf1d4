import { phrases } from './phrases.ts';

/** Words that stand in square brackets until somebody fills them in. */
const WORDS = phrases({
  en: `name, names, first name, last name, full name, firstname, lastname, surname, link, links,
    url, address, email, e-mail, date, day, time, title, subject, place, location, city, town,
    photo, picture, image, number, amount, price, quote, text, summary, intro, signature, todo,
    tbd, tba, tbc, tk, fixme, xx, xxx, placeholder, blank, company, organisation, organization,
    your name, their name, her name, his name, recipient, friend`,
  de: 'vorname, nachname, datum, adresse, ort, stadt, bild, foto, betreff, titel, zahl, platzhalter',
  es: 'nombre, apellido, enlace, fecha, lugar, foto, imagen, título, asunto, número',
  fr: 'prénom, nom, lien, date, lieu, photo, image, titre, objet, adresse',
  it: 'nome, cognome, data, luogo, immagine, titolo, oggetto, indirizzo',
  pt: 'nome, apelido, sobrenome, ligação, data, lugar, imagem, título, assunto',
  nl: 'naam, voornaam, achternaam, datum, plaats, onderwerp, adres',
});

/** Every word of the table. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(Object.values(WORDS).flat());
