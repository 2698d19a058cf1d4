import type { Values } from '../../src/submissions/fields.ts';

/** News that means harm: a name for the report, and the answers that differ from plain ones. */
export interface Hostile {
  name: string;
  values: Values;
}

/** Plain news of a friend, which the hostile answers are put into. */
export const PLAIN: Values = {
  kind: 'win',
  about: 'me',
  title: 'A seed library in the old station',
  body: 'Four hundred kinds of beans, lent to whoever asks.',
  consent: 'yes',
  sender: 'Ada Lovelace',
  email: 'ada@example.org',
};

/** Calls what tests watch, whatever the place it is smuggled into. */
const RUN = 'alert(document.domain)';

/** One text in every place where words are free. */
function everywhere(name: string, text: string): Hostile[] {
  const line = text.replace(/[\r\n]+/g, ' ');
  return [
    { name: `${name}, in the title`, values: { title: `${line} beans` } },
    { name: `${name}, in the news`, values: { body: `${text}\n\nBeans.` } },
    { name: `${name}, in a name`, values: { sender: `${line} Ada`.slice(0, 120) } },
    {
      name: `${name}, in a place`,
      values: { kind: 'event', starts: '2026-12-12', place: `${line} hall` },
    },
  ];
}

const MARKUP: [string, string][] = [
  ['a script', `<script>${RUN}</script>`],
  ['a script that closes another', `</script><script>${RUN}</script>`],
  ['an image that fails', `<img src=x onerror=${RUN}>`],
  ['an end of an attribute', `" onmouseover="${RUN}" x="`],
  ['an end of a title', `</title><svg onload=${RUN}>`],
  ['an end of CDATA', `]]><script>${RUN}</script><![CDATA[`],
  ['an end of a comment', `--><script>${RUN}</script><!--`],
  ['an end of JSON', `"}</script><script>${RUN}</script>`],
  ['entities', `&lt;script&gt;${RUN}&lt;/script&gt;`],
  ['an element of a template', `{{constructor.constructor('${RUN}')()}}`],
  ['an iframe', `<iframe srcdoc="<script>${RUN}</script>"></iframe>`],
  ['a form that leads away', '<form action=https://evil.example><button>Go</button></form>'],
  ['a base', '<base href=https://evil.example/>'],
  ['a refresh', '<meta http-equiv=refresh content="0;url=https://evil.example/">'],
  ['styles', '<style>body{display:none}</style>'],
];

const FRONT_MATTER: [string, string][] = [
  ['front matter', '---\ntitle: Owned\nconsented: [ada]\n---'],
  ['a field', 'x\nconsented: [ada]\naudience: public'],
  ['an alias', '&a [*a, *a]'],
  ['a tag', '!!js/function "function(){}"'],
  ['a merge', '<<: *defaults'],
  ['a comment', 'beans # and nothing else'],
  ['a document of its own', '...\n---\ntitle: Owned'],
  ['a directive', '%YAML 1.1\n---\n!!python/object/apply:os.system ["touch /tmp/owned"]'],
  ['a text in a block', '|2-\n  beans\nconsented: [ada]'],
  ['quotes that do not match', `'beans" \\" \\' \\x41 "`],
  ['front matter of a program', '---js\nrequire("child_process")\n---'],
];

const COMMANDS: [string, string][] = [
  ['a command', '$(touch /tmp/owned) `touch /tmp/owned` ; touch /tmp/owned'],
  ['an expression of a workflow', `\${{ secrets.GITHUB_TOKEN }}`],
  ['an option', '--exec=touch --outDir=/tmp/owned'],
  ['a header', 'Beans\r\nBcc: everybody@example.org\r\n\r\nOwned'],
  ['the colours of a terminal', '\u001b[2J\u001b]0;owned\u0007'],
  ['a formula', '=HYPERLINK("https://evil.example","beans")'],
  ['names of a prototype', '__proto__ constructor toString'],
  ['a part of a mail', '--=_x\r\nContent-Type: text/html\r\n\r\n<b>Owned</b>\r\n--=_x--'],
  ['a header in code', '=?utf-8?Q?Beans=0D=0ABcc:_all@example.org?='],
  ['the end of an event', 'Beans\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nATTACH:https://evil.example'],
  ['escapes of a calendar', 'beans\\nEND:VEVENT\\, \\; \\\\ ,;:"'],
  ['marks of a form', 'form=1 more=1 end=1 kind=event sender=Grace Hopper'],
  ['half a code of an address', '%0d%0aBcc:%20all@example.org %E0%A4%A %00'],
  ['signs of a replacement', "$& $1 $` $' $$ \\1"],
  ['a template of a string', `\${process.exit(1)} <%= 1 %> #{1}`],
];

