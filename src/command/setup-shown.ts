import { formatPath } from '../problems/path.ts';
import type { SampleLeft } from '../writing/sample.ts';
import { isSiteKnown } from '../writing/settings.ts';
import type { SettingChange } from '../writing/settings-file.ts';

/** More files than these are not named one by one. */
const MOST = 8;

/** What will stand in the settings; where something stood there before, what it was. */
export function formatChanges(
  file: string,
  changes: readonly SettingChange[],
  isNew: boolean,
): string {
  const rows = changes.map(({ path, from, to }): [string, string] => {
    const now = to ?? '(nothing)';
    return [
      formatPath(path),
      isNew ? now + remark(path[0], now) : `${from ?? '(nothing)'} -> ${now}`,
    ];
  });
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}${value}`);
  return `${file} ${isNew ? 'will say' : 'will change'}:\n\n${lines.join('\n')}`;
}

function remark(field: string, value: string): string {
  if (field === 'url' && !isSiteKnown(value)) return '   (a stand-in, until you know)';
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return field === 'timezone' && value === timeZone ? '   (as on this computer)' : '';
}

/** What of the sample is still there, and what of it stays. */
export function formatSample(folder: string, { staying }: SampleLeft): string {
  const still = `${folder}/ still holds the sample: invented friends, to show what a newsletter looks like.`;
  return staying.length > 0 ? `${still}\n${formatStaying(staying)}` : still;
}

/** Files of the sample that stay, each with its reason. */
export function formatStaying(staying: SampleLeft['staying']): string {
  const lines = staying.slice(0, MOST).map(({ file, why }) => `  ${file} (${why})`);
  const more = staying.length - lines.length;
  if (more > 0) lines.push(`  and ${more} more`);
  return `These files of the sample stay:\n${lines.join('\n')}`;
}
