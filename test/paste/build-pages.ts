import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** The pages of the editors, ready to be served. */
export interface BuiltPages {
  folder: string;
  remove(): void;
}

/** Bundles each file of `pages/` with its editor, and writes a page around it. */
export async function buildPages(): Promise<BuiltPages> {
  const sources = join(import.meta.dirname, 'pages');
  const folder = mkdtempSync(join(tmpdir(), 'paste-'));
  const names = readdirSync(sources).map((file) => file.replace(/\.ts$/, ''));
  await build({
    entryPoints: names.map((name) => join(sources, `${name}.ts`)),
    outdir: folder,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  const built = readdirSync(folder);
  for (const name of names) {
    const style = built.includes(`${name}.css`) ? `<link rel="stylesheet" href="${name}.css">` : '';
    writeFileSync(join(folder, `${name}.html`), pageOf(name, style));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A compose window in a dark browser is dark itself; what is read in the end is light. */
function pageOf(name: string, style: string): string {
  const scheme = name === 'reader' ? 'light' : 'light dark';
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="color-scheme" content="${scheme}">
<title>${name}</title>
${style}
<div id="editor"></div>
<script type="module" src="${name}.js"></script>
</html>
`;
}
