import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { kit, runScript } from '../built-site.ts';
import { writeFolder } from '../content-folder.ts';
import { richContent } from '../email/rich.ts';

const needs = inject('needs');

/** What the mail program and the first server add when a draft is sent. */
const SENT = [
  'Date: Tue, 10 Nov 2026 09:00:00 +0000',
  'Message-ID: <5f2c9e1a-7d40-4c0e-9d1b-0a6b3a9d2c11@example.org>',
  'To: A reader <reader@example.com>',
  'User-Agent: Mozilla Thunderbird',
  'Content-Language: en-GB',
];

/** How SpamAssassin judges a mail: the sum, and the rules that fired with their points. */
interface Verdict {
  score: number;
  rules: Record<string, number>;
}

const folder = mkdtempSync(join(tmpdir(), 'mail-'));
const rich = writeFolder(richContent(80, '{name: Edda, email: edda@example.org}'));

afterAll(() => {
  for (const each of [folder, rich]) rmSync(each, { recursive: true, force: true });
});

describe.each([
  ['the newest of the sample', join(kit, 'content'), '2026-11-10'],
  ['one with 80 entries', rich, 'two'],
])('the draft of a digest, %s', (_, content, id) => {
  const out = join(folder, id);
  const read = (name: string) => readFileSync(join(out, name), 'utf8');

  beforeAll(async () => {
    const { code, stderr } = await runScript('digest', [id, '--out', out], {
      CONTENT_DIR: content,
    });
    expect(code, stderr).toBe(0);
  });

  it('is no spam to SpamAssassin when it is sent', (context) => {
    if ('missing' in needs.spamassassin) return context.skip(needs.spamassassin.missing);
    const { score, rules } = judge(needs.spamassassin.path, sent(read('draft.eml')));
    console.log(`SpamAssassin on ${id}: ${score} points; ${JSON.stringify(rules)}`);
    expect(Object.entries(rules).filter(([, points]) => points > 0)).toEqual([]);
    expect(score).toBeLessThanOrEqual(0);
  });

  it('would be noticed if its text said something else', (context) => {
    if ('missing' in needs.spamassassin) return context.skip(needs.spamassassin.missing);
    const other = read('draft.eml').replace(
      /(text\/plain[\s\S]*?\r\n\r\n)[\s\S]*?(\r\n----_)/,
      '$1Zyxwvuts qponmlkj.\r\n$2',
    );
    expect(judge(needs.spamassassin.path, sent(other)).score).toBeGreaterThan(0);
  });

  it('is read by Python as the text and the HTML beside it', (context) => {
    if ('missing' in needs.python) return context.skip(needs.python.missing);
    const mail = parse(needs.python.path, join(out, 'draft.eml'));
    expect(mail.fields).toEqual(['X-Unsent', 'From', 'Subject', 'MIME-Version', 'Content-Type']);
    expect(mail.unsent).toBe('1');
    expect(mail.defects).toEqual([]);
    expect(mail.type).toBe('multipart/alternative');
    expect(mail.parts.map(({ type, charset, encoding }) => [type, charset, encoding])).toEqual([
      ['text/plain', 'utf-8', 'quoted-printable'],
      ['text/html', 'utf-8', 'quoted-printable'],
    ]);
    expect(mail.parts[0]?.content.trimEnd()).toBe(read('email.txt').trimEnd());
    expect(mail.parts[1]?.content.trimEnd()).toBe(read('email.html').trimEnd());
    expect(read('email.html')).toContain(`<title>${mail.subject}</title>`);
  });
});

/** A draft as a mail program sends it. */
function sent(draft: string): string {
  return `${SENT.join('\r\n')}\r\n${draft.replace('X-Unsent: 1\r\n', '')}`;
}

function judge(spamassassin: string, mail: string): Verdict {
  const { stdout, stderr, status } = spawnSync(spamassassin, ['--test-mode', '--local'], {
    input: mail,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  expect(status, stderr).toBe(0);
  const report = stdout.slice(stdout.lastIndexOf('Content analysis details:'));
  const rules = [...report.matchAll(/^ *(-?\d+\.\d+) ([A-Z][A-Z0-9_]+) /gm)];
  return {
    score: Number(/score=(-?\d+\.\d+)/.exec(stdout)?.[1]),
    rules: Object.fromEntries(rules.map(([, points, name]) => [name, Number(points)])),
  };
}

interface Parsed {
  fields: string[];
  subject: string;
  unsent: string;
  type: string;
  defects: string[];
  parts: { type: string; charset: string; encoding: string; content: string }[];
}

const PARSE = `
import email, json, sys
from email import policy
mail = email.message_from_bytes(open(sys.argv[1], 'rb').read(), policy=policy.default)
defects = [d for part in mail.walk() for d in part.defects]
defects += [d for value in mail.values() for d in value.defects]
json.dump({
  'fields': mail.keys(), 'subject': mail['subject'], 'unsent': mail['x-unsent'],
  'type': mail.get_content_type(), 'defects': [repr(d) for d in defects],
  'parts': [{
    'type': part.get_content_type(), 'charset': part.get_content_charset(),
    'encoding': part['content-transfer-encoding'],
    'content': part.get_content().replace('\\r\\n', '\\n'),
  } for part in mail.iter_parts()],
}, sys.stdout)
`;

function parse(python: string, file: string): Parsed {
  const { stdout, stderr } = spawnSync(python, ['-c', PARSE, file], { encoding: 'utf8' });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}
