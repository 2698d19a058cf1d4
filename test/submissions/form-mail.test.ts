import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKS, readMailText } from '../../src/submissions/mail-text.ts';

/** What Chromium makes of a form that it hands to a mail program: seen in version 143. */
function spoilt(text: string): string {
  const plain = text
    .replaceAll('&', '\r\n')
    .replaceAll('+', ' ')
    .replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(plain));
}
const mail = (title: string, link = '') =>
  [
    MARKS.sign,
    MARKS.first,
    'kind=win',
    `title=${title}`,
    'body=x',
    MARKS.middle,
    `link=${link}`,
    MARKS.last,
  ].join('\r\n');

describe('a mail that a browser spoilt', () => {
  it.each(['Ünï', 'حديقة المدرسة', '学校の庭', 'à la carte 🌱', 'plain'])(
    'is mended: %s',
    (title) => {
      expect(readMailText(spoilt(mail(title)))?.title).toBe(title);
    },
  );

  it('is mended where a mail program wrote plain spaces', () => {
    expect(readMailText(spoilt(mail('voilà Ada')).replaceAll('\u00a0', ' '))?.title).toBe(
      'voilà Ada',
    );
  });

  it('has its addresses whole', () => {
    const link = 'https://example.org/?a=1&b=ü&c=3';
    expect(readMailText(spoilt(mail('x', link)))?.link).toBe(link);
  });

  it('is left alone where it was not spoilt, whatever stands in it', () => {
    expect(readMailText(mail('Ã¼ & âœ“'))?.title).toBe('Ã¼ & âœ“');
    const text = fc.string({ unit: 'grapheme-composite', maxLength: 40 });
    fc.assert(
      fc.property(
        text.filter((title) => !/[\r\n]/.test(title)),
        (title) => {
          expect(readMailText(mail(title))?.title).toBe(title.trim());
        },
      ),
    );
  });
});
