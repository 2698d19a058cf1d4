import { describe, expect, it } from 'vitest';
import { bareSubject, guessValues } from '../../src/incoming/free-words.ts';
import { kept, NOW, refused, taken, written } from './mails.ts';

describe('free mails', () => {
  it('give title, news, link and kind, without signature and the letter that they answer', async () => {
    const { incoming } = await taken(kept('apple-answer'));
    expect(incoming.values).toEqual({
      kind: 'ask',
      title: 'The November letter',
      body: 'Dear Edda,\n\nI’m looking for a room with a piano for two afternoons a week. It needs not be tuned.\n\nThe piece is here: https://piano.example.org/piece.',
      link: 'https://piano.example.org/piece',
      sender: 'Nadia Okafor',
      email: 'nadia@example.org',
    });
    expect(incoming).toMatchObject({
      isGuessed: true,
      text: expect.stringContaining('who needs something?'),
      notes: ['it answers an earlier mail', expect.stringMatching(/^4 lines that look like/)],
    });
  });

  it('in HTML become Markdown without pictures, scripts, hidden words and the earlier mail', async () => {
    const { incoming } = await taken(kept('outlook-free'));
    expect(incoming.values).toEqual({
      kind: 'event',
      title: 'Einladung',
      body: expect.stringContaining(
        'unsere **Ausstellung** beginnt am 12. Dezember 2026, [in der Halle](https://halle.example.org/?a=1\\&b=2).',
      ),
      link: 'https://halle.example.org/?a=1&b=2',
      starts: '2026-12-12',
      sender: 'Nadia Okafor',
      email: 'nadia@example.org',
    });
    expect(incoming.values.body).toContain('\n\n- Eintritt frei\n- Kuchen');
    expect(incoming.values.body).not.toMatch(/alert|Hidden|track|svg|Brief vom/);
  });

  it.each(['iso-2022-jp', 'shift-jis'])('are read in %s', async (name) => {
    const { incoming } = await taken(kept(name));
    expect(incoming.from).toEqual({ name: '田中花子', email: 'hanako@example.jp' });
    expect(incoming.values).toMatchObject({
      kind: 'win',
      title: '図書館ができました',
      body: expect.stringContaining('小さな図書館を公開しました。'),
      link: 'https://toshokan.example.jp/',
    });
  });

  it('passed on by the editor are of those who wrote them, which is said to be unproven', async () => {
    const { incoming } = await taken(kept('gmail-forward'));
    expect(incoming.from.email).toBe('edda@example.com');
    expect(incoming.values).toEqual({
      kind: 'offer',
      title: 'Free seedlings',
      body: 'We are giving away forty tomato seedlings on Sunday.',
      sender: 'Tomás Ruiz',
      email: 'tomas@example.net',
    });
    expect(incoming.notes?.[0]).toContain('the mail was passed on');
  });

  it('never agree to anything, and say no kind where their words do not', async () => {
    const { incoming } = await taken(
      await written({ subject: 'Hello', text: 'Yes, you may publish my name. I had a nice day.' }),
    );
    expect(Object.keys(incoming.values).sort()).toEqual(['body', 'email', 'sender', 'title']);
  });

  it('name parts that are not pictures, and keep what is signed', async () => {
    const { incoming, parts } = await taken(kept('signed'));
    expect(incoming.values.body).toBe('It is done, after nine years.');
    expect(parts.map(({ name }) => name)).toEqual(['smime.p7s']);
  });

  it.each([
    ['away', 'an automatic answer'],
    ['bounce', 'a report of a mail server'],
    ['digest', 'a mail of a mailing list'],
    ['encrypted', 'it is encrypted; open it in your mail program'],
  ])('that no person wrote are named, not taken: %s', async (name, reason) => {
    expect(await refused(kept(name))).toEqual({ name: expect.stringContaining('" from '), reason });
  });

  it('say what is doubtful about who sent them', async () => {
    const { incoming } = await taken(kept('doubtful'));
    expect(incoming.notes).toEqual([
      'the mail names 2 senders',
      "the sender's name holds characters that nobody sees; they were left out",
      "the sender's name looks like an address, and it is another one: ada@example.org",
      "answers should go to third@evil.example, not to the sender's address",
      'your mail server doubts that it is from whom it says (spf: fail, dmarc: fail); ask them before you publish it',
    ]);
    expect(incoming.from).toEqual({ name: 'ada@example.org moc', email: 'mallory@evil.example' });
    expect(incoming.values.sender).toBeUndefined();
    expect(incoming.values.title).toBe('Hello there Bcc: x@example.org');
    expect(incoming.values.body).toBe('Words with[31m controls.');
    // The mail says 2099.
    expect(incoming.at).toBe(new Date(NOW).toISOString());
  });

  it('that are long keep their paragraphs, and lose what they quote at their end', async () => {
    const long = Array.from(
      { length: 60 },
      (_, index) => `Paragraph ${index} ${'word '.repeat(60)}`,
    );
    const { incoming } = await taken(
      await written({
        subject: 'Long',
        text: `${long.join('\n\n')}\n\nAda wrote:\n> old\n> words\n`,
      }),
    );
    expect(incoming.values.body?.split('\n\n')).toHaveLength(60);
    expect(incoming.values.body).not.toMatch(/old|Ada wrote/);
  });

  it('in HTML keep addresses that are no links yet, and what is struck out', async () => {
    const html =
      '<p>https://a.example/b_c, www.a.example, ada@a.example <a href="https://a.example/b_c">https://a.example/b_c</a> <s>gone</s></p>';
    const { incoming } = await taken(await written({ subject: 'x', html }));
    expect(incoming.values.body).toBe(
      'https://a.example/b_c, www.a.example, ada@a.example <https://a.example/b_c> ~~gone~~',
    );
    expect(incoming.values.link).toBe('https://a.example/b_c');
  });

  it('keep rules and headings of Markdown', async () => {
    const text = 'News\n====\n\nOne.\n\n---\n\nTwo.';
    const { incoming } = await taken(await written({ subject: 'x', text }));
    expect(incoming.values.body).toBe(text);
  });
});

