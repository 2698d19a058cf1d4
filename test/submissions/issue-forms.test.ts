import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { formsOf, TEMPLATES } from '../../src/command/issue-forms.ts';
import { KINDS } from '../../src/entries/kinds.ts';
import { readContent } from '../../src/read/disk.ts';
import { githubWay } from '../../src/submissions/exits.ts';
import { FIELDS } from '../../src/submissions/fields.ts';
import { issueFormName, issueForms, issueQuestions } from '../../src/submissions/issue-forms.ts';
import { en } from '../../src/words/en.ts';
import { LANGUAGES } from '../../src/words/words.ts';
import { kit } from '../built-site.ts';

interface Question {
  type: string;
  id?: string;
  attributes: {
    label?: string;
    description?: string;
    placeholder?: string;
    value?: string;
    options?: unknown[];
    default?: number;
  };
  validations?: { required: boolean };
}
interface Form {
  name: string;
  description: string;
  title: string;
  labels: string[];
  body: Question[];
}

describe.each(Object.entries(LANGUAGES))('the issue forms in %s', (_code, words) => {
  const address = 'https://friends.example.org/submit/';
  const files = new Map(issueForms({ words, address }).map(({ name, text }) => [name, text]));
  const forms = KINDS.map((kind) => load(files.get(issueFormName(kind)) ?? '') as Form);

  it('have the keys that GitHub knows, and no others', () => {
    for (const form of forms) {
      expect(Object.keys(form)).toEqual(['name', 'description', 'title', 'labels', 'body']);
      for (const { type, id, attributes, validations } of form.body) {
        expect(['markdown', 'input', 'textarea', 'dropdown']).toContain(type);
        const keys = ['value', 'label', 'description', 'placeholder', 'options', 'default'];
        expect(Object.keys(attributes).filter((key) => !keys.includes(key))).toEqual([]);
        if (type === 'markdown') {
          expect(Object.keys(attributes)).toEqual(['value']);
          continue;
        }
        expect(id).toMatch(/^[\w-]+$/);
        expect(typeof validations?.required).toBe('boolean');
        expect(attributes.options === undefined).toBe(type !== 'dropdown');
      }
    }
  });

  it('are texts to the YAML 1.1 of GitHub wherever it wants texts', () => {
    const bare = [...files.values()].flatMap(
      (text) => text.match(/: (yes|no|on|off|y|n)$/gim) ?? [],
    );
    expect(bare).toEqual([]);
    expect(
      [...files.values()].flatMap((text) => text.match(/^ +- [^"\s][^:\n]*$/gm) ?? []),
    ).toEqual([]);
    const choices = forms.flatMap(({ body }) =>
      body.flatMap(({ attributes }) => attributes.options ?? []),
    );
    expect(choices.every((choice) => typeof choice === 'string')).toBe(true);
  });

  it('ask each question under a name and a label of its own', () => {
    expect(new Set(forms.map(({ name }) => name)).size).toBe(KINDS.length);
    for (const { body } of forms) {
      const asked = body.filter(({ type }) => type !== 'markdown');
      expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
      expect(new Set(asked.map(({ attributes }) => attributes.label)).size).toBe(asked.length);
      for (const { attributes } of asked) {
        expect(attributes.label?.trim()).toBe(attributes.label);
        const options = attributes.options ?? [];
        expect(new Set(options).size).toBe(options.length);
        expect(options.map((option) => String(option).toLowerCase())).not.toContain('none');
      }
    }
  });

  it('lead to the form of the site', () => {
    expect(load(files.get('config.yml') ?? '')).toEqual({
      blank_issues_enabled: false,
      contact_links: [{ ...words.issues.chooser, url: address }],
    });
    expect(forms.every(({ body }) => body[0]?.attributes.value?.includes(address))).toBe(true);
  });
});

describe('the issue forms', () => {
  it('ask what the kind has, and for no mailbox', () => {
    expect(issueQuestions('ask')).toContain('by');
    expect(issueQuestions('win')).not.toContain('by');
    expect(issueQuestions('event')).toEqual(
      FIELDS.filter((field) => !['by', 'until', 'email'].includes(field)),
    );
  });

  it('have the names to which the form of the site leads', () => {
    for (const kind of KINDS) {
      expect(githubWay('edda/letter', { kind }).href).toContain(`template=${issueFormName(kind)}`);
    }
  });

  it('lead nowhere where the site has no form', () => {
    const config = issueForms({ words: en }).find(({ name }) => name === 'config.yml');
    expect(load(config?.text ?? '')).toEqual({ blank_issues_enabled: false });
  });

  const { newsletter } = readContent(join(kit, 'content'));
  it.each(newsletter ? formsOf(newsletter) : [])(
    'are committed as the sample has them: $name',
    async ({ name, text }) => {
      await expect(text).toMatchFileSnapshot(join(kit, TEMPLATES, name));
    },
  );
});
