import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { Check } from './check.ts';

/** What the checker says of one place. */
interface Message {
  type: 'error' | 'info' | 'non-document-error';
  url?: string;
  lastLine?: number;
  message: string;
}

/** Every HTML file. Its checker of CSS is left out, since it knows little CSS of after 2020. */
export const vnuCheck: Check = {
  title: 'Nu HTML checker, the whole site',
  needs: ['java'],
  wantsBoth: false,
  async run({ builds: [build], java, say }) {
    if (!build) return [];
    say('Nu HTML checker');
    const faults = await nuFaults(java, build.folder);
    return [
      {
        where: build.name,
        figures: {
          files: build.files.filter((file) => file.endsWith('.html')).length,
          errors: faults.length,
        },
        faults,
      },
    ];
  },
};

/**
 * What the checker says against a source of scripts that all browsers have had since 2023: its list
 * of sources is older (https://www.w3.org/TR/CSP3/#grammardef-keyword-source).
 */
const FALSE_ALARM = `Expecting source-expression but found "'wasm-unsafe-eval'".`;

/** Every error in the HTML files below a folder, each with file and line. */
async function nuFaults(java: string, folder: string): Promise<string[]> {
  const messages = await ask(java, folder);
  return messages
    .filter(({ type, message }) => type !== 'info' && !message.includes(FALSE_ALARM))
    .map(({ url = '', lastLine = 1, message }) => {
      const file = decodeURI(url).replace(/^file:\/+/, '/');
      return `${file.replace(`${folder}/`, '')}:${lastLine} ${message}`;
    });
}

/** The checker speaks on stderr, and ends with 1 where it found anything. */
async function ask(java: string, folder: string): Promise<Message[]> {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const words = ['-jar', jar, '--skip-non-html', '--format', 'json', folder];
  const { stderr } = await promisify(execFile)(java, words, { maxBuffer: 1e9 }).catch(
    (error: { stderr: string }) => error,
  );
  if (!stderr.startsWith('{')) throw new Error(`the Nu HTML checker failed: ${stderr}`);
  return (JSON.parse(stderr) as { messages: Message[] }).messages;
}
