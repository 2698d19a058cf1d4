import type { Friend } from '../circle/friend.ts';
import { oneOfRow } from '../circle/in-row.ts';
import { cleanLine } from '../fields/clean.ts';
import { quote } from '../fields/fault.ts';
import { newPersonId } from '../names/new-id.ts';
import type { Values } from '../submissions/fields.ts';
import type { Desk } from './desk.ts';
import { likeNames, type Sender } from './sender.ts';

/** Whom a submission is about. */
export interface About {
  /** Is it the sender? Undefined where nothing says. */
  isSender?: boolean;
  /** Somebody whom the editor knows. */
  friend?: Friend;
  /** Somebody new, with an id that nobody has. */
  proposed?: { id: string; name: string };
  /** Who may be meant instead. */
  candidates: readonly Friend[];
  /** For the editor, as sentences. */
  said: string[];
}

/** Whom it is about: by the address of the sender where it is them, else by the name. */
export function aboutOf({ about: whom, name: other }: Values, sender: Sender, desk: Desk): About {
  const about = whom?.trim();
  const isSender = about === 'friend' ? false : about === 'me' || sender.known === 'feed';
  if (isSender) return { isSender, ...ofSender(sender, desk) };
  const name = cleanLine(other ?? '').text;
  if (name === '') {
    const said = [
      about === 'friend'
        ? 'It is about a friend of theirs whom they do not name.'
        : 'Nothing says whom it is about.',
    ];
    return { ...(about === 'friend' && { isSender }), candidates: [], said };
  }
  return { isSender: false, ...byName(name, desk) };
}

function ofSender(sender: Sender, desk: Desk): Omit<About, 'isSender'> {
  if (sender.friend) {
    const isProven = sender.known === 'address' || sender.known === 'feed';
    const said = isProven ? [] : [`It is about ${sender.friend.name}, if they are who they say.`];
    return { friend: sender.friend, candidates: [], said };
  }
  const name = cleanLine(sender.name).text;
  return name === ''
    ? { candidates: [], said: ['It is about the sender, who gave no name.'] }
    : byName(name, desk);
}

/** Whom it is about where the editor says the name of the one who is meant. */
export function aboutNamed({ isSender }: About, name: string, desk: Desk): About {
  return { ...(isSender !== undefined && { isSender }), ...byName(cleanLine(name).text, desk) };
}

function byName(name: string, desk: Desk): Omit<About, 'isSender'> {
  const [friend, ...others] = desk.names.named(name);
  if (friend && others.length === 0) return { friend, candidates: [], said: [] };
  if (friend) {
    const candidates = [friend, ...others];
    const ids = oneOfRow(candidates.map(({ id }) => id));
    return {
      candidates,
      said: [`Several people you know are called ${quote(name)}: say which, ${ids}.`],
    };
  }
  const candidates = [...new Set([...desk.names.lookingLike(name), ...desk.names.nearly(name)])];
  const { id, like } = newPersonId(name, desk.people);
  const said = [
    ...likeNames(name, desk),
    `${quote(name)} is new here; their file would be people/${id}.md.`,
    ...(like === undefined
      ? []
      : [`The id has a number, because without it one could take it for ${like}.`]),
    ...(id.startsWith('somebody') ? ['No id can be made of the name: choose one.'] : []),
  ];
  return { proposed: { id, name }, candidates, said };
}
