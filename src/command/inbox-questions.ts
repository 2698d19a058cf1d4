import { addDays, isDay } from '../fields/day.ts';
import type { Choices } from '../inbox/acceptance.ts';
import { answerTo, askedAnswer } from '../inbox/answers.ts';
import { isNobodysNews } from '../inbox/chosen.ts';
import type { DeskItem } from '../inbox/desk-item.ts';
import { visible } from '../inbox/visible.ts';
import { newPersonId } from '../names/new-id.ts';
import {
  acceptItem,
  askItem,
  type Done,
  declineItem,
  type NotDone,
  putOffItem,
  unreachedWords,
} from './inbox-acts.ts';
import { choicesFor } from './inbox-choices.ts';
import { endEditing } from './inbox-edit.ts';
import { lookInEditor, seenAnew, storeValues } from './inbox-editing.ts';
import { agreed, pressed } from './inbox-keys.ts';
import type { OpenedDesk } from './inbox-open.ts';
import { planned } from './inbox-planned.ts';
import { writePreview } from './inbox-preview.ts';
import { prompter } from './prompter.ts';

/** Accepts an item, once what is open is answered and the editor has seen what will be written. */
export async function acceptAtDesk(
  opened: OpenedDesk,
  seen: DeskItem,
): Promise<Done | NotDone | undefined> {
  const { number } = seen.item;
  const likely = likelyFor(opened, seen);
  if (!likely.acceptance) return { number, problems: likely.problems };
  const choices = await choicesFor(opened, seen);
  if (!choices) return undefined;
  const { acceptance, problems } = planned(opened, seen, choices);
  if (!acceptance) return { number, problems };
  const { entry, person, pictures, said, careful, withheld } = acceptance;
  const files = [...(person ? [person.file] : []), ...pictures.map(({ file }) => file), entry.file];
  const until = withheld === undefined ? [] : [visible(`Not public yet: ${withheld.words}.`)];
  const unseen = careful.filter((each) => !seen.warnings.includes(each)).map(visible);
  console.log(
    ['', ...said.map(visible), ...unseen, ...until, `Files: ${files.join(', ')}`].join('\n'),
  );
  if (!(await agreed('Write it?'))) return undefined;
  const note =
    answerTo(seen) === undefined
      ? ''
      : await prompter.text('A word of yours for the mail (or nothing)', { optional: true });
  return acceptItem(opened, seen, choices, note || undefined);
}

/** Asks for a question, and asks it back. */
export async function askAtDesk(opened: OpenedDesk, seen: DeskItem): Promise<Done | undefined> {
  const { item } = seen;
  if (!answerTo(seen)) {
    console.log(`\nNobody can be asked: it ${unreachedWords(seen)}.`);
    return undefined;
  }
  const isAgain = item.state === 'asked';
  if (isAgain && !(await agreed('They were asked before. Ask once more?'))) return undefined;
  const proposed = askedAnswer(seen, opened.desk) !== undefined;
  const question = await prompter.text(
    proposed ? 'What do you want to know? (nothing: what is missing)' : 'What do you want to know?',
    { optional: proposed },
  );
  return askItem(opened, seen, question || undefined, isAgain);
}

/** Asks for a reason, and declines. */
export async function declineAtDesk(opened: OpenedDesk, seen: DeskItem): Promise<Done> {
  const isRead = answerTo(seen) !== undefined;
  if (!isRead) console.log(`\nNobody is told: it ${unreachedWords(seen)}.`);
  const message = isRead ? 'Why not? (your friend reads it)' : 'Why not? (for you)';
  return declineItem(opened, seen, await prompter.text(message));
}

/** Asks for a day, and puts an item off until then. */
export async function putOffAtDesk(opened: OpenedDesk, seen: DeskItem): Promise<Done> {
  const { today } = opened.circle;
  const day = await prompter.text('Until which day?', {
    suggestion: addDays(today, 7),
    fault: (text) =>
      isDay(text) && text > today
        ? undefined
        : `a day after ${today}, such as ${addDays(today, 7)}`,
  });
  return putOffItem(opened, seen, day);
}

/**
 * Opens an item in the editor's own program, until what they leave can be read or they think better
 * of it; returns the desk as it stands then.
 */
export async function editAtDesk(opened: OpenedDesk, seen: DeskItem): Promise<OpenedDesk> {
  for (;;) {
    const look = lookInEditor(opened, seen);
    if (look.faults.length > 0) {
      console.log(['', ...look.faults.map((each) => `  ${visible(each)}`)].join('\n'));
      const isReadable = look.edited !== undefined;
      const key = await pressed(
        `[e]dit again${isReadable ? ', [k]eep it as it is' : ''}, [d]rop your changes, leave it for [l]ater `,
        ['e', 'd', 'l', ...(isReadable ? ['k'] : [])],
      );
      if (key === 'e') continue;
      if (key === 'd') endEditing(look.path);
      else if (key !== 'k') console.log(`What you wrote is in ${look.path}.`);
      if (key !== 'k') return opened;
    }
    if (look.isChanged) storeValues(opened, seen, look);
    else endEditing(look.path);
    console.log(look.isChanged ? '\nCorrected.' : '\nNothing was changed.');
    return seenAnew(opened, seen.item.number).opened;
  }
}

/** Writes a page of what it would become, whatever is still to be settled about consent and words. */
export async function previewAtDesk(opened: OpenedDesk, seen: DeskItem): Promise<void> {
  const { acceptance, problems } = likelyFor(opened, seen);
  if (acceptance) {
    console.log(`\nLook at it: ${await writePreview(opened, seen, acceptance)}`);
    return;
  }
  const missing = problems.map((each) => `  ${visible(each)}`);
  console.log(['\nThere is nothing to show yet:', ...missing].join('\n'));
}

/** Stands for the one it is about until the editor has said who that is. */
function somebody({ desk }: OpenedDesk): Choices {
  return { person: newPersonId('Somebody', desk.people).id, name: 'Somebody' };
}

/** What an item becomes if the editor agrees to all that they are asked; or what stands against it. */
function likelyFor(opened: OpenedDesk, seen: DeskItem): ReturnType<typeof planned> {
  const whom = isNobodysNews(seen) ? somebody(opened) : {};
  const alt = seen.item.pictures.map(({ alt: said }) => said || 'a picture that came with it');
  const { friend, proposed, candidates } = seen.about;
  const [first] = candidates;
  const person = !friend && !proposed && first ? { person: first.id } : whom;
  const asItIs = planned(opened, seen, { alt, ...person });
  if (asItIs.acceptance) return asItIs;
  const vouched = planned(opened, seen, { alt, ...person, consent: true, evidence: 'as you say' });
  return vouched.acceptance ? vouched : asItIs;
}
