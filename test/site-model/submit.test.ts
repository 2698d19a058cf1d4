import { describe, expect, it } from 'vitest';
import { navigationOf } from '../../src/site/navigation.ts';
import { formActions, type PolicyNeeds, withPolicy } from '../../src/site/policy.ts';
import { isInSitemap } from '../../src/site/sitemap.ts';
import { submitPages, submitView } from '../../src/site/submit-view.ts';
import { submittedView } from '../../src/site/submitted-view.ts';
import { SETTINGS } from '../content-folder.ts';
import { siteOf } from './site-of.ts';

const ENDPOINT = 'https://forms.example.org/f/abc?x=1';

const siteWith = (submit: string, base = '') =>
  siteOf({
    'newsletter.yaml': `${SETTINGS.replace('letter.example.org', `letter.example.org${base}`)}${submit}`,
  });
const withMail = (base = '') => siteWith('submit: {email: news@example.org}\n', base);
const withAll = () =>
  siteWith(`submit: {email: news@example.org, github: a/b, endpoint: "${ENDPOINT}"}\n`);

describe('the page for news', () => {
  it('exists, and is linked, only where the settings name a way out', async () => {
    for (const submit of ['', 'submit: {}\n']) {
      const site = await siteWith(submit);
      expect(submitPages(site)).toEqual([]);
      expect(JSON.stringify(navigationOf(site, '/'))).not.toContain('/submit/');
    }
    const site = await withMail('/letters');
    expect(submitPages(site)).toEqual([undefined, 'thanks']);
    const [first] = navigationOf(site, '/submit/').join;
    expect(first).toEqual({
      title: 'Tell us your news',
      href: '/letters/submit/',
      current: 'page',
    });
  });

  it('is for search engines, and the thanks are not', async () => {
    const site = await withMail();
    const { addresses } = site;
    expect(submitView(site).head.path).toBe('/submit/');
    expect(submittedView(site).head).not.toHaveProperty('path');
    expect(isInSitemap(addresses.absolute('/submit/'), addresses)).toBe(true);
    expect(isInSitemap(addresses.absolute('/submit/thanks/'), addresses)).toBe(false);
  });

  it('tells its script all that it must know, as JSON', async () => {
    const { settings } = submitView(await withAll());
    expect(JSON.parse(JSON.stringify(settings))).toEqual(settings);
    expect(settings).toMatchObject({ email: 'news@example.org', github: 'a/b', hasEndpoint: true });
    expect(settings.words.step).toBe('Step {step} of {total}');
    expect(settings.words.by).toBe('Needed by {day}');
    expect(settings.words.long.other).toContain('{n}');
  });

  it('keeps drafts apart where two newsletters share a host, and forgets its own', async () => {
    const [one, other] = [await withMail('/one'), await withMail('/other')];
    expect(submitView(one).settings.draft).not.toBe(submitView(other).settings.draft);
    expect(submittedView(one).draft).toBe(submitView(one).settings.draft);
  });

  it('leads from the thanks home and to the form, below the base path', async () => {
    const { ways } = submittedView(await withMail('/letters'));
    expect(ways.map(({ href }) => href)).toEqual(['/letters/', '/letters/submit/']);
  });
});

describe('the policy of the page for news', () => {
  const HEAD = Buffer.from('<html><head><meta charset="utf-8"></head><body></body></html>');
  const secured = (needs?: PolicyNeeds) => Buffer.from(withPolicy(HEAD, needs)).toString();

  it('lets the form go to mail and to the origin of the endpoint, nowhere else', async () => {
    expect(formActions((await siteWith('')).newsletter)).toEqual([]);
    expect(formActions((await withMail()).newsletter)).toEqual(['mailto:']);
    const actions = formActions((await withAll()).newsletter);
    expect(actions[0]).toBe('mailto:');
    expect(actions[1]).toBe('https://forms.example.org');
    expect(secured({ formActions: actions })).toContain(
      `form-action 'self' mailto: https://forms.example.org ${actions[2]};`,
    );
  });

  it('lets it lead back to the own address of the site, wherever the page is open', async () => {
    const { newsletter } = await withAll();
    expect(formActions(newsletter)).toContain(new URL(newsletter.url).origin);
  });

  it('lets forms of other pages go to the site alone', () => {
    expect(secured()).toContain("form-action 'self';");
  });
});
