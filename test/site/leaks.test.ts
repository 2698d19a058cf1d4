import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite, listFiles, runScript } from '../built-site.ts';
import { entry, person, SETTINGS, writeFolder } from '../content-folder.ts';

const NOTE = 'Likes long walks and has two dogs';

describe('the wall', () => {
  let site: BuiltSite;
  let content: string;

  beforeAll(async () => {
    content = writeFolder({
      'newsletter.yaml': SETTINGS,
      'people/ada.md': person({ name: 'Ada Söderlund' }),
      'entries/hive.md': entry({ title: 'A hive' }, 'All nine came through.\n'),
      'private/people/ana.yaml': `name: Ana Silva\nemails: [ana@friends.example]\nphones: ["+351 900 100 200"]\nnotes: ${NOTE}.\n`,
    });
    site = await buildSite(content);
  });
  afterAll(() => {
    site?.remove();
    if (content) rmSync(content, { recursive: true, force: true });
  });

  const leaks = (...words: string[]) =>
    runScript('leaks', ['--outDir', site.folder, ...words], { CONTENT_DIR: content });

  it('finds nothing in a site that tells nothing', async () => {
    const { code, stdout, stderr } = await leaks();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Nothing private stands in the \d+ files of .+\.\n$/);
  });

  it('finds what is planted in pictures, papers, archives and names of files', async () => {
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#abc' } });
    const exif = { IFD0: { Artist: 'Ana Silva' } };
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="ana@friends.example"/></rdf:RDF></x:xmpmeta>`;
    const planted: Record<string, string | Uint8Array> = {
      'a.jpg': await picture.clone().withExif(exif).jpeg().toBuffer(),
      'a.webp': await picture.clone().withExif(exif).webp().toBuffer(),
      'a.png': await picture.clone().withExif(exif).png().toBuffer(),
      'x.jpg': await picture.clone().withXmp(xmp).jpeg().toBuffer(),
      'z.png': withText(await picture.clone().png().toBuffer(), NOTE),
      'a.txt.gz': gzipSync(`Call +351 900 100 200.`),
      'a.pdf': Buffer.concat([
        Buffer.from('%PDF-1.7\n1 0 obj\nstream\n'),
        deflateSync(`(${NOTE}) Tj`),
        Buffer.from('\nendstream\n\0'),
      ]),
      'wide.txt': Buffer.from(`\ufeff${NOTE}`, 'utf16le'),
      'latin.txt': Buffer.from('Für Ana Silva', 'latin1'),
      'papers/ana-silva.txt': 'x\n',
    };
    for (const [file, bytes] of Object.entries(planted)) {
      mkdirSync(dirname(join(site.folder, 'planted', file)), { recursive: true });
      writeFileSync(join(site.folder, 'planted', file), bytes);
    }
    const { code, stdout } = await leaks('--json');
    rmSync(join(site.folder, 'planted'), { recursive: true });
    expect(code).toBe(1);
    const report = JSON.parse(stdout);
    const found = report.leaks.map(
      ({ file, kind, source }: Record<string, string>) =>
        `${file} ${kind} ${source?.replace(/.*private\//, '')}`,
    );
    expect(found).toEqual([
      'planted/a.jpg name people/ana.yaml:1 name',
      'planted/a.pdf note people/ana.yaml:4 notes',
      'planted/a.png name people/ana.yaml:1 name',
      'planted/a.txt.gz phone number people/ana.yaml:3 phones',
      'planted/a.webp name people/ana.yaml:1 name',
      'planted/latin.txt name people/ana.yaml:1 name',
      'planted/papers/ana-silva.txt name people/ana.yaml:1 name',
      'planted/wide.txt note people/ana.yaml:4 notes',
      'planted/x.jpg e-mail address people/ana.yaml:2 emails',
      'planted/z.png note people/ana.yaml:4 notes',
    ]);
    for (const secret of ['Silva', 'friends.example', '900 100', 'long walks']) {
      expect(stdout).not.toContain(secret);
    }
  });

  it('stops a build whose words tell something private, and leaves the old site as it was', async () => {
    const before = site.files.map((file) => [file, site.read(file)]);
    const leaky = join(content, 'entries/leaky.md');
    writeFileSync(leaky, entry({ title: 'A walk' }, `A friend\n${NOTE}.\n\nana@friends.example\n`));
    const { code, stderr } = await runScript('build', ['--outDir', site.folder], {
      CONTENT_DIR: content,
    });
    rmSync(leaky);
    expect(code).toBe(1);
    expect(stderr).toContain(`a note of ${content}/private/people/ana.yaml:4 notes`);
    expect(stderr).toContain(`an e-mail address of ${content}/private/people/ana.yaml:2 emails`);
    expect(stderr).toContain(`take it out of ${content}/entries/leaky.md:9`);
    expect(stderr).toContain('entries/leaky/index.html:');
    expect(stderr).toContain('Nothing was built.');
    expect(stderr).not.toMatch(/long walks|ana@/);
    expect(listFiles(site.folder)).toEqual(site.files);
    expect(site.files.map((file) => [file, site.read(file)])).toEqual(before);
  });

  it('says so where there is nothing private, and where there is no site', async () => {
    const bare = writeFolder({ 'newsletter.yaml': SETTINGS, 'people/ada.md': person() });
    const none = await runScript('leaks', ['--outDir', site.folder], { CONTENT_DIR: bare });
    expect(none).toMatchObject({ code: 0, stderr: '' });
    expect(none.stdout).toBe('There is no private side, so nothing of it can leak.\n');
    const nowhere = await runScript('leaks', ['--outDir', bare], { CONTENT_DIR: bare });
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain('is no built site');
    rmSync(bare, { recursive: true });
  });

  it('counts what stands in a private file that cannot be read as YAML', async () => {
    const broken = join(content, 'private/people/ben.yaml');
    writeFileSync(broken, 'name: "Ben\nemails: [ben@friends.example\n');
    writeFileSync(join(site.folder, 'x.html'), '<p>ben@friends.example</p>');
    const { code, stderr } = await leaks();
    rmSync(broken);
    rmSync(join(site.folder, 'x.html'));
    expect(code).toBe(1);
    expect(stderr).toContain('private/people/ben.yaml:2 text');
    expect(stderr).toContain('x.html:1');
  });
});

/** A PNG with a compressed text in it. */
function withText(png: Buffer, text: string): Buffer {
  const data = Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(text)]);
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write('zTXt', 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), chunk, png.subarray(end)]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
