import { describe, expect, it } from 'vitest';
import { localScript } from '../../src/admin/local-script.ts';
import { adminFiles } from '../../src/command/admin-files.ts';

const files = adminFiles();
const names = files.map(({ name }) => name);

function textOf(name: string): string {
  const file = files.find((each) => each.name === name);
  return Buffer.from(file?.bytes() ?? []).toString();
}

describe('the files of the CMS', () => {
  it('hold a script that loads nothing from another host, and no source map', () => {
    const script = textOf('sveltia-cms.js');
    expect(script.length).toBeGreaterThan(2_000_000);
    expect(script).not.toMatch(/unpkg|jsdelivr|fonts\.g(oogleapis|static)|sourceMappingURL/);
    expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
  });

  it('hold everything that the script asks for while it is opened and saves', () => {
    const fonts = textOf('sveltia-cms.js').match(/vendor\/fonts\/[\w-]+\.woff2/g) ?? [];
    expect(fonts).toHaveLength(3);
    expect(names).toEqual(expect.arrayContaining(fonts));
    const { version } = JSON.parse(textOf('vendor/@sveltia/cms/package.json')) as {
      version: string;
    };
    expect(names).toContain(`vendor/@sveltia/cms@${version}/locales/de.json`);
  });

  it('hold the licence of everything in them', () => {
    expect(textOf('sveltia-cms.LICENSE.txt')).toContain('Kohei Yoshino');
    expect(names.filter((name) => /LICENSE/.test(name))).toHaveLength(5);
  });
});

describe('a script of another version', () => {
  it('is refused where it asks another host for more than is known', () => {
    expect(() => localScript('fetch("https://unpkg.com/x")')).toThrow('src/admin/local-script.ts');
  });
});
