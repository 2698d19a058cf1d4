import { confirm, editor, input, search, select } from '@inquirer/prompts';
import type { Choice, Prompter } from '../writing/questions.ts';

const DONE = '\u0000done';

/** Asks in the terminal. */
export const prompter: Prompter = {
  text: (message, { suggestion, optional, fault } = {}) =>
    input({
      message,
      ...(suggestion && { default: suggestion }),
      validate: (answer) => {
        const text = answer.trim();
        if (!text) return optional || 'It cannot stay empty.';
        return fault?.(text) ?? true;
      },
    }).then((answer) => answer.trim()),
  choose: (message, choices) =>
    select({ message, choices: choices.map(({ value, label }) => ({ value, name: label })) }),
  async several(message, choices, own) {
    const chosen: string[] = [];
    for (;;) {
      const answer = await search<string>({
        message: chosen.length > 0 ? `${message} (${chosen.join(', ')}) and` : message,
        source: (typed = '') => [
          ...matching(choices, typed).filter(({ value }) => !chosen.includes(value)),
          ...ownChoice(typed, own?.(typed)),
          ...(chosen.length > 0 || own ? [{ value: DONE, name: 'that is all' }] : []),
        ],
      });
      if (answer === DONE) return chosen;
      chosen.push(answer);
    }
  },
  async long(message) {
    const text = await input({ message: `${message}; leave empty to open your editor` });
    return text.trim() || editor({ message, postfix: '.md', waitForUserInput: false });
  },
};

/** A yes or no in the terminal. */
export function agree(message: string): Promise<boolean> {
  return confirm({ message, default: true });
}

function matching(choices: Choice<string>[], typed: string) {
  const word = typed.trim().toLowerCase();
  return choices
    .filter(({ label }) => label.toLowerCase().includes(word))
    .map(({ value, label }) => ({ value, name: label }));
}

function ownChoice(typed: string, value: string | undefined) {
  return typed.trim() && value ? [{ value, name: `${value} (new)` }] : [];
}
