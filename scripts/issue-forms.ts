import { formsOf, TEMPLATES, writeForms } from '../src/command/issue-forms.ts';
import { inspectContent } from '../src/command/kit.ts';
import { formatReport, howToBegin } from '../src/command/report.ts';
import { runVerb } from '../src/command/verb.ts';
import { NEWS_LABEL } from '../src/submissions/issue-forms.ts';

await runVerb(
  {
    name: 'issue-forms',
    summary: "writes GitHub's issue forms for news from friends, in the newsletter's language",
    options: {},
    notes: [
      `They go into ${TEMPLATES}. Run it again when the language or the address of the newsletter changes.`,
    ],
  },
  async () => {
    const { reading, report, shown } = await inspectContent({ isBrief: true });
    if (!reading.newsletter) {
      console.error(reading.isEmpty ? howToBegin(shown) : formatReport(report));
      return 1;
    }
    const changed = writeForms(formsOf(reading.newsletter), TEMPLATES);
    console.log(
      changed.length > 0
        ? changed.map((name) => `Wrote ${TEMPLATES}/${name}`).join('\n')
        : `The forms in ${TEMPLATES} are up to date.`,
    );
    console.log(
      `\nCommit them. GitHub gives issues the label ${NEWS_LABEL} only if the repository has one: create it once, under Issues, Labels.`,
    );
    return 0;
  },
);
