import { spawnSync } from 'node:child_process';
import { languageOfComputer } from '../writing/languages.ts';
import { type Answers, judge, NO_SITE_YET, SETTING_NAMES } from '../writing/settings.ts';

/** What a newcomer may keep as it is. */
const USUAL: Answers = {
  title: 'Friends Doing Good Things',
  tagline: 'What our friends made, what they need, and how to lend a hand',
  url: NO_SITE_YET,
};

/** Mailboxes at which nobody reads. */
const UNREAD = /noreply|no-reply|@localhost|\.(local|localdomain|invalid)$/i;

/**
 * What a newcomer is likely to answer: names as Git knows them, language and time zone as the
 * computer has them. What is not known is left out, and nothing is invented.
 */
export function likelyAnswers(): Answers {
  const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const email = fromGit('user.email');
  const found: Answers = {
    ...USUAL,
    editor: fromGit('user.name'),
    contact: UNREAD.test(email) ? '' : email,
    language: languageOfComputer(locale),
    timezone: 'value' in judge('timezone', timeZone) ? timeZone : 'Etc/UTC',
  };
  return Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const judged = judge(name, found[name] ?? '');
      return 'value' in judged ? [[name, judged.value]] : [];
    }),
  );
}

/** A setting of Git; empty where it has none, or is not here. */
function fromGit(name: string): string {
  const { stdout } = spawnSync('git', ['config', '--get', name], {
    encoding: 'utf8',
    timeout: 2000,
  });
  return (stdout ?? '').trim();
}
