import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { entry, person } from '../content-folder.ts';
import { PNG } from './picture.ts';
import { brief, type Case, describeCases, inspectFiles } from './problems.ts';

const pictures = {
  'pictures/hive.png': PNG,
  'pictures/hive two.png': PNG,
  'pictures/broken.png': 'no picture at all',
  'pictures/notes.pdf': '%PDF',
  'private/pictures/secret.png': PNG,
};

/** Paths from an entry in `entries/` that lead to no picture which may be shown. */
const WRONG = {
  'outside the content folder': '../../secret.png',
  'outside by an escape': '%2e%2e/%2e%2e/secret.png',
  'outside by an escaped slash': '..%2f..%2fsecret.png',
  'outside and in again': '../../content/pictures/hive.png',
  'root-relative': '/pictures/hive.png',
  'by a backslash': '..\\\\pictures\\\\hive.png',
  missing: '../pictures/hives.png',
  'not readable': '../pictures/broken.png',
  'not a picture': '../pictures/notes.pdf',
  'a folder': '../pictures',
  private: '../private/pictures/secret.png',
  'private on a detour': '../pictures/../private/pictures/secret.png',
  'private by an escape': '../%70rivate/pictures/secret.png',
  data: 'data:image/png;base64,iVBORw0KGgo=',
  'a file address': 'file:///etc/passwd',
};

const cases: Record<string, Case> = {};
for (const [index, [name, src]] of Object.entries(WRONG).entries()) {
  cases[`${name}, in image`] = {
    file: `entries/image-${index}.md`,
    text: entry({ image: { src: src.replaceAll('\\\\', '\\'), alt: 'A hive' } }),
    problems: ['error 6 image.src'],
  };
  cases[`${name}, in photo`] = {
    file: `people/photo-${index}.md`,
    text: person({ photo: src.replaceAll('\\\\', '\\'), photo_alt: 'Ada' }),
    problems: ['error 4 photo'],
  };
  cases[`${name}, in Markdown`] = {
    file: `entries/markdown-${index}.md`,
    text: entry({}, `Words.\n\n![A hive](<${src}>)\n`),
    problems: ['error 10 body'],
  };
}

describeCases(
  'pictures',
  {
    ...cases,
    'one that is there': {
      file: 'entries/fine.md',
      text: entry(
        { image: { src: '../pictures/hive.png', alt: 'A hive' } },
        '![Hive](../pictures/hive.png)\n![Two](../pictures/hive%20two.png)\n',
      ),
      problems: [],
    },
    'remote, in image': {
      file: 'entries/remote.md',
      text: entry({ image: { src: 'https://example.org/hive.png', alt: 'A hive' } }),
      problems: ['error 6 image.src'],
    },
    'remote, in Markdown: it is shown as a link': {
      file: 'entries/remote-markdown.md',
      text: entry({}, '![A hive](https://example.org/hive.png)\n'),
      problems: ['warning 8 body'],
    },
    'without alt': {
      file: 'entries/no-alt.md',
      text: entry({ image: { src: '../pictures/hive.png' } }),
      problems: ['error 1 image.alt'],
    },
    'with an empty alt': {
      file: 'entries/empty-alt.md',
      text: entry({ image: { src: '../pictures/hive.png', alt: ' ' } }),
      problems: ['error 6 image.alt'],
    },
    'without src': {
      file: 'entries/no-src.md',
      text: entry({ image: { alt: 'A hive' } }),
      problems: ['error 1 image.src'],
    },
    'without alt in Markdown': {
      file: 'entries/markdown-no-alt.md',
      text: entry({}, 'Words.\n![](../pictures/hive.png)\n'),
      problems: ['error 9 body'],
    },
    'with white space as alt in Markdown': {
      file: 'entries/markdown-blank-alt.md',
      text: entry({}, '![ &nbsp; ](../pictures/hive.png)\n'),
      problems: ['error 8 body'],
    },
    'without alt by reference': {
      file: 'entries/reference-no-alt.md',
      text: entry({}, '![][hive]\n\n[hive]: ../pictures/hive.png\n'),
      problems: ['error 8 body'],
    },
    'without alt and missing': {
      file: 'entries/both.md',
      text: entry({}, '![](../pictures/hives.png)\n'),
      problems: ['error 8 body', 'error 8 body'],
    },
    'by reference, missing: the definition is to blame': {
      file: 'entries/reference-missing.md',
      text: entry({}, '![Hive][hive]\n\n[hive]: ../pictures/hives.png\n'),
      problems: ['error 10 body'],
    },
    'a private entry with a private picture, which no mail could show': {
      file: 'private/entries/secret.md',
      text: entry({ image: { src: '../pictures/secret.png', alt: 'A secret' } }),
      problems: ['error 6 image.src'],
    },
  },
  pictures,
);

it('refuses a picture that is a symbolic link, or lies in a linked folder', async () => {
  const { problems } = await inspectFiles(
    {
      'entries/a.md': entry({ image: { src: '../pictures/link.png', alt: 'A hive' } }),
      'entries/b.md': entry({}, '![Hive](../linked/hive.png)\n'),
      'pictures/hive.png': PNG,
    },
    (folder) => {
      symlinkSync('hive.png', join(folder, 'pictures/link.png'));
      symlinkSync('pictures', join(folder, 'linked'));
    },
  );
  expect(problems.map((problem) => `${problem.file} ${brief(problem)}`)).toEqual([
    'entries/a.md error 6 image.src',
    'entries/b.md error 8 body',
    'linked error 1 id',
    'pictures/link.png error 1 id',
  ]);
});
