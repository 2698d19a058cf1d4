import { describe, expect, it } from 'vitest';
import { dropHidden, dropInvisibles, findInvisible } from '../../src/fields/characters.ts';
import { clean } from '../../src/fields/clean.ts';
import { mailText, readMailText } from '../../src/submissions/mail-text.ts';
import { readSubmission } from '../../src/submissions/submission.ts';
import { byForm, byMail } from './doors.ts';
import { PLAIN } from './inputs.ts';

/** Texts that people write, with characters that are not seen and belong there. */
const RIGHTFUL = {
  'Persian with a joiner': 'نمی\u200cخواهم',
  'Hindi with a joiner': 'क्\u200dष',
  'a family': '👨\u200d👩\u200d👧',
  'a flag of a part of a country': '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  'a shape of a Han letter': '葛\u{e0100}城',
  'a heart in red': '❤\ufe0f',
};

/** Texts in which something is hidden. */
const HIDDEN = {
  'tags behind a letter': 'a\u{e0062}\u{e0065}',
  'tags behind a flag, too many': `🏴${'\u{e0062}'.repeat(20)}\u{e007f}`,
  'selectors behind letters': 'b\u{e0158}e\u{e0151}',
  'two selectors behind a Han letter': '葛\u{e0100}\u{e0101}',
  'a soft hyphen': 'be\u00adans',
  'a line separator': 'beans\u2028and',
  'old signs of shape': 'be\u206aans',
};

describe('characters that are not seen', () => {
  it.each(Object.entries(RIGHTFUL))('stay where the writing needs them: %s', async (_, text) => {
    expect(findInvisible(text)).toBeUndefined();
    expect(dropHidden(text)).toBe(text);
    expect(clean(text)).toEqual({ text: text.normalize('NFC'), removed: [] });
    const values = { ...PLAIN, title: text, sender: text };
    for (const came of [await byMail(values), await byForm(values)]) {
      expect(came).toMatchObject({ incoming: { values: { title: text, sender: text } } });
    }
  });

  it.each(Object.entries(HIDDEN))('are found elsewhere: %s', (_, text) => {
    expect(findInvisible(text)).toBeDefined();
    expect(dropHidden(text)).not.toBe(text);
    expect(dropInvisibles(text)).not.toBe(text);
    expect(clean(text).text).not.toBe(text);
  });

  it('are selectors behind plain letters too, in what comes in', () => {
    expect(clean('a\ufe00\ufe01b\ufe0e')).toEqual({
      text: 'ab',
      removed: ['U+FE00', 'U+FE01', 'U+FE0E'],
    });
  });
});

describe('a line separator of Unicode', () => {
  const values = {
    ...PLAIN,
    title: 'Beans\u2028on loan',
    body: 'One\u2028title=two',
    sender: 'Ada\u2029Lovelace',
  };

  it('does not end an answer in the form’s mail', () => {
    expect(readMailText(mailText(values))).toEqual(values);
  });

  it('is a space in a line, and a line end in the news', () => {
    expect(readSubmission(values).submission).toMatchObject({
      title: 'Beans on loan',
      body: 'One\ntitle=two',
      sender: 'Ada Lovelace',
    });
  });
});
