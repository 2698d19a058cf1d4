import { styleText } from 'node:util';
import { confirm, select } from '@inquirer/prompts';
import type { SetupPrompter } from '../writing/setup-questions.ts';
import { prompter } from './prompter.ts';

/** Asks a newcomer in the terminal. */
export const setupPrompter: SetupPrompter = {
  text: prompter.text,
  tell: (line) => console.log(styleText('dim', line)),
  choose: (message, choices, suggestion) =>
    select({
      message,
      choices: choices.map(({ value, label }) => ({ value, name: label })),
      default: suggestion,
      loop: false,
    }),
};

/** A yes or no in the terminal, where Enter says no. */
export function agreeExpressly(message: string): Promise<boolean> {
  return confirm({ message, default: false });
}
