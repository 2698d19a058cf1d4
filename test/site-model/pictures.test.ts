import { expect, it } from 'vitest';
import { parseContent } from '../../src/read/parse.ts';
import { buildSite } from '../../src/site/site.ts';
import { entry, person, SETTINGS } from '../content-folder.ts';

it('shows no picture of what is withheld, whatever else was measured', async () => {
  const image = (src: string) => ({ image: { src: `../pictures/${src}`, alt: 'A garden' } });
  const files = {
    'newsletter.yaml': SETTINGS,
    'people/ada.md': person(),
    'people/noa.md': person({ name: 'Noa', consent: 'never', photo: '../pictures/noa.jpg' }),
    'entries/open.md': entry(image('open.jpg')),
    'entries/draft.md': entry({ draft: true, ...image('draft.jpg') }),
  };
  const texts = Object.entries(files).map(([file, text]) => ({ file, text }));
  const { newsletter, ...content } = parseContent(texts);
  if (!newsletter) throw new Error('no settings');
  const known = ['open', 'draft', 'noa'].map(
    (name) => [`pictures/${name}.jpg`, { name: `${name}-9.jpg`, width: 9, height: 9 }] as const,
  );
  const site = await buildSite({
    content: { ...content, newsletter },
    now: Date.parse('2026-10-01'),
    preview: false,
    measure: async () => new Map(known),
  });
  expect([...site.pictures.keys()]).toEqual(['pictures/open.jpg']);
});
