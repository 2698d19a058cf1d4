const bytes = (text: string) => [...Buffer.from(text)];
const hex = (byte: number) => byte.toString(16).padStart(2, '0');

const NAMED: Record<string, string> = {
  '@': '&commat;',
  '.': '&period;',
  ' ': '&nbsp;',
  é: '&eacute;',
  '+': '&plus;',
};

const quoted = (text: string) =>
  bytes(text)
    .map((byte, at) => {
      const own = byte >= 33 && byte < 127 && byte !== 61 ? String.fromCharCode(byte) : undefined;
      const code = own ?? `=${hex(byte).toUpperCase()}`;
      return at % 20 === 19 ? `${code}=\r\n` : code;
    })
    .join('');

const entities = (text: string) => [...text].map((each) => `&#${each.codePointAt(0)};`).join('');

const json = (text: string) =>
  text.replace(
    /[^a-z]/g,
    (each) => `\\u${hex(each.charCodeAt(0) >> 8)}${hex(each.charCodeAt(0) & 255)}`,
  );

/** The ways in which a text may stand in a file. */
export const ENCODINGS: Record<string, (text: string) => string> = {
  plain: (text) => text,
  'capital letters': (text) => text.toUpperCase(),
  'numbered entities': entities,
  'hexadecimal entities': (text) =>
    [...text].map((each) => `&#x${each.codePointAt(0)?.toString(16)};`).join(''),
  'named entities': (text) => text.replace(/[@. é+]/g, (each) => NAMED[each] ?? each),
  'entities in entities': (text) => entities(text).replaceAll('&', '&amp;'),
  'URL encoding': (text) =>
    bytes(text)
      .map((byte) => `%${hex(byte)}`)
      .join(''),
  'URL encoding of what must be': encodeURIComponent,
  base64: (text) => Buffer.from(text).toString('base64'),
  'base64 amid other text': (text) =>
    Buffer.from(`Dear all, ${text}, and so on`).toString('base64'),
  'base64 for addresses': (text) => Buffer.from(`to ${text}.`).toString('base64url'),
  'base64 in base64': (text) =>
    Buffer.from(`see ${Buffer.from(`: ${text} :`).toString('base64')} there`).toString('base64'),
  'base64 in lines': (text) =>
    Buffer.from(`${'A first line that is long. '.repeat(3)}${text}`)
      .toString('base64')
      .replace(/.{76}/g, '$&\r\n'),
  'quoted-printable': quoted,
  'escapes of JSON': json,
  'entities in JSON': (text) => json(entities(text)),
};
