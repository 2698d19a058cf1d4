import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kit } from '../built-site.ts';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, string | number | boolean>;
  env?: Record<string, string>;
}
interface Workflow {
  on: { push?: { branches: string[] }; schedule?: { cron: string }[]; workflow_dispatch: null };
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

const FOLDER = join(kit, '.github/workflows');
const docs = readFileSync(join(kit, 'docs/publishing.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(kit, 'package.json'), 'utf8'));

/** The workflows of the kit, and the one that the docs offer. */
const workflows: [name: string, workflow: Workflow][] = [
  ...readdirSync(FOLDER).map((name): [string, Workflow] => [
    name,
    parse(readFileSync(join(FOLDER, name), 'utf8')),
  ]),
  ['docs/publishing.md', parse(/```yaml\n([\s\S]*?)```/.exec(docs)?.[1] ?? '')],
];

function stepsOf(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap(({ steps }) => steps);
}

/** Those that build the site themselves. */
const builders = workflows.filter(([, workflow]) =>
  stepsOf(workflow).some(({ run }) => run === 'npm run build'),
);

/** Those that run by the clock; the others wait for something to happen. */
const daily = workflows.filter(([name]) => name !== 'friends-news.yml');

describe.each(daily)('the workflow %s, which runs by the clock,', (_name, workflow) => {
  it('runs once a day, at an odd minute, and by hand', () => {
    expect(workflow.on.schedule?.map(({ cron }) => cron)).toEqual([
      expect.stringMatching(/^([1-9]|[1-5]\d) \d{1,2} \* \* \*$/),
    ]);
    expect(workflow.on).toHaveProperty('workflow_dispatch');
  });
});

describe.each(workflows)('the workflow %s', (_name, workflow) => {
  it('may do nothing but what it says', () => {
    const said = Object.entries(workflow.permissions);
    expect(said.filter(([what, how]) => !(what === 'contents' && how === 'read'))).toEqual([]);
  });

  it('runs scripts that there are', () => {
    const called = stepsOf(workflow).flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script = '']) => script),
    );
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('takes actions of GitHub only, each at a version', () => {
    const used = stepsOf(workflow).flatMap(({ uses }) => uses ?? []);
    expect(used.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([]);
  });
});

describe.each(builders)('the workflow %s, which builds,', (_name, workflow) => {
  const steps = stepsOf(workflow);
  const place = (wanted: (step: Step) => boolean) => steps.findIndex(wanted);

  it('runs on a push', () => {
    expect(workflow.on.push?.branches).toEqual(['main']);
  });

  it('installs, brings back the caches, checks and builds, in this order', () => {
    const order = [
      place(({ uses }) => uses?.startsWith('actions/checkout') ?? false),
      place(({ uses }) => uses?.startsWith('actions/setup-node') ?? false),
      place(({ run }) => run === 'npm ci'),
      place(({ uses }) => uses?.startsWith('actions/cache') ?? false),
      place(({ run }) => run === 'npm run check'),
      place(({ run }) => run === 'npm run build'),
    ];
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('keeps the caches of the contract, and what it made', () => {
    const cache = steps[place(({ uses }) => uses?.startsWith('actions/cache') ?? false)];
    expect(String(cache?.with?.path).trim().split('\n')).toEqual([
      'node_modules/.astro',
      'node_modules/.cache',
      '.astro',
      'dist',
    ]);
  });
});

describe('the workflow for GitHub Pages', () => {
  const publish = workflows.find(([name]) => name === 'publish.yml')?.[1];
  const steps = publish ? stepsOf(publish) : [];

  it('tells the build where the pages stand', () => {
    const build = steps.find(({ run }) => run === 'npm run build');
    expect(build?.env).toEqual({ PUBLISHED_AT: `\${{ needs.look.outputs.address }}` });
  });

  it('takes hidden files along, .nojekyll and .well-known', () => {
    const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact'));
    expect(upload?.with).toEqual({ path: 'dist', 'include-hidden-files': true });
  });

  it('gives each job the least rights that it can do with', () => {
    const rights = Object.entries(publish?.jobs ?? {}).map(([job, { permissions }]) => [
      job,
      permissions,
    ]);
    expect(Object.fromEntries(rights)).toEqual({
      look: { pages: 'read' },
      build: { contents: 'read' },
      deploy: { pages: 'write', 'id-token': 'write' },
    });
  });
});

describe('the settings for other hosts', () => {
  const netlify = readFileSync(join(kit, 'netlify.toml'), 'utf8');
  const cloudflare = readFileSync(join(kit, 'wrangler.jsonc'), 'utf8');

  it('check and build at Netlify, and publish dist', () => {
    expect(netlify).toContain('command = "npm run check && npm run build"');
    expect(netlify).toContain('publish = "dist"');
  });

  it('publish dist at Cloudflare, with the page for what is lost', () => {
    const { assets } = JSON.parse(cloudflare.replace(/^\s*\/\/.*$/gm, ''));
    expect(assets).toMatchObject({ directory: './dist', not_found_handling: '404-page' });
  });
});