describe('guessValues', () => {
  it.each([
    ['Suche', 'Ich suche eine Nähmaschine.', 'ask'],
    ['Bonjour', 'Je cherche un violon.', 'ask'],
    ['Hola', '¿Alguien sabe afinar pianos?', 'ask'],
    ['Olá', 'Preciso de uma bicicleta.', 'ask'],
    ['مرحبا', 'أبحث عن غرفة', 'ask'],
    ['Hi', 'We have just published our map.', 'win'],
    ['Hi', 'I can offer two hours of tax advice.', 'offer'],
    ['Workshop', 'Join us on 3 December 2026.', 'event'],
    ['Workshop', 'Join us some day.', undefined],
    ['Hi', 'I need a stage, and I can offer tea.', undefined],
    ['Hi', 'Inneed of sleep', undefined],
  ])('of %s: %s', (subject, body, kind) => {
    expect(guessValues(subject, body).kind).toBe(kind);
  });

  it('takes an address only where it is the only one', () => {
    const link = (body: string) => guessValues('', body).link;
    expect(link('See https://a.example/b_(c). Yes, https://a.example/b_(c)!')).toBe(
      'https://a.example/b_(c)',
    );
    expect(link('(https://a.example/)')).toBe('https://a.example/');
    expect(link('https://a.example/ https://b.example/')).toBeUndefined();
    expect(link('javascript:alert(1) ftp://a.example')).toBeUndefined();
  });
});

describe('bareSubject', () => {
  it('loses what programs and lists put before it', () => {
    expect(bareSubject('Re: AW: [friends] Fwd: WG: Beans [green]')).toBe('Beans [green]');
    expect(bareSubject('Re[2]: Retired: me')).toBe('Retired: me');
    expect(bareSubject('I: Robot')).toBe('I: Robot');
  });
});
