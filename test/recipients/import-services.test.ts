import { describe, expect, it } from 'vitest';
import { readImport } from '../../src/recipients/import/read.ts';
import { APPLE_CARDS, CARDS_4, CARDS_21 } from './cards.ts';
import {
  BUTTONDOWN,
  GHOST,
  GOOGLE,
  GOOGLE_OLD,
  KIT,
  LINKEDIN,
  LISTMONK,
  MAILCHIMP,
  MAILCHIMP_CLEANED,
  MAILCHIMP_UNSUBSCRIBED,
  OUTLOOK,
  SUBSTACK,
  THUNDERBIRD,
} from './exports.ts';
import { bytesOf, peopleIn, read } from './reading.ts';

describe('the export of a service', () => {
  it.each<[string, string, string, string[]]>([
    [
      'Google Contacts',
      GOOGLE,
      'a table exported from Google Contacts',
      [
        'ana@home.example|Ana Maria Silva|Ana|',
        'jose@example.org|José Pérez, jr.|José|',
        'office@acme.example|||',
      ],
    ],
    [
      'Google Contacts, as it was',
      GOOGLE_OLD,
      'a table exported from Google Contacts',
      ['bo@example.org|Bo Chen|Bo|', 'acme@example.org|Acme Ltd.||'],
    ],
    ['Outlook', OUTLOOK, 'a table exported from Outlook', ['zoe@example.org|Zoë Müller|Zoë|']],
    [
      'Thunderbird',
      THUNDERBIRD,
      'a table exported from Thunderbird',
      ['dee@example.org|Dee Fox|Dee|', 'list@example.org|||'],
    ],
    ['LinkedIn', LINKEDIN, 'a table exported from LinkedIn', ['eve@example.org|Eve Okafor|Eve|']],
    ['Mailchimp', MAILCHIMP, 'a table exported from Mailchimp', ['gus@example.org|Gus Hill|Gus|']],
    [
      'Mailchimp: unsubscribed',
      MAILCHIMP_UNSUBSCRIBED,
      'a table exported from Mailchimp',
      ['hal@example.org|Hal Ire|Hal|stopped 2025-03-04'],
    ],
    [
      'Mailchimp: cleaned',
      MAILCHIMP_CLEANED,
      'a table exported from Mailchimp',
      ['ivy@example.org|Ivy Jay|Ivy|stopped 2025-04-05'],
    ],
    [
      'Buttondown',
      BUTTONDOWN,
      'a table exported from Buttondown',
      ['kay@example.org|||', 'leo@example.org|||stopped 2025-02-03'],
    ],
    [
      'Substack',
      SUBSTACK,
      'a table exported from Substack',
      ['ned@example.org|||', 'oda@example.org|||stopped'],
    ],
    [
      'Ghost',
      GHOST,
      'a table exported from Ghost',
      ['pia@example.org|Pia Quist||', 'rob@example.org|Rob Stone||stopped'],
    ],
    [
      'Kit',
      KIT,
      'a table',
      [
        'sue@example.org||Sue|',
        'tom@example.org||Tom|stopped',
        'uma@example.org||Uma|stopped',
        'vic@example.org||Vic|stopped',
      ],
    ],
    [
      'listmonk',
      LISTMONK,
      'a table exported from listmonk',
      ['xia@example.org|Xia Yu||', 'yan@example.org|Yan Zed||stopped'],
    ],
    [
      "Apple's Contacts",
      APPLE_CARDS,
      'a file of vCards',
      ['ana@example.org|Ana Maria Silva|Ana|', 'office@acme.example|Acme, Ltd.||'],
    ],
    [
      'vCard 4',
      CARDS_4,
      'a file of vCards',
      ['bo@example.org|Bo Chen|Bo|', 'choir@example.org|Choir||'],
    ],
    [
      'Android, in vCard 2.1',
      CARDS_21,
      'a file of vCards',
      ['gus@example.org|Gus Hill|Gus|', 'zoe@example.org|||'],
    ],
  ])('is read: %s', (_, text, format, people) => {
    expect(peopleIn(text)).toEqual(people);
    expect(read(text).format).toBe(format);
  });

  it.each(['unsubscribed_members_export_1a2b.csv', 'C:\\\\x\\\\Cleaned_export.csv'])(
    'stops everybody in %s, whatever its columns say',
    (name) => {
      const result = readImport(bytesOf(MAILCHIMP), name);
      if ('fault' in result) throw new Error(result.fault.message);
      expect(result.contacts).toMatchObject([{ email: 'gus@example.org', stop: {} }]);
      expect(result.notes).toEqual([expect.stringContaining('everybody in it counts as stopped')]);
    },
  );

  it('says nothing of the name where the columns say the same', () => {
    const name = './unsubscribed_members_export.csv';
    const result = readImport(bytesOf(MAILCHIMP_UNSUBSCRIBED), name);
    expect(result).toMatchObject({ contacts: [{ stop: { day: '2025-03-04' } }], notes: [] });
    expect(readImport(bytesOf(MAILCHIMP), 'x/not_unsubscribed.csv')).toMatchObject({ notes: [] });
  });

  it('leaves out who cannot be written to, each with line and reason', () => {
    expect(read(GOOGLE).leftOut).toEqual([
      { line: 7, reason: '"bad@nowhere" is not an e-mail address' },
    ]);
    expect(read(OUTLOOK).leftOut).toEqual([
      { line: 3, reason: expect.stringMatching(/^"\/o=ExchangeLabs.* is not an e-mail address$/) },
    ]);
    expect(read(BUTTONDOWN).leftOut).toEqual([
      { line: 4, reason: 'mia@example.org has the status unactivated' },
    ]);
    expect(read(KIT).leftOut).toEqual([
      { line: 6, reason: 'wim@example.org has the status inactive' },
    ]);
  });

  it('counts who has no address', () => {
    expect(read(GOOGLE).withoutAddress).toBe(1);
    expect(read(LINKEDIN).withoutAddress).toBe(1);
    expect(read(APPLE_CARDS).withoutAddress).toBe(1);
    expect(read(CARDS_4).withoutAddress).toBe(0);
  });

  it('says what it could not read of version 2.1', () => {
    expect(read(CARDS_21).notes).toEqual([expect.stringContaining('quoted-printable')]);
  });
});
