import { Editor, exportContent } from 'roosterjs-content-model-core';
import { AutoFormatPlugin, EditPlugin, PastePlugin } from 'roosterjs-content-model-plugins';
import { mode, ready, root } from '../compose.ts';

/** The editor of Outlook on the web. */
const editor = new Editor(root, {
  plugins: [new PastePlugin(), new EditPlugin(), new AutoFormatPlugin()],
  defaultPasteType: mode === 'mergeFormat' ? 'mergeFormat' : 'normal',
  defaultSegmentFormat: { fontFamily: 'Aptos, Calibri, sans-serif', fontSize: '12pt' },
});

ready({ focus: () => editor.focus(), html: () => exportContent(editor, 'HTML') });
