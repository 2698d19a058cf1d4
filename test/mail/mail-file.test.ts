import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMailProblem, readMailSettings } from '../../src/command/mail-settings.ts';
import { contentFolder } from '../content-folder.ts';

const FILE = 'private/mail.yaml';
const IMAP = 'imap: {host: imap.example.org, user: edda, password: Zw3tschgen}\n';

/** What is said of the settings in a folder, each as one line. */
function said(folder: string, environment: Record<string, string> = {}): string[] {
  const { problems, warnings } = readMailSettings(folder, environment, ['imap']);
  return [...problems, ...warnings].map((each) => formatMailProblem(each, 'content/'));
}

describe('content/private/mail.yaml', () => {
  it('may be absent', () => {
    expect(readMailSettings(contentFolder({}), {}).problems).toEqual([]);
    expect(said(contentFolder({}))).toHaveLength(1);
  });

  it('is for its owner alone when a password is in it', () => {
    const folder = contentFolder({ [FILE]: `# mine\n\n${IMAP}` });
    chmodSync(join(folder, FILE), 0o600);
    expect(said(folder)).toEqual([]);
    for (const mode of [0o640, 0o604, 0o644, 0o620]) {
      chmodSync(join(folder, FILE), mode);
      const [warning, ...others] = said(folder);
      expect(others).toEqual([]);
      expect(warning).toMatch(
        /^content\/private\/mail\.yaml:3 password: is in a file that others on this computer may read; run chmod 600 content\/private\/mail\.yaml$/,
      );
    }
  });

  it('is named as a shell takes it', () => {
    const folder = contentFolder({ [FILE]: IMAP });
    chmodSync(join(folder, FILE), 0o644);
    const [warning] = readMailSettings(folder, {}, ['imap']).warnings;
    expect(warning && formatMailProblem(warning, "Ida's letter")).toContain(
      "run chmod 600 'Ida'\\''s letter/private/mail.yaml'",
    );
  });

  it('is anybody’s when none is in it, not even in a comment’s place', () => {
    const text = 'imap: {host: imap.example.org, user: edda} # password: later\n';
    const folder = contentFolder({ [FILE]: text });
    chmodSync(join(folder, FILE), 0o644);
    expect(said(folder, { IMAP_PASSWORD: 'Zw3tschgen' })).toEqual([]);
  });

  it('is not read through a link, nor where it is no file or no text', () => {
    const linked = contentFolder({ 'private/other.yaml': IMAP });
    symlinkSync('other.yaml', join(linked, FILE));
    expect(said(linked)).toEqual([
      'content/private/mail.yaml:1 settings: is a symbolic link, which could lead outside the content folder; put the file itself here',
    ]);
    const folder = contentFolder({});
    mkdirSync(join(folder, FILE), { recursive: true });
    expect(said(folder)).toEqual([
      'content/private/mail.yaml:1 settings: is not a file; remove it, and write the settings anew',
    ]);
    expect(said(contentFolder({ [FILE]: Buffer.from([0x66, 0xff, 0xfe]) }))).toEqual([
      'content/private/mail.yaml:1 settings: the file is not UTF-8 text; save it as UTF-8 in your editor',
    ]);
    expect(said(contentFolder({ private: 'a file' }))).toEqual([
      'content/private/mail.yaml:1 settings: the file cannot be read; check its permissions',
    ]);
  });

  it('is not what a fault of the environment is blamed on', () => {
    const folder = contentFolder({ [FILE]: IMAP });
    chmodSync(join(folder, FILE), 0o600);
    expect(said(folder, { IMAP_PORT: 'imaps' })).toEqual([
      'IMAP_PORT in the environment: must be a port, not "imaps"; write it as 993',
    ]);
  });
});
