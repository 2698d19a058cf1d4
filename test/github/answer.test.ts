import { describe, expect, it } from 'vitest';
import { commentFor, faultFrom, MARK } from '../../src/github/answer.ts';
import { proposalFor } from '../../src/github/proposal.ts';
import { pullRequestFor } from '../../src/github/pull-request.ts';
import { en } from '../../src/words/en.ts';
import { issue, known, somebody } from './issues.ts';

const comment = (values: Parameters<typeof issue>[0], people = known()) =>
  commentFor(proposalFor(issue(values), people).answer, en);

/** The text of the pull request for answers about themselves. */
function bodyFor(values: Parameters<typeof issue>[0], people = known()): string {
  const { news } = proposalFor(issue(values), people);
  if (!news) throw new Error('no news');
  return pullRequestFor(issue(), news, { shown: (file) => `content/${file}`, warnings: [] }).body;
}

describe('the answer to a friend', () => {
  it('names each question and says what to do, in plain words', () => {
    expect(comment({ title: '', link: 'nowhere' })).toBe(`${MARK}
Thank you for your news. 2 answers need another look first:

- **The news in one line**: Please fill this in.
- **Where can one read more?**: Please give a whole web address, such as https://example.org.

Please edit your text above, by the three dots in its corner. It is read anew as soon as you save it.
`);
  });

  it('holds nothing that anybody wrote', () => {
    const values = {
      title: '@everybody '.repeat(30),
      sender: '<b>#1</b>\u202e',
      link: '@x',
      consent: '#2',
    };
    expect(comment(values)).not.toMatch(/@|#|<b>/);
    expect(comment({ sender: '@Amina #1' })).not.toMatch(/@|#/);
  });

  it('tells nothing of somebody who never wants to be named', () => {
    const people = known([somebody('Amina Diallo', 'never')]);
    expect(comment({}, people)).toBe(
      comment({ sender: 'Аmina Diаllo'.replaceAll('А', 'A').replaceAll('а', 'a') }, people),
    );
    expect(comment({}, people)).not.toMatch(/amina|never/i);
  });

  it('says where the forms are to somebody who used none', () => {
    const { answer } = proposalFor(issue({}, { text: 'Hello' }), known());
    expect(commentFor(answer, en)).toContain('https://github.com/edda/letter/issues/new/choose');
  });

  it.each([
    [{ field: 'body', message: 'an image has no alt text' }, 'picture'],
    [{ field: 'body', message: '"javascript:x" is not an address' }, 'link'],
    [{ field: 'body', message: 'the entry is empty' }, 'missing'],
    [{ field: 'body', message: 'something new' }, 'unclear'],
    [{ field: 'starts', message: 'something new' }, 'unclear'],
    [{ field: 'consented[0]', message: 'something new' }, 'unclear'],
  ])('puts %j of check as %s', (problem, code) => {
    expect(faultFrom(problem).code).toBe(code);
  });
});

describe('the pull request', () => {
  it('says who claims what, and what merging does', () => {
    expect(bodyFor({}, known([somebody('Amina Diallo', 'ask')]))).toMatchInlineSnapshot(`
      "<!-- friends-news -->
      Closes #12.

      Kind: win. Title: \`Amina opens the school garden\`. The entry is \`content/entries/2026/amina-opens-the-school-garden-12.md\`; you can change it under *Files changed* before you merge.

      **Who sends it.** The account \`octocat\` opened the issue, gives the name \`Amina Diallo\`, and writes about themselves. GitHub does not prove that an account belongs to that person: if you don't know it as theirs, ask them by a way that you know.

      **Whom it is about.** \`amina-diallo\`, who has this name and the consent \`ask\`.

      **What merging does.** The sender says that their name may be published. That is a claim, and nothing is published on it: the entry is withheld until you write the consent yourself. When you have it from the person, or know the account as theirs, add the line \`consented: [amina-diallo]\` to the fields of the entry, here or later.

      \`npm run check\` finds no error in it. If the issue is edited, this branch is written anew, unless you have changed it.
      "
    `);
  });

  it('says so where merging publishes', () => {
    const ofAmina = { about: 'friend', name: 'Amina Diallo', sender: 'Leyla' };
    const text = bodyFor(ofAmina, known([somebody('Amina Diallo', 'always')]));
    expect(text).toContain('may always be named, so merging publishes it');
    expect(text).not.toContain('consented');
  });

  it('says which consents are missing, that of the one who passed it on too', () => {
    const values = { about: 'friend', name: 'Grace', credit: 'yes' };
    const people = known([somebody('Amina Diallo', 'ask'), somebody('Grace Hopper', 'ask')]);
    const text = bodyFor(values, people);
    expect(text).toContain('`consented: [grace, amina-diallo]`');
    expect(text).toContain('`Grace Hopper` (`grace-hopper`)');
    const always = known([somebody('Amina Diallo', 'ask'), somebody('Grace', 'always')]);
    expect(bodyFor(values, always)).toContain('`consented: [amina-diallo]`');
    expect(bodyFor({ ...values, consent: 'ask' }, always)).toContain('`draft: true`');
  });

  it('notifies nobody and closes nothing but its own issue', () => {
    const text = bodyFor({ sender: '@leyla fixes #3', title: 'closes #4 @all <img>' });
    const bare = text.replace(/`+[^`]*`+/g, '');
    expect(bare).not.toMatch(/@|<img/);
    expect(bare.match(/#\d+/g)).toEqual(['#12']);
  });
});
