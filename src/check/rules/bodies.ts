import { addressFault } from '../../fields/address.ts';
import { quote } from '../../fields/fault.ts';
import type { Mention } from '../../markdown/mentions.ts';
import { pictureReference } from '../../pictures/reference.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Written } from '../../read/parse.ts';
import { ownPageFault } from './own-pages.ts';
import { pictureFault } from './pictures.ts';
import { bodyProblem, type Evidence, type Rule } from './rule.ts';

/** The texts below the fields: empty ones, links, images and raw HTML. */
export const bodies: Rule = (evidence) =>
  evidence.reading.written.flatMap((written): Problem[] => {
    if (written.fields === undefined) return [];
    const { mentions, isEmpty } = evidence.reading.gistOf(written);
    if (isRequired(written) && isEmpty) return [empty(written)];
    return oncePerLine(mentions).flatMap((mention) => judge(evidence, written, mention));
  });

/** Of several tags on one line, the first: they are one mistake. */
function oncePerLine(mentions: Mention[]): Mention[] {
  const lines = new Set<number>();
  return mentions.filter(({ kind, line }) => {
    if (kind !== 'html') return true;
    const isFirst = !lines.has(line);
    lines.add(line);
    return isFirst;
  });
}

function isRequired({ noun }: Written): boolean {
  return noun === 'entries' || noun === 'pages';
}

function empty({ file, noun }: Written): Problem {
  const message = noun === 'entries' ? 'the entry is empty' : 'the page is empty';
  const fix = 'write its text below the second ---';
  return { file, line: 1, field: 'body', message, fix, severity: 'error' };
}

function judge(evidence: Evidence, written: Written, mention: Mention): Problem[] {
  const { reading } = evidence;
  if (mention.kind === 'html') {
    const fault = {
      message: `raw HTML (${quote(mention.value.split('\n')[0] ?? '')}) is shown as text`,
      fix: 'say it in Markdown, or put it into `backticks` if it is meant to be read',
    };
    return [bodyProblem(reading, written, mention.line, fault, 'warning')];
  }
  if (mention.kind === 'image') return judgeImage(evidence, written, mention);
  if (mention.value.startsWith('#')) return [];
  const own = ownPageFault(evidence, mention.value, written);
  if (own) return [bodyProblem(reading, written, mention.line, own.fault, own.severity)];
  if (evidence.addresses.own(mention.value)) return [];
  const fault = addressFault(mention.value, 'link');
  if (!fault) return [];
  const isRelative = !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(mention.value);
  const fix = isRelative
    ? 'begin with https://, or with / for a page of this site, such as /people/ada-lovelace/'
    : fault.fix;
  return [bodyProblem(reading, written, mention.line, { ...fault, fix })];
}

function judgeImage(evidence: Evidence, written: Written, mention: Mention): Problem[] {
  const { reading } = evidence;
  const problems: Problem[] = [];
  if (mention.alt?.trim() === '') {
    const fault = {
      message: 'an image has no alt text',
      fix: 'say between the square brackets what it shows',
    };
    problems.push(bodyProblem(reading, written, mention.line, fault));
  }
  if (mention.value === '') {
    const fault = {
      message: 'an image has no address',
      fix: 'name the picture between the round brackets',
    };
    if (mention.alt !== '') problems.push(bodyProblem(reading, written, mention.line, fault));
    return problems;
  }
  const reference = pictureReference(written.file, mention.value);
  if ('remote' in reference) {
    const unsafe = addressFault(mention.value, 'web');
    const fault = unsafe ?? {
      message: `the image ${quote(mention.value)} stands on another site; it is shown as a link`,
      fix: 'save the picture in the content folder, if you may, and give its relative path',
    };
    problems.push(bodyProblem(reading, written, mention.line, fault, unsafe ? 'error' : 'warning'));
  } else {
    const fault = pictureFault(evidence, reference);
    if (fault) problems.push(bodyProblem(reading, written, mention.line, fault));
  }
  return problems;
}
