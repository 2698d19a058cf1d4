import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { addDraft, type Drafted } from '../mail/drafts.ts';
import { MailFault } from '../mail/mail-fault.ts';
import { serverOf } from '../mail/settings.ts';
import type { WrittenDigest } from './digest.ts';
import { contentOf } from './kit.ts';
import { formatMailProblem, readMailSettings } from './mail-settings.ts';

/**
 * Puts the draft of a written digest into the Drafts folder of the editor's mailbox; undefined,
 * and said on the error output, where that cannot be done.
 * @param folder the absolute path of the content folder
 */
export async function draftDigest(
  folder: string,
  { files }: Pick<WrittenDigest, 'files'>,
  environment: NodeJS.ProcessEnv,
): Promise<Drafted | undefined> {
  const { shown } = contentOf(environment);
  const { mail, problems, warnings } = readMailSettings(folder, environment, ['imap']);
  for (const warning of warnings) {
    console.error(`Warning: ${formatMailProblem(warning, shown)}\n`);
  }
  if (!mail?.imap) {
    console.error('No draft was put into your mailbox:');
    for (const problem of problems) console.error(`  ${formatMailProblem(problem, shown)}`);
    return undefined;
  }
  try {
    const draft = readFileSync(resolve(files['draft.eml'] ?? 'draft.eml'));
    return await addDraft(serverOf('imap', mail.imap), draft);
  } catch (error) {
    if (!(error instanceof MailFault)) throw error;
    console.error(`No draft was put into your mailbox:\n  ${error.message};\n  ${error.fix}`);
    return undefined;
  }
}