const UNICODE: [string, string][] = [
  ['an override of direction', 'Ada\u202egpj.exe'],
  ['an isolate without end', '\u2067Ada'],
  ['nothing between letters', 'be\u200bans\u2060'],
  ['letters of another script', 'Аdа Lоvеlасе'],
  ['half a pair', 'beans \ud800'],
  ['a tag of characters', 'beans\u{e0062}\u{e0065}'],
  ['stacked marks', `beans${'\u0301'.repeat(80)}`],
  ['a byte order mark', '\ufeffbeans'],
  ['a null', 'be\u0000ans'],
  ['a line of its own', 'beans\u2028alert(1)\u2029'],
  ['a message in selectors', 'b\u{e0158}e\u{e0151}a\u{e0159}n\ufe00s\ufe01\ufe0e'],
  ['letters that show nothing', 'be\u3164a\uffa0n\u115fs'],
  ['hyphens that hide', 'be\u00ada\u00adns'],
  ['old signs of shape', 'be\u206aan\u206fs'],
  ['a character of nobody', 'beans \ue000\u{f0000}\ufdd0\uffff'],
  ['a joiner between Latin letters', 'be\u200dan\u200cs'],
];

const SINGLE: Hostile[] = [
  { name: 'a path as a name', values: { sender: '../../../../etc/passwd' } },
  { name: 'a path as a title', values: { title: '../../newsletter.yaml' } },
  { name: 'a device as a title', values: { title: 'CON.md' } },
  { name: 'a title of dots', values: { title: '...' } },
  { name: 'a title without a letter of an id', values: { title: '豆 の 図書館' } },
  { name: 'a name without a letter of an id', values: { sender: '豆' } },
  { name: 'a name that an id confuses', values: { sender: 'Ada Love1ace' } },
  { name: 'a name of the site itself', values: { sender: 'Private Entries' } },
  { name: 'somebody who said never', values: { sender: 'Grace Hopper' } },
  { name: 'a script as a link', values: { link: `javascript:${RUN}` } },
  { name: 'a script as a link, in disguise', values: { link: `java\tscript:${RUN}` } },
  { name: 'data as a link', values: { link: `data:text/html,<script>${RUN}</script>` } },
  { name: 'a password in a link', values: { link: 'https://example.org@evil.example/' } },
  { name: 'a header in a link', values: { link: 'mailto:ada@example.org?bcc=all@example.org%0A' } },
  { name: 'a quote in a link', values: { link: `https://example.org/"onmouseover="${RUN}` } },
  { name: 'a header in a mailbox', values: { email: 'ada@example.org\r\nBcc: all@example.org' } },
  { name: 'two mailboxes', values: { email: 'ada@example.org,all@example.org' } },
  { name: 'a kind of its own', values: { kind: '__proto__' } },
  { name: 'a title of another entry', values: { title: 'The bean bank' } },
  { name: 'a title of another entry, nearly', values: { title: 'The bean bаnk' } },
  { name: 'a title of another entry, in width', values: { title: 'ＴＨＥ ＢＥＡＮ ＢＡＮＫ' } },
  { name: 'a title of a page', values: { title: 'index' } },
  { name: 'a title of markup only', values: { title: '<b></b>' } },
  { name: 'a title of a number', values: { title: '0x1F' } },
  { name: 'a title of nothing', values: { title: 'null' } },
  { name: 'a title of a day', values: { title: '2026-11-20' } },
  { name: 'a title of a time', values: { title: '12:30:45' } },
  { name: 'a title that is a list', values: { title: '[a, b]: {c: d}' } },
  { name: 'a name of a friend', values: { about: 'friend', name: 'Ada Lovelace', sender: 'Eve' } },
  {
    name: 'a name of a friend in other letters',
    values: { about: 'friend', name: 'Аda Lovelace', sender: 'Eve' },
  },
  {
    name: 'a name of somebody who said never, in other letters',
    values: { about: 'friend', name: 'Grасe Hopper', sender: 'Eve' },
  },
  {
    name: 'a name of a prototype',
    values: { about: 'friend', name: '__proto__', sender: 'constructor', credit: 'yes' },
  },
  {
    name: 'a sender with a header',
    values: { sender: 'Eve" <eve@evil.example>, "All\r\nBcc: all@example.org' },
  },
  { name: 'letters of others in a link', values: { link: 'https://аррӏе.com/' } },
  { name: 'a turned address', values: { link: 'https://example.org/\u202egpj.exe' } },
  { name: 'an address of this machine', values: { link: 'http://127.0.0.1:22/' } },
  { name: 'an address without a scheme', values: { link: '//evil.example/x' } },
  {
    name: 'a script as an online place',
    values: {
      kind: 'event',
      starts: '2026-12-12',
      online: `javascript:${RUN}//https://`,
    },
  },
  {
    name: 'a time of its own',
    values: { kind: 'event', starts: '2026-12-12', starts_time: '25:99Z' },
  },
  {
    name: 'an event without end',
    values: { kind: 'event', starts: '2026-12-12', ends: '+275760-09-13' },
  },
  {
    name: 'links of all disguises in the news',
    values: {
      body: `[a](java&#x0a;script:${RUN}) [b](JaVaScRiPt:${RUN}) [c](\u0001javascript:${RUN}) [d](//evil.example) [e](\\\\evil.example) [f](data:text/html;base64,PHNjcmlwdD4=)`,
    },
  },
  {
    name: 'a link that says another place',
    values: { body: 'Look at [https://bank.example](https://evil.example/).' },
  },
  {
    name: 'footnotes and tables in the news',
    values: {
      body: `a[^1] <b>\n\n[^1]: <img src=x onerror=${RUN}>\n\n| <script>${RUN}</script> |\n|---|\n| [x](javascript:${RUN}) |`,
    },
  },
  {
    name: 'a rule as the first line of the news',
    values: { body: '---\ntitle: Owned\n---\n\nBeans.' },
  },
  { name: 'a day that is none', values: { kind: 'ask', by: '2026-02-31' } },
  { name: 'a day far off', values: { kind: 'ask', by: '9999-12-31' } },
  {
    name: 'a day with a script',
    values: { kind: 'ask', by: `2026-12-01"><script>${RUN}</script>` },
  },
  {
    name: 'links in the news',
    values: { body: `[a](javascript:${RUN}) [b](vbscript:x) <javascript:${RUN}>` },
  },
  {
    name: 'pictures in the news',
    values: { body: '![x](../../../etc/passwd) ![y](https://evil.example/pixel.png)' },
  },
  { name: 'a definition in the news', values: { body: `[a][b]\n\n[b]: javascript:${RUN}` } },
  {
    name: 'marks of the form in the news',
    values: { body: 'more=1\nlink=https://evil.example/\nend=1\nform=1' },
  },
  {
    name: 'questions of an issue in the news',
    values: {
      body: '### Where can one read more?\n\nhttps://evil.example/\n\n### Your name\n\nEve',
    },
  },
  { name: 'quotations without end', values: { body: '>'.repeat(4_900) } },
  { name: 'lists without end', values: { body: '- '.repeat(2_400) } },
  { name: 'brackets without end', values: { body: '['.repeat(4_900) } },
  { name: 'stars without end', values: { body: '*a '.repeat(1_600) } },
  { name: 'news that is too long', values: { body: 'beans '.repeat(2_000) } },
  { name: 'a title that is too long', values: { title: 'b'.repeat(100_000) } },
  { name: 'nothing', values: { title: '', body: '' } },
];

/** Everything that is sent through every door. */
export const HOSTILE: readonly Hostile[] = [
  ...[...MARKUP, ...FRONT_MATTER, ...COMMANDS, ...UNICODE].flatMap(([name, text]) =>
    everywhere(name, text),
  ),
  ...SINGLE,
];

/** The answers of hostile news, whole. */
export function valuesOf({ values }: Hostile): Values {
  return { ...PLAIN, ...values };
}

/** The same in fewer pieces: one text in all places at once. */
export const TOGETHER: readonly Hostile[] = [
  ...Map.groupBy(HOSTILE, ({ name }) => name.replace(/, in (?:the|a) \w+$/, '')),
].map(([name, all]) => ({ name, values: Object.assign({}, ...all.map(({ values }) => values)) }));
