import { parseFrontMatter } from '../../src/read/front-matter.ts';
import { SETTINGS } from '../content-folder.ts';
import type { Decided } from './decided.ts';
import { byEditor, byIssue } from './doors.ts';
import { TOGETHER, valuesOf } from './inputs.ts';
import { type File, filesOf } from './judged.ts';
import { PEOPLE, THERE } from './world.ts';

/**
 * The files of a content folder with everything that was accepted, whatever door it came by: all of
 * it public, and of what is the same but for its id one alone.
 */
export function publishedFiles(decided: readonly Decided[]): Record<string, string> {
  const files: Record<string, string> = {
    'newsletter.yaml': `${SETTINGS.replace('{name: Edda}', '{name: Edda, email: edda@example.org}')}submit: {email: news@example.org}\n`,
    ...THERE,
    'digests/2026-11-20.md': '---\ntitle: All of it\ndate: 2026-11-20\n---\n\nHello.\n',
  };
  const seen = new Set<string>();
  const put = (made: readonly File[]) => {
    const news = made.flatMap(({ text }) => {
      const { data = {}, body } = parseFrontMatter(text);
      const { title, name, link, place, online } = data;
      return [title, name, link, place, online, body].flatMap((each) =>
        each ? [String(each).replace(/[\\\s]/g, '')] : [],
      );
    });
    if (news.every((each) => seen.has(each))) return;
    for (const each of news) seen.add(each);
    for (const { file, text } of made) files[file] ??= open(text);
  };
  for (const { acceptance } of decided) if (acceptance) put(filesOf(acceptance));
  for (const [at, hostile] of TOGETHER.entries()) {
    const { news } = byIssue(valuesOf(hostile), PEOPLE, 5000 + at);
    if (news) put(news.files);
    put([{ file: `entries/editor/news-${at}.md`, text: byEditor(valuesOf(hostile)) }]);
  }
  files['people/ada.md'] = '---\nname: Ada\nconsent: always\n---\n';
  files['people/ada-lovelace.md'] = open(THERE['people/ada-lovelace.md']);
  return files;
}

/** Whatever is still to be asked about, with the yes of all. */
function open(text: string): string {
  return text.replace(/^consent: ask$/m, 'consent: always').replace(/^draft: true\n/m, '');
}
