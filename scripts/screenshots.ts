import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kit } from '../src/command/kit.ts';
import { runVerb, WrongCall } from '../src/command/verb.ts';
import { nearest } from '../src/problems/nearest.ts';
import { needs } from '../test/needs.ts';
import { isSame, lighter } from '../test/screenshots/picture.ts';
import { shots } from '../test/screenshots/shots.ts';
import { openStage } from '../test/screenshots/stage.ts';

await runVerb(
  {
    name: 'screenshots',
    summary: 'takes the pictures of README and docs anew, from the sample',
    options: {
      only: { type: 'string', value: 'NAMES', isList: true, help: 'some of them' },
      check: { type: 'boolean', help: 'write nothing; say which are out of date' },
    },
    notes: [
      `The pictures: ${Object.keys(shots).join(', ')}.`,
      'For those who work on the kit. A picture is written only where it shows something else than',
      'before. docs/thunderbird-draft.png is not among them: it was taken by hand.',
      'Exit codes: 0 done, 1 with --check: some are out of date, 2 the call was wrong.',
    ],
  },
  async ({ only, check }) => {
    const names = only === undefined ? Object.keys(shots) : String(only).split(',');
    const unknown = names.find((name) => !Object.hasOwn(shots, name));
    if (unknown !== undefined) {
      const near = nearest(unknown, Object.keys(shots)) ?? Object.keys(shots).join(', ');
      throw new WrongCall(`There is no picture ${unknown}; did you mean ${near}?`);
    }
    const chromium = needs.chromium.find();
    if (!chromium) {
      console.error(`Pictures need Chromium: apt-get install ${needs.chromium.debian}`);
      return 1;
    }
    const stage = openStage(chromium);
    let stale = 0;
    try {
      for (const name of names) {
        const file = join(kit, 'docs', `${name}.png`);
        const taken = await lighter((await shots[name]?.take(stage)) ?? Buffer.alloc(0));
        const isOld = !existsSync(file) || !(await isSame(readFileSync(file), taken));
        if (isOld) stale += 1;
        if (isOld && !check) writeFileSync(file, taken);
        const said = isOld ? (check ? 'out of date' : 'written') : 'as it was';
        console.log(
          `docs/${name}.png: ${said}${isOld ? `, ${Math.round(taken.length / 1000)} KB` : ''}`,
        );
      }
    } finally {
      await stage.close();
    }
    return check && stale > 0 ? 1 : 0;
  },
);
