import { entry, person } from '../content-folder.ts';
import { type Case, describeCases } from './problems.ts';

/** Addresses that must stand nowhere, by what is wrong with them. */
const UNSAFE = {
  javascript: 'javascript:alert(1)',
  'javascript in mixed case': 'JaVaScRiPt:alert(1)',
  data: 'data:text/html,x',
  vbscript: 'vbscript:x',
  file: 'file:///etc/passwd',
  ftp: 'ftp://example.org/x',
  tel: 'tel:+351123',
  credentials: 'https://ada:secret@example.org/',
  'a user name': 'https://ada@example.org/',
  'no scheme': 'example.org/x',
  'no slashes': 'https:example.org',
  'two slashes only': '//example.org/x',
  'a space': 'https://example.org/a b',
  'a backslash': 'https:\\\\example.org',
  'a header in a mail address': 'mailto:ada@example.org?subject=x%0D%0ABcc:eve@example.org',
  'a header behind a mail address': 'mailto:ada@example.org%0aBcc:eve@example.org',
  'a mail address without host': 'mailto:ada',
  'a bidirectional control': 'https://example.org/\u202egpj',
};

/** The fields that hold an address, in a file each. */
const FIELDS: Record<string, (address: string) => Omit<Case, 'problems'> & { at: string }> = {
  link: (link) => ({ file: 'entries', text: entry({ link }), at: '6 link' }),
  respond: (respond) => ({
    file: 'entries',
    text: entry({ kind: 'ask', respond }),
    at: '6 respond',
  }),
  online: (online) => ({
    file: 'entries',
    text: entry({ kind: 'event', starts: '2026-09-01', online }),
    at: '7 online',
  }),
  links: (url) => ({
    file: 'people',
    text: person({ links: [{ label: 'A', url }] }),
    at: '4 links[0].url',
  }),
  feed: (feed) => ({ file: 'people', text: person({ feed }), at: '4 feed' }),
};

const inFields: Record<string, Case> = {};
for (const [field, make] of Object.entries(FIELDS)) {
  for (const [index, [name, address]] of Object.entries(UNSAFE).entries()) {
    const { file, text, at } = make(address);
    const hidden = address.includes('\u202e') ? [`warning ${at}`] : [];
    inFields[`${name} in ${field}`] = {
      file: `${file}/${field}-${index}.md`,
      text,
      problems: [`error ${at}`, ...hidden],
    };
  }
}
for (const field of ['online', 'feed'] as const) {
  const { file, text, at } = FIELDS[field]?.('mailto:ada@example.org') ?? raise();
  inFields[`a mail address in ${field}`] = {
    file: `${file}/${field}-mail.md`,
    text,
    problems: [`error ${at}`],
  };
}
for (const [index, address] of [
  'https://example.org/',
  'http://example.org/a?b=c#d',
  'https://bücher.example/straße',
  'https://[2001:db8::1]:8443/',
  'mailto:ada@example.org',
  'mailto:ada@example.org,bo@example.org?subject=Hello%20there&body=One%0D%0ATwo',
].entries()) {
  inFields[`nothing about ${address}`] = {
    file: `entries/fine-${index}.md`,
    text: entry({ link: address }),
    problems: [],
  };
}

describeCases('unsafe addresses in fields', inFields);

/** The ways in which Markdown leads somewhere, the address on line 8 or 10. */
const MARKDOWN: Record<string, (address: string) => { body: string; line: number }> = {
  link: (address) => ({ body: `See [this](<${address}>).`, line: 8 }),
  image: (address) => ({ body: `![A hive](<${address}>)`, line: 8 }),
  'full reference': (address) => ({ body: `See [this][one].\n\n[one]: <${address}>`, line: 10 }),
  'collapsed reference': (address) => ({ body: `See [one][].\n\n[one]: <${address}>`, line: 10 }),
  'shortcut reference': (address) => ({ body: `See [one].\n\n[one]: <${address}>`, line: 10 }),
  'unused definition': (address) => ({ body: `See.\n\n[one]: <${address}>`, line: 10 }),
  'image by reference': (address) => ({ body: `![Hive][one]\n\n[one]: <${address}>`, line: 10 }),
  'link in a quotation in a list': (address) => ({ body: `- a\n  > [b](<${address}>)`, line: 9 }),
  'definition in a quotation': (address) => ({ body: `[one]\n\n> [one]: <${address}>`, line: 10 }),
  'link in a footnote': (address) => ({ body: `a[^1]\n\n[^1]: [b](<${address}>)`, line: 10 }),
  'link in a table': (address) => ({ body: `|a|\n|-|\n|[b](<${address}>)|`, line: 10 }),
};

const inMarkdown: Record<string, Case> = {};
for (const [way, make] of Object.entries(MARKDOWN)) {
  for (const [index, [name, address]] of Object.entries(UNSAFE).entries()) {
    // A relative or odd path is a matter of pictures, and a backslash escapes in Markdown.
    if (/^image/.test(way) && !/^[a-z]+:[^:]+$/.test(address)) continue;
    if (/\\|\u202e/.test(address)) continue;
    const { body, line } = make(address);
    inMarkdown[`${name} in a ${way}`] = {
      file: `entries/${way.replaceAll(' ', '-')}-${index}.md`,
      text: entry({}, `${body}\n`),
      problems: [`error ${line} body`],
    };
  }
}
for (const [index, address] of [
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.org/x',
  'https://ada:secret@example.org/',
].entries()) {
  inMarkdown[`the autolink ${address}`] = {
    file: `entries/autolink-${index}.md`,
    text: entry({}, `One line.\nSee <${address}>.\n`),
    problems: ['error 9 body'],
  };
}
inMarkdown['an address that an entity disguises'] = {
  file: 'entries/entity.md',
  text: entry({}, '[x](&#106;avascript:alert(1)) and [y](java&Tab;script:1)\n'),
  problems: ['error 8 body', 'error 8 body'],
};

describeCases('unsafe addresses in Markdown', inMarkdown);

function raise(): never {
  throw new Error('no such field');
}
