import '../../fields/no-compiling.ts';
import type { AppEventListener } from '@sveltia/cms';
import { mended, savingFaults } from '../../admin/saving.ts';

declare const CMS: { registerEventListener(listener: AppEventListener): void };

/** Nothing is written that `check` would refuse: the same rules speak before a file is saved. */
CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const before = entry.get('data').toJS() as Record<string, unknown>;
    const after = mended(before);
    const faults = savingFaults(entry.get('collection'), after);
    if (faults.length > 0) {
      window.alert(['This cannot be saved yet:', ...faults].join('\n\n'));
      throw new Error(faults.join('\n'));
    }
    return Object.entries(before).reduce((changed, [name, value]) => {
      if (!Object.hasOwn(after, name)) return changed.deleteIn(['data', name]);
      return after[name] === value ? changed : changed.setIn(['data', name], after[name]);
    }, entry);
  },
});
