import { Editor } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import StarterKit from '@tiptap/starter-kit';
import { ready, root } from '../compose.ts';

/** The starter kit brings links. */
const editor = new Editor({
  element: root,
  extensions: [StarterKit, Image.configure({ inline: true })],
});

ready({ focus: () => editor.commands.focus(), html: () => editor.getHTML() });
