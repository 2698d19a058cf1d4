import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../src/read/disk.ts';
import { isField } from '../../src/submissions/fields.ts';
import { entryFields, readSubmission } from '../../src/submissions/submission.ts';
import { fillByKeys, nextMail } from '../browser/submit/friend.ts';
import { listFiles } from '../built-site.ts';
import {
  BY_ENDPOINT,
  BY_FEED,
  BY_ISSUE,
  MAILED,
  type OnItsWay,
  UNSAID,
  WITHHELD,
} from '../newsroom/friends.ts';
import { eventOf, type Newsroom, openNewsroom } from '../newsroom/newsroom.ts';
import { issueMarkdown } from '../submissions/issue-markdown.ts';

const needs = inject('needs');
const { chromium, openssl, dovecot } = needs;
const missing = [chromium, openssl, dovecot].flatMap((need) =>
  'missing' in need ? [need.missing] : [],
);

/** All that becomes public, and its entries as far as they are written. */
const ALL: readonly OnItsWay[] = [...MAILED, ...BY_ENDPOINT, BY_FEED, BY_ISSUE];
const entryOf = new Map<string, string>();
const titleOf = ({ values }: OnItsWay) => values.title ?? '';
const emailOf = ({ values }: OnItsWay) => values.email ?? '';

