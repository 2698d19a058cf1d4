import { linkWarnings } from '../inbox/link-warnings.ts';
import { mixedWordsOf } from '../inbox/warnings.ts';
import type { Problem } from '../problems/problem.ts';
import { MARK } from './answer.ts';
import type { Issue } from './event.ts';
import type { News } from './proposal.ts';
import { plainTitle, quoted } from './quoted.ts';

/** A pull request as GitHub is given it; for the editor, so in English. */
export interface PullRequest {
  title: string;
  body: string;
}

/** What else its text says. */
export interface Circumstances {
  /** The path of a file in the repository. */
  shown(file: string): string;
  /** What `check` warns of in the new files. */
  warnings: readonly Problem[];
}

/** The pull request for news: who claims what, what merging does, and what to look at first. */
export function pullRequestFor(
  { number, login }: Issue,
  news: News,
  { shown, warnings }: Circumstances,
): PullRequest {
  const { submission, files } = news;
  const { kind, title, about, sender } = submission;
  const [entry] = files;
  const whose =
    about === 'me' ? 'about themselves' : `about a friend called ${quoted(news.called)}`;
  const sections = [
    `Closes #${number}.`,
    `Kind: ${kind}. Title: ${quoted(title)}. The entry is ${quoted(shown(entry?.file ?? ''))}; you can change it under *Files changed* before you merge.`,
    `**Who sends it.** The account ${quoted(login)} opened the issue, gives the name ${quoted(sender)}, and writes ${whose}. GitHub does not prove that an account belongs to that person: if you don't know it as theirs, ask them by a way that you know.`,
    `**Whom it is about.** ${whomText(news, shown)}`,
    `**What merging does.** ${consentText(news)}`,
    ...viaText(news),
    ...(news.removed.length > 0
      ? [
          `**What was taken out.** Characters that hide or reorder text: ${news.removed.join(', ')}.`,
        ]
      : []),
    ...twiceText(news),
    ...(warnings.length > 0
      ? [`**What check warns of.**\n\n${warnings.map(warningRow).join('\n')}`]
      : []),
    '`npm run check` finds no error in it. If the issue is edited, this branch is written anew, unless you have changed it.',
  ];
  return { title: `News: ${plainTitle(title)}`, body: `${MARK}\n${sections.join('\n\n')}\n` };
}

function whomText({ whom, called }: News, shown: Circumstances['shown']): string {
  if (whom.is === 'known') {
    const [person, ...others] = whom.people;
    if (others.length > 0) {
      const ids = whom.people.map(({ id }) => quoted(id)).join(', ');
      return `${whom.people.length} people have this name: ${ids}. The entry names the first. Correct that if need be, then take out \`draft: true\`.`;
    }
    return `${quoted(person.id)}, who has this name and the consent ${quoted(person.consent)}.`;
  }
  const alike = whom.alike.map(({ id, name }) => `${quoted(name)} (${quoted(id)})`).join(', ');
  const asked = alike
    ? ` Is it one of these instead: ${alike}? Then write that id into the entry, and delete the new file.`
    : '';
  return `Nobody has the name ${quoted(called)} yet, so ${quoted(shown(`people/${whom.id}.md`))} comes along, with \`consent: ask\`.${asked}`;
}

function consentText({ submission, whom, isDraft, via }: News): string {
  const said =
    submission.consent === 'yes'
      ? submission.about === 'me'
        ? 'The sender says that their name may be published.'
        : 'The sender says that their friend agreed to be named.'
      : 'The sender says that the person has not been asked yet: please ask first.';
  const person = whom.is === 'known' ? whom.people[0] : undefined;
  const id = person?.id ?? (whom.is === 'new' ? whom.id : '');
  const waiting = [
    ...(person?.consent === 'always' ? [] : [id]),
    ...(via?.person?.consent === 'ask' ? [via.person.id] : []),
  ];
  const line = `consented: [${waiting.join(', ')}]`;
  if (isDraft) {
    const doubt =
      submission.consent === 'yes' ? ' Nothing shows that the account is who it says.' : '';
    const more = waiting.length > 0 ? `, and add ${quoted(line)}` : '';
    return `${said}${doubt} Merging publishes nothing yet, because the entry says \`draft: true\`. To publish it when all is clear, take that line out${more}, here or later.`;
  }
  if (waiting.length === 0) {
    return `${said} ${quoted(id)} may always be named, so merging publishes it.`;
  }
  return `${said} That is a claim, and nothing is published on it: the entry is withheld until you write the consent yourself. When you have it from the person, or know the account as theirs, add the line ${quoted(line)} to the fields of the entry, here or later.`;
}

/** Links and letters that are not what they seem. */
function twiceText({ submission: { sender, name, title, place, body, link, online } }: News) {
  const values = {
    ...{ sender, title, body },
    ...(name && { name }),
    ...(place && { place }),
    ...(link && { link }),
    ...(typeof online === 'string' && { online }),
  };
  const found = [...mixedWordsOf(values), ...linkWarnings(values)];
  if (found.length === 0) return [];
  return [`**What to look at twice.**\n\n${found.map((each) => `- ${quoted(each)}`).join('\n')}`];
}

function viaText({ via }: News): string[] {
  if (!via) return [];
  const text = via.person
    ? `The entry says that it came by ${quoted(via.person.id)}, as the sender wishes. If it may be somebody else, take out the line \`via\`.`
    : `The sender would like to be named as the one who passed it on. Nobody has the name ${quoted(via.name)} alone, so nothing says so yet.`;
  return [`**Who passed it on.** ${text}`];
}

function warningRow({ field, message, fix }: Problem): string {
  return `- ${quoted(`${field}: ${message}; ${fix}`)}`;
}
