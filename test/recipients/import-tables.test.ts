import { describe, expect, it } from 'vitest';
import { faultIn, peopleIn, read } from './reading.ts';

describe('a table', () => {
  it.each([
    ['email,name\nana@example.org,Ana Silva\n', 'ana@example.org|Ana Silva||'],
    ['E-MAIL\tFull Name\nana@example.org\tAna Silva', 'ana@example.org|Ana Silva||'],
    [
      'sep=;\nVorname;Nachname;E-Mail-Adresse\nAna;Silva;ana@example.org\n',
      'ana@example.org|Ana Silva|Ana|',
    ],
    [
      'Prénom;Nom;Adresse de messagerie\nAna;Silva;ana@example.org\n',
      'ana@example.org|Ana Silva|Ana|',
    ],
    [
      'Nome;Apelido;Endereço de email\nAna;Silva;ana@example.org\n',
      'ana@example.org|Ana Silva|Ana|',
    ],
    [
      'Nombre,Apellidos,Correo electrónico\nAna,Silva,ana@example.org\n',
      'ana@example.org|Ana Silva|Ana|',
    ],
    ['Nome,Email\nAna Silva,ana@example.org\n', 'ana@example.org|Ana Silva||'],
    ['Nom,Courriel\nAna Silva,ana@example.org\n', 'ana@example.org|Ana Silva||'],
    ['first_name,email\nAna,ana@example.org\n', 'ana@example.org||Ana|'],
    ['Email 2,Email\nana@work.example,ana@example.org\n', 'ana@example.org|||'],
    ['Email,Email 2\n,ana@example.org\n', 'ana@example.org|||'],
    ['email\n"Ana <ana@example.org>"\n', 'ana@example.org|||'],
    ['email\nmailto:ana@example.org\n', 'ana@example.org|||'],
    ['email\nana@example.org; ana@work.example\n', 'ana@example.org|||'],
    ['email\nnone ::: ana@example.org\n', 'ana@example.org|||'],
    ['\ufeffemail,first_name\nana@example.org,=Ana\n', 'ana@example.org||Ana|'],
    ['email,name\nana@example.org,"Ana ""A"" Silva"\n', 'ana@example.org|Ana "A" Silva||'],
    ['email,name\nana@example.org,Ana "A" Silva\n', 'ana@example.org|Ana "A" Silva||'],
  ])('of unknown origin is read by its header: %j', (text, person) => {
    expect(peopleIn(text)).toEqual([person]);
  });

  it.each([
    ['status', 'unsubscribed'],
    ['Status', 'Cleaned'],
    ['status', 'bounced'],
    ['status', 'complained'],
    ['status', 'stopped'],
    ['status', 'disabled'],
    ['state', 'cancelled'],
    ['Email Marketing Status', 'Opted-out'],
    ['subscription_status', 'unsubscribed'],
    ['Unsubscribed', 'TRUE'],
    ['unsubscribed', 'yes'],
    ['Opted out of email', '1'],
    ['Subscribed', 'false'],
    ['Accepts Email Marketing', 'no'],
    ['stopped', 'x'],
  ])('says that somebody stopped: %s %s', (header, cell) => {
    expect(peopleIn(`email,${header}\nana@example.org,${cell}\n`)).toEqual([
      'ana@example.org|||stopped',
    ]);
  });

  it.each([
    ['status', 'active'],
    ['status', 'subscribed'],
    ['status', ''],
    ['state', 'CA'],
    ['type', 'regular'],
    ['Unsubscribed', 'FALSE'],
    ['Unsubscribed', 'no'],
    ['unsubscribed_at', ''],
    ['unsubscribed_at', 'null'],
    ['unsubscribed_at', '0000-00-00 00:00:00'],
    ['Subscribed', 'true'],
    ['Subscribed', ''],
    ['Subscribed', 'null'],
  ])('does not say so: %s %j', (header, cell) => {
    expect(peopleIn(`email,${header}\nana@example.org,${cell}\n`)).toEqual(['ana@example.org|||']);
  });

  it('has each address once: stopped where one row says so, on the earlier day', () => {
    const text =
      'email,name,unsubscribed_at\nana@example.org,,2025-02-02 10:00\nANA@example.org,Ana Silva,2025-01-01T10:00:00Z\nana@EXAMPLE.org,Other,\n';
    expect(peopleIn(text)).toEqual(['ana@example.org|Ana Silva||stopped 2025-01-01']);
  });

  it('may be empty below its header', () => {
    expect(read('email,name\n\n')).toMatchObject({ contacts: [], leftOut: [], withoutAddress: 0 });
  });

  it.each([
    ['Kontakt,Post\nAna,ana@example.org\n', 1],
    ['ana@example.org,Ana Silva\n', 1],
    ['ana@example.org\nbo@example.org;unsubscribed\n', 2],
  ])('is refused where no line names its columns: %j', (text, line) => {
    expect(faultIn(text)).toEqual([line, 'looks like a table, and no line names its columns']);
  });

  it('is refused where a quote is never closed', () => {
    expect(faultIn('email,name\na@example.org,A\nb@example.org,"B\n')).toEqual([
      3,
      'a quote " is opened and never closed',
    ]);
  });

  it('is refused where it has more than 100,000 rows', () => {
    const rows = (count: number) => `email\n${'a@example.org\n'.repeat(count)}`;
    expect(faultIn(rows(100_001))).toEqual([1, 'has more than 100000 rows']);
    expect(peopleIn(rows(100_000))).toEqual(['a@example.org|||']);
  });
});
