import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DIGEST, deskWith, header } from '../sending/desk.ts';
import { startFaultySmtp } from '../servers/faulty-smtp.ts';

/** A desk whose server can have faults. */
async function faulty(names: readonly string[], settings: Record<string, unknown> = {}) {
  const smtp = await startFaultySmtp();
  onTestFinished(() => smtp.stop());
  const account = { host: '127.0.0.1', port: smtp.port, security: 'none' } as const;
  const friends = names.map((name): [string, string] => [`${name}@friends.example`, `${name} F`]);
  return { smtp, ...deskWith(account, friends, settings) };
}

const many = (count: number) => Array.from({ length: count }, (_, i) => `friend-${i}`);

describe('send', () => {
  it('without --yes shows what it would do, and sends nothing', async () => {
    const { smtp, folder, send } = await faulty(['ada', 'bob', 'cleo', 'dora'], { per_minute: 1 });
    const { code, stdout } = await send(DIGEST);
    expect(code).toBe(0);
    expect(stdout).toContain('“Good news in November” (2026/november)');
    expect(stdout).toMatch(/^To: +4 friends$/m);
    expect(stdout).toMatch(/^Pace: +1 a minute, at most 1000000 in an hour$/m);
    expect(stdout).toMatch(/^Time: +about 3 minutes$/m);
    expect(stdout).toMatch(/^First: +ada F <ada@friends.example>\n +bob F .*\n +cleo F .*\n\n/m);
    expect(stdout).toContain('  To: ada F <ada@friends.example>');
    expect(stdout).toContain('  Dear ada, this is what happened.');
    expect(stdout).toContain('Nothing was sent.');
    const json = JSON.parse((await send(DIGEST, '--json')).stdout);
    expect(json).toMatchObject({ id: DIGEST, waiting: 4, served: 0, stopped: 0, seconds: 180 });
    expect(json.preview.headers['List-ID']).toBe('"Test Letter" <letter.example.org>');
    expect(smtp.calls()).toBe(0);
    expect(existsSync(join(folder, 'private/sent'))).toBe(false);
  });

  it('--test sends one copy and records nothing', async () => {
    const { smtp, folder, send } = await faulty(['ada', 'spam']);
    const { code, stdout } = await send(DIGEST, '--test', 'Ada@friends.example');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: 'A copy went to Ada@friends.example: 250 OK: message queued\n',
    });
    expect(smtp.taken[0]?.text).toContain('Dear ada, this is what happened.');
    const { headers } = JSON.parse((await send(DIGEST, '--json')).stdout).preview;
    expect(header(smtp.taken[0]?.text ?? '', 'Message-ID')).toMatch(/^<\w+@example\.org>$/);
    expect(smtp.taken[0]?.text).not.toContain(headers['Message-ID']);
    const refused = await send(DIGEST, '--test', 'spam@friends.example', '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toEqual({
      to: 'spam@friends.example',
      sent: false,
      words: '554 5.7.1 Looks like spam',
    });
    expect(existsSync(join(folder, 'private/sent'))).toBe(false);
  });

  it('--test needs nobody on the list', async () => {
    const { smtp, send } = await faulty([]);
    expect((await send(DIGEST, '--test', 'me@friends.example')).code).toBe(0);
    expect(smtp.taken[0]?.text).toContain('Dear friend, this is what happened.');
  });

  it('--test sends nothing to somebody who stopped', async () => {
    const smtp = await startFaultySmtp();
    onTestFinished(() => smtp.stop());
    const account = { host: '127.0.0.1', port: smtp.port, security: 'none' } as const;
    const friends = [['bo@friends.example', 'Bo F', '2026-10-01']] as const;
    const { code, stdout, stderr } = await deskWith(account, friends).send(
      DIGEST,
      '--test',
      'BO@friends.example',
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('bo@friends.example asked for no more letters');
    expect(smtp.calls()).toBe(0);
  });

  it('--bcc prints addresses by which it can be sent by hand, without those who have it', async () => {
    const { smtp, send } = await faulty(['ada', 'later', 'drop-after', 'full', 'dora'], {
      retry_after: 0,
    });
    expect((await send(DIGEST, '--yes')).code).toBe(1);
    expect(smtp.taken).toHaveLength(4);
    const { code, stdout, stderr } = await send(DIGEST, '--bcc', '50');
    expect(code).toBe(0);
    expect(stdout).toBe('Batch 1 of 1, 1 address:\nfull@friends.example\n\n');
    expect(stderr).toContain('Left out, for they may have it: 1');
    const again = await send(DIGEST, '--bcc', '1', '--again-unknown', '--json');
    expect(JSON.parse(again.stdout)).toEqual({
      batches: [['drop-after@friends.example'], ['full@friends.example']],
    });
  });

  it('says what is wrong with a call or with the settings', async () => {
    const { send } = await faulty(['ada']);
    const calls = [
      [[], `There are: ${DIGEST}.`],
      [['2026/novembre'], `did you mean ${DIGEST}?`],
      [[DIGEST, '--yes', '--bcc', '5'], 'Say one of'],
      [[DIGEST, '--bcc', '0'], '--bcc wants a number'],
      [[DIGEST, '--test', 'ada'], '--test wants an address'],
    ] as const;
    const ended = await Promise.all(calls.map(([words]) => send(...words)));
    for (const [index, { code, stdout, stderr }] of ended.entries()) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(calls[index]?.[1]);
    }
    const empty = deskWith({ host: '127.0.0.1', port: 25, security: 'none' }, [], {
      from: undefined,
      smtp: undefined,
    });
    const { code, stdout } = await empty.send(DIGEST, '--yes', '--json');
    expect(code).toBe(1);
    const fields = JSON.parse(stdout).problems.map(({ field }: { field: string }) => field);
    expect(fields).toEqual(['smtp', 'email']);
    const anonymous = deskWith(
      { host: '127.0.0.1', port: 25, security: 'none' },
      [['ada@friends.example', 'Ada']],
      {
        from: undefined,
      },
    );
    expect((await anonymous.send(DIGEST)).stderr).toMatch(/private\/mail\.yaml:1 from: is missing/);
  });

  it('goes on after a kill while it waits to try again', async () => {
    const names = ['ada', 'later', 'bob'];
    const { smtp, start, send, written } = await faulty(names, { retry_after: 0.05 });
    const call = start(DIGEST, '--yes');
    await written(6, call);
    call.child.kill('SIGKILL');
    await call.ended;
    expect(smtp.taken.map(({ to }) => to[0])).toEqual(['a', 'b']);
    const { code, stdout } = await send(DIGEST, '--yes', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ sent: 3, sentNow: 1, unknown: [], waiting: 0 });
    expect(smtp.taken.map(({ to }) => to[0])).toEqual(['a', 'b', 'l']);
  });

  it('reports whose letter was in flight at a kill, and sends it again on request alone', async () => {
    const { smtp, start, send, written } = await faulty(['ada', 'hang', 'bob']);
    const call = start(DIGEST, '--yes');
    await written(3, call);
    call.child.kill('SIGKILL');
    await call.ended;
    const next = await send(DIGEST, '--yes');
    expect(next.code).toBe(1);
    expect(next.stdout).toMatch(/they may have it or not:\n {2}hang@friends\.example\n/);
    expect(next.stdout).toContain(`npm run send -- ${DIGEST} --yes --again-unknown`);
    expect((await send(DIGEST)).stdout).toContain('1 may have it');
    expect(smtp.taken.map(({ to }) => to[0])).toEqual(['a', 'b']);
    const again = start(DIGEST, '--yes', '--again-unknown');
    await written(6, again);
    again.child.kill('SIGKILL');
    expect((await again.ended).code).toBeNull();
  });

  it('runs once at a time', async () => {
    const { start, send, written } = await faulty(many(200), { per_minute: 60 });
    const call = start(DIGEST, '--yes');
    await written(2, call);
    const second = await send(DIGEST, '--yes');
    expect(second).toMatchObject({ code: 2, stdout: '' });
    expect(second.stderr).toContain('Another run of send is under way');
    expect((await send(DIGEST)).code).toBe(0);
    call.child.kill('SIGKILL');
    await call.ended;
    const third = start(DIGEST, '--yes');
    await written(4, third);
    third.child.kill('SIGKILL');
    await third.ended;
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'ends on %s after the letter in flight',
    async (signal) => {
      const { smtp, start, send, journal, written } = await faulty(many(20), { per_minute: 1_200 });
      const call = start(DIGEST, '--yes');
      await written(6, call);
      call.child.kill(signal);
      const { code, stdout, stderr } = await call.ended;
      expect(code).toBe(1);
      expect(stderr).toContain('Ending after the letter in flight');
      expect(journal().length % 2).toBe(0);
      expect(stdout).toMatch(
        /still to be served\. To go on:\n {2}npm run send -- 2026\/november --yes/,
      );
      const sent = smtp.taken.length;
      const { stdout: json } = await send(DIGEST, '--yes', '--json');
      expect(JSON.parse(json)).toMatchObject({ sent: 20, sentNow: 20 - sent, waiting: 0 });
      expect(new Set(smtp.taken.map(({ to }) => to)).size).toBe(20);
      expect(smtp.taken).toHaveLength(20);
    },
  );

  it('sends nothing to who stops while it is under way', async () => {
    const { folder, smtp, start, written } = await faulty(many(12), { per_minute: 300 });
    const call = start(DIGEST, '--yes', '--json');
    await written(2, call);
    const file = join(folder, 'private/recipients.csv');
    const list = readFileSync(file, 'utf8');
    writeFileSync(file, list.replace(/^("friend-9.*),""$/m, '$1,"2026-11-21"'));
    const { code, stdout } = await call.ended;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ sent: 11, waiting: 0 });
    expect(smtp.taken.map(({ to }) => to)).not.toContain('friend-9@friends.example');
  });

  it('keeps to the limit of an hour, whichever digests and runs the letters were of', async () => {
    const at = new Date(Date.now() - 60_000).toISOString();
    const line = JSON.stringify({ at, event: 'sending', to: 'x@y.zz', messageId: '', words: '' });
    const { folder, start, written, send } = await faulty(many(9), { per_hour: 7 });
    mkdirSync(join(folder, 'private/sent'), { recursive: true });
    writeFileSync(join(folder, 'private/sent/october.jsonl'), `${line}\n`.repeat(5));
    const call = start(DIGEST, '--yes', '--json');
    await written(4, call);
    await new Promise((later) => setTimeout(later, 500));
    call.child.kill('SIGINT');
    const { stdout, stderr } = await call.ended;
    expect(JSON.parse(stdout)).toMatchObject({ sentNow: 2, waiting: 7 });
    expect(stderr).toMatch(/the next letter leaves in 5[89] minutes/);
    expect((await send(DIGEST)).stdout).toMatch(/^Time: +about 1 hour$/m);
  });

  it('sends nothing by a journal that is damaged', async () => {
    const { smtp, folder, send } = await faulty(['ada']);
    mkdirSync(join(folder, 'private/sent/2026'), { recursive: true });
    writeFileSync(join(folder, 'private/sent/2026/november.jsonl'), '{"at": "20\n{}\n');
    const { code, stderr } = await send(DIGEST, '--yes');
    expect(code).toBe(1);
    expect(stderr).toContain(
      `${folder}/private/sent/2026/november.jsonl:1 journal: the line is damaged`,
    );
    expect(stderr).toContain('november.jsonl:2');
    expect(smtp.calls()).toBe(0);
  });
});
