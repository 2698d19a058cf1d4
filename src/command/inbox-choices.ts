import type { Choices } from '../inbox/acceptance.ts';
import { asChosen, isNobodysNews, whomTyped } from '../inbox/chosen.ts';
import type { Desk } from '../inbox/desk.ts';
import type { DeskItem } from '../inbox/desk-item.ts';
import { visible } from '../inbox/visible.ts';
import { agreed, END, pressed } from './inbox-keys.ts';
import type { OpenedDesk } from './inbox-open.ts';
import { prompter } from './prompter.ts';

/**
 * Asks what is open before an item can be accepted: whom it is about, their consent, what its
 * pictures show. Undefined where the editor thought better of it.
 */
export async function choicesFor(
  { desk }: OpenedDesk,
  seen: DeskItem,
): Promise<Choices | undefined> {
  const person = isNobodysNews(seen) ? await whoseNews(seen, desk) : await personFor(seen);
  const consent = await consentFor(asChosen(seen, person, desk));
  if (!consent) return undefined;
  return { ...person, ...consent, ...(await picturesFor(seen)) };
}

async function personFor({ about }: DeskItem): Promise<Choices> {
  const { friend, proposed, candidates } = about;
  if (friend || candidates.length === 0) return {};
  const known = candidates.map(({ id, name }) => ({
    value: id,
    label: `${visible(name)} (${id})`,
  }));
  const fresh = proposed
    ? [{ value: proposed.id, label: `somebody new: ${visible(proposed.name)} (${proposed.id})` }]
    : [];
  return { person: await prompter.choose('Whom is it about?', [...known, ...fresh]) };
}

/** Whose news it is, where nothing that came in says so. */
async function whoseNews(seen: DeskItem, desk: Desk): Promise<Choices> {
  const { friend, proposed } = asChosen(seen, { about: 'me' }, desk).about;
  const sender = friend ?? proposed;
  if (sender && seen.about.isSender !== false) {
    const whose = await prompter.choose(`Is it about ${visible(sender.name)}?`, [
      { value: 'me', label: `yes, about ${visible(sender.name)} (${sender.id})` },
      { value: 'else', label: 'no, about somebody else' },
    ]);
    if (whose === 'me') return { about: 'me' };
  }
  const typed = await prompter.text(
    'Whom is it about? The id or name of somebody you know, or the name of somebody new',
    {
      fault: (text) => {
        const whom = whomTyped(text, desk);
        return 'fault' in whom ? whom.fault : undefined;
      },
    },
  );
  const whom = whomTyped(typed, desk);
  return 'fault' in whom ? {} : whom;
}

/** Whether they agreed, where what came in does not prove it. */
async function consentFor({
  consent,
  about,
}: Pick<DeskItem, 'about' | 'consent'>): Promise<Choices | undefined> {
  const { worth } = consent;
  if (worth === 'standing' || worth === 'own' || worth === 'never') return {};
  const name = visible(about.friend?.name ?? about.proposed?.name ?? 'the one it is about');
  console.log(['', ...consent.said.map(visible)].join('\n'));
  if (worth === 'refused') {
    const isSure = await agreed(`Has ${name} told you yes since?`);
    return isSure ? { consent: true, evidence: await evidence() } : undefined;
  }
  const key = await pressed(
    `Has ${name} agreed to be named? (y: yes, and I know how · n: not yet, withhold it until then · c: cancel) `,
    ['y', 'n', 'c'],
  );
  if (key === END || key === 'c') return undefined;
  return key === 'y' ? { consent: true, evidence: await evidence() } : { consent: false };
}

function evidence(): Promise<string> {
  return prompter.text('How do you know? It goes into your log');
}

/** What pictures show, where that did not come with them; all are left out where one is not said. */
async function picturesFor({ item: { pictures } }: DeskItem): Promise<Choices> {
  if (pictures.every(({ alt }) => alt)) return {};
  const alt: string[] = [];
  for (const { name, width, height, alt: said } of pictures) {
    const shows =
      said ||
      (await prompter.text(
        `What does the picture ${visible(name)} (${width} x ${height}) show? Nothing: leave the pictures out`,
        { optional: true },
      ));
    if (!shows) return { pictures: false };
    alt.push(shows);
  }
  return { alt };
}