describe.skipIf(missing.length > 0)(`from friends into the letter ${missing.join()}`, () => {
  const out = mkdtempSync(join(tmpdir(), 'outbox-'));
  const answers = join(out, 'inbox');
  let room: Newsroom;

  beforeAll(async () => {
    if ('missing' in chromium || 'missing' in openssl || 'missing' in dovecot) return;
    room = await openNewsroom({
      chromium: chromium.path,
      openssl: openssl.path,
      dovecot: dovecot.path,
    });
    const { code, stderr } = await room.type('build', '--outDir', room.dist);
    expect(code, stderr).toBe(0);
  });
  afterAll(async () => {
    await room?.close();
    rmSync(out, { recursive: true, force: true });
  });

  it('friends fill in the form by keyboard, and their mail programs send what it makes', async () => {
    const write = async (news: (typeof MAILED)[number]) => {
      const { javaScriptEnabled, values } = news;
      await room.visit({ javaScriptEnabled }, async (page) => {
        const begun = await nextMail(page);
        const met = await fillByKeys(page, values, 'Send it by mail');
        const mail = await begun();
        expect(mail.href.length).toBeLessThan(2000);
        const asked = values.kind === 'event' ? ['starts', 'place'] : [];
        expect([...met].filter((name) => /^(starts|place|website)$/.test(name))).toEqual(asked);
        await room.send(mail, { name: values.sender ?? '', address: emailOf(news) });
      });
    };
    const [scripted, plain] = [true, false].map((each) =>
      MAILED.filter(({ javaScriptEnabled }) => javaScriptEnabled === each),
    );
    const inTurn = async (all = MAILED) => {
      for (const news of all) await write(news);
    };
    await Promise.all([inTurn(scripted), inTurn(plain)]);
  });

  it("or send it to the editor's own server", async () => {
    for (const [index, { values }] of BY_ENDPOINT.entries()) {
      await room.visit({ javaScriptEnabled: index === 0 }, async (page) => {
        await fillByKeys(page, values, 'Send it');
        await page.waitForURL(/\/submit\/thanks\/$/);
        expect(await page.locator('h1').textContent()).toBe('Thank you');
      });
    }
    expect(room.endpoint.said().match(/taken: \d/g)).toEqual(['taken: 1', 'taken: 2']);
  });

  it('or take it to GitHub, where it becomes an entry that waits for the consent', async () => {
    await room.visit({ javaScriptEnabled: true }, async (page) => {
      const asked = page.waitForRequest('https://github.com/**');
      await page.context().route('https://github.com/**', (route) => route.abort());
      await fillByKeys(page, BY_ISSUE.values, 'Send it with GitHub');
      const { searchParams } = new URL((await asked).url());
      const { template, ...told } = Object.fromEntries(searchParams);
      expect(template).toBe('offer.yml');
      expect(Object.keys(told).filter((name) => !isField(name))).toEqual([]);
      await issue(12, BY_ISSUE, issueMarkdown('offer', told));
    });
    await issue(13, WITHHELD, issueMarkdown('win', WITHHELD.values));
    const entry = entryOf.get(titleOf(BY_ISSUE)) ?? '';
    const file = join(room.content, `entries/${entry}.md`);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('\n---\n\n', `\nconsented: [${BY_ISSUE.id}]\n---\n\n`));
  });

  /** An issue, taken as the workflow takes it. */
  async function issue(number: number, news: OnItsWay, body: string): Promise<void> {
    const event = join(out, `issue-${number}.json`);
    writeFileSync(event, eventOf(number, body));
    const { json, stderr } = await room.type('issue', '--event', event, '--json');
    expect(json, stderr).toMatchObject({ number, say: 'ready' });
    const [, entry = ''] = /entries\/(.*)\.md/.exec(json.files.join('\n')) ?? [];
    entryOf.set(titleOf(news), entry);
  }

  it('the inbox takes all of it once, by IMAP, from the server and out of feeds', async () => {
    const fetched = await room.type('inbox', 'fetch', '--json');
    expect(fetched.code, fetched.stderr + fetched.stdout).toBe(0);
    const [mailbox, server] = fetched.json.sources;
    const titles = ({ added }: { added: { title: string }[] }) => added.map(({ title }) => title);
    expect(titles(mailbox).sort()).toEqual(MAILED.map(titleOf).sort());
    expect(titles(server)).toEqual(BY_ENDPOINT.map(titleOf));
    const harvested = await room.type('harvest', '--json');
    expect(harvested.json.feeds, harvested.stderr).toMatchObject([
      { person: 'bo', result: 'new', items: [{ title: titleOf(BY_FEED) }] },
    ]);

    const again = await room.type('inbox', 'fetch', '--json');
    expect(again.json.sources.flatMap(titles)).toEqual([]);
    const later = await room.type('harvest', '--now');
    expect(later.stdout).toContain('1 feed asked, nothing new');
    const { json } = await room.type('inbox', 'list', '--json');
    expect(json).toHaveLength(MAILED.length + BY_ENDPOINT.length + 1);
    const guessed = json.filter(({ isGuessed }: { isGuessed?: boolean }) => isGuessed);
    expect(guessed.map(({ title }: { title: string }) => title)).toEqual([titleOf(BY_FEED)]);
  });

  it('the editor accepts each, once, and there is a mail to each friend', async () => {
    const { json: waiting } = await room.type('inbox', 'list', '--json');
    const numberOf = new Map<string, number>(
      waiting.map(({ number, title }: { number: number; title: string }) => [title, number]),
    );
    for (const news of [...MAILED, ...BY_ENDPOINT, BY_FEED]) {
      const title = titleOf(news);
      const words = ['accept', String(numberOf.get(title)), ...news.flags, '--out', answers];
      const { json, stderr, stdout } = await room.type('inbox', ...words, '--json');
      expect(json, stderr + stdout).toMatchObject({ state: 'accepted' });
      expect([title, json.withheld]).toEqual([title, undefined]);
      entryOf.set(title, json.entry);
      if (news === BY_FEED) expect(json.draft).toBe(null);
      else {
        const mail = readFileSync(join(answers, `${numberOf.get(title)}-accepted.eml`), 'utf8');
        expect(mail).toMatch(new RegExp(`^To: .*<?${emailOf(news)}>?\r?$`, 'm'));
      }
    }
    expect(readdirSync(answers)).toHaveLength(MAILED.length + BY_ENDPOINT.length);
    const first = numberOf.get(titleOf(BY_FEED));
    const twice = await room.type('inbox', 'accept', String(first), '--out', answers);
    expect(twice.code).toBe(2);
    expect(twice.stderr).toContain(`Nothing was changed: submission ${first} was accepted on`);
    expect((await room.type('inbox', 'list', '--json')).json).toEqual([]);
  });

  it('every answer stands in its entry', () => {
    const entries = new Map(readContent(room.content).entries.map((entry) => [entry.id, entry]));
    for (const news of [...MAILED, ...BY_ENDPOINT, BY_ISSUE]) {
      const { submission } = readSubmission(news.values);
      if (!submission) throw new Error(`${titleOf(news)} cannot be read`);
      const { date, people, ...fields } = entryFields(submission, { date: '', people: [] });
      const entry = entries.get(entryOf.get(titleOf(news)) ?? '');
      expect(entry).toMatchObject({ ...fields, people: [news.id] });
      expect(entry?.body.trim()).toBe(submission.body);
    }
  });

  it('who sent it and who agreed stands in the log', () => {
    const log: { what: string; consent?: Record<string, string> }[] = parse(
      readFileSync(join(room.content, 'private/log.yaml'), 'utf8'),
    );
    for (const news of [...MAILED, ...BY_ENDPOINT, BY_FEED]) {
      const entry = entryOf.get(titleOf(news));
      const origin = log.filter(({ what }) => what.endsWith(`it became the entry ${entry}`));
      expect(origin).toHaveLength(1);
      const yes = log.filter(
        ({ consent }) => consent?.entry === entry && consent?.answer === 'yes',
      );
      expect(yes.map(({ consent }) => consent?.of).sort()).toEqual([...news.consented].sort());
      const evidence = yes.map(({ what }) => what).join('\n');
      if (news.consented.length > 0) expect(evidence).toContain(emailOf(news));
    }
  });

  it('all of it stands on the site and in its feeds, with the names', async () => {
    const { code, stderr } = await room.type('build', '--outDir', room.dist);
    expect(code, stderr).toBe(0);
    const read = (file: string) => readFileSync(join(room.dist, file), 'utf8');
    const feeds = {
      rss: read('rss.xml').split('<item>'),
      atom: read('atom.xml').split('<entry>'),
      json: JSON.parse(read('feed.json')).items.map((item: object) => JSON.stringify(item)),
    };
    for (const news of ALL) {
      const [title, entry] = [titleOf(news), entryOf.get(titleOf(news)) ?? ''];
      const page = read(`entries/${entry}/index.html`);
      expect(page).toContain(`${title}</h1>`);
      expect(page).toContain(news.name);
      if (news.via) expect(page).toContain(news.via);
      for (const items of Object.values(feeds)) {
        const own = items.filter((item: string) => item.includes(`/entries/${entry}/`));
        expect(own).toEqual([expect.stringContaining(title)]);
        expect(own).toEqual([expect.stringContaining(news.name)]);
      }
      expect(read(`people/${news.id}/rss.xml`)).toContain(`/entries/${entry}/`);
      expect(read(`people/${news.id}/index.html`)).toContain(title);
    }
  });

  it('and in the letter', async () => {
    const folder = join(out, 'letter');
    const { code, stderr } = await room.type('digest', '--date', '2026-11-21', '--out', folder);
    expect(code, stderr).toBe(0);
    for (const file of ['email.html', 'email.txt']) {
      const letter = readFileSync(join(folder, file), 'utf8');
      const text = letter.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
      for (const news of ALL) expect(text).toContain(`${news.name} ${titleOf(news)} `);
    }
  });

  it('and nothing that is not for everybody', () => {
    const files = [room.dist, join(out, 'letter')].flatMap((folder) =>
      listFiles(folder).map((file) => join(folder, file)),
    );
    for (const file of files) {
      const bytes = readFileSync(file);
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
      const text = `${file}\n${isPacked ? gunzipSync(bytes) : bytes}`;
      const found = [...UNSAID, WITHHELD.name, titleOf(WITHHELD)].filter((each) =>
        text.includes(each),
      );
      expect([file, found]).toEqual([file, []]);
    }
  });
});
