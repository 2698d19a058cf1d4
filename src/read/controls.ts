import { codePoint, dropControls, findControl } from '../fields/characters.ts';
import type { Fault } from '../fields/fault.ts';

/** A fault with its place in a file. */
export interface PlacedFault extends Fault {
  line: number;
  field: string;
}

/** The text without control characters and with `\n` as line end, and a fault for each line of them. */
export function takeControls(
  text: string,
  isMarkdown = true,
): { clean: string; faults: PlacedFault[] } {
  const unix = text.replaceAll('\r\n', '\n');
  if (!findControl(unix) && !unix.includes('\r')) return { clean: unix, faults: [] };
  const lines = unix.split('\n');
  const closing = lines.findIndex((line, at) => at > 0 && line.startsWith('---'));
  const end = isMarkdown && closing !== -1 ? closing : lines.length;
  const faults = lines.flatMap((line, index): PlacedFault[] => {
    const control = findControl(line) ?? (line.includes('\r') ? '\r' : undefined);
    if (!control) return [];
    return [
      {
        message: `holds the control character ${codePoint(control)}`,
        fix: 'delete it; it is invisible, so type the line anew',
        line: index + 1,
        field: index < end ? fieldOn(lines, index) : 'body',
      },
    ];
  });
  return { clean: dropControls(unix).replaceAll('\r', ''), faults };
}

function fieldOn(lines: string[], index: number): string {
  for (let at = index; at >= 0; at--) {
    const name = /^["']?([\w-]+)["']?\s*:/.exec(dropControls(lines[at] ?? ''))?.[1];
    if (name) return name;
  }
  return 'frontmatter';
}
