import { hasExit } from '../submissions/exits.ts';
import { FIELDS, type Field } from '../submissions/fields.ts';
import { submissionForm } from '../submissions/form.ts';
import type { PluralForms } from '../words/plural.ts';
import { languageOfWords } from '../words/words.ts';
import type { PageHead } from './frame-view.ts';
import { paths } from './paths.ts';
import type { Site } from './site.ts';

/** The page on which friends send in news. */
export interface SubmitView {
  head: PageHead;
  title: string;
  about: string;
  /** What becomes of it. */
  read: string;
  /** The form, as HTML. */
  form: string;
  settings: SubmitSettings;
}

/** What the script of the page is told by the page, as JSON. */
export interface SubmitSettings {
  /** By which the browser keeps what was typed. */
  draft: string;
  /** Of a mail. */
  subject: string;
  email?: string;
  /** `owner/repo`. */
  github?: string;
  hasEndpoint: boolean;
  language: string;
  /** The language of the words: English where the kit does not speak that of the newsletter. */
  wordsLanguage: string;
  timezone: string;
  words: SubmitWords;
}

/** Texts for the script: `{day}` and the like stand where something is put in. */
export interface SubmitWords {
  /** `{step}`, `{total}` */
  step: string;
  next: string;
  back: string;
  all: string;
  one: string;
  kept: string;
  restored: string;
  anew: string;
  preview: string;
  somebody: string;
  github: string;
  mail: string;
  mailLong: string;
  mailEmpty: string;
  githubLong: string;
  text: string;
  copy: string;
  copied: string;
  copyFailed: string;
  colon: string;
  kinds: Site['words']['kinds'];
  open: string;
  help: string;
  /** `{day}` */
  by: string;
  /** `{day}` */
  until: string;
  when: string;
  where: string;
  online: string;
  join: string;
  link: string;
  via: string;
  questions: Record<Field, string>;
  faults: Omit<Site['words']['submit']['faults'], 'long'>;
  /** By the longest answer, in characters: that it is too long. */
  long: PluralForms;
}

/** The parts of the address below `/submit/` that the site has; none where no way out is configured. */
export function submitPages({ newsletter }: Site): (string | undefined)[] {
  return hasExit(newsletter.submit) ? [undefined, 'thanks'] : [];
}

/** Prepares the page on which friends send in news. */
export function submitView(site: Site): SubmitView {
  const { newsletter, words } = site;
  const { title, about, read } = words.submit;
  return {
    head: { path: paths.submit, title, description: about },
    title,
    about,
    read: read(newsletter.editor.name),
    form: submissionForm({
      words,
      language: newsletter.language,
      title: newsletter.title,
      values: {},
      faults: [],
      exits: newsletter.submit ?? {},
    }),
    settings: submitSettings(site),
  };
}

/** By which the browser keeps what was typed: newsletters below one host do not share it. */
export function draftKey({ addresses }: Site): string {
  return `news ${addresses.local(paths.submit)}`;
}

function submitSettings(site: Site): SubmitSettings {
  const { newsletter, words } = site;
  const { email, github, endpoint } = newsletter.submit ?? {};
  return {
    draft: draftKey(site),
    subject: words.submit.subject(newsletter.title),
    ...(email && { email }),
    ...(github && { github }),
    hasEndpoint: endpoint !== undefined,
    language: newsletter.language,
    wordsLanguage: languageOfWords(newsletter.language),
    timezone: newsletter.timezone,
    words: scriptWords(site, email ?? ''),
  };
}

function scriptWords({ words }: Site, email: string): SubmitWords {
  const { submit, ask, offer, event, entry, kinds, colon } = words;
  const { guide, send, questions, faults } = submit;
  const { long, ...others } = faults;
  const { step, mailLong, ...said } = guide;
  return {
    ...said,
    step: step('{step}', '{total}'),
    mailLong: mailLong(email),
    github: send.github,
    mail: send.mail,
    colon,
    kinds,
    open: ask.open,
    help: ask.help,
    by: ask.by('{day}'),
    until: offer.until('{day}'),
    when: event.when,
    where: event.where,
    online: event.online,
    join: event.join,
    link: entry.link,
    via: entry.via,
    questions: Object.fromEntries(FIELDS.map((field) => [field, questions[field].label])) as Record<
      Field,
      string
    >,
    faults: others,
    long: long.forms,
  };
}
