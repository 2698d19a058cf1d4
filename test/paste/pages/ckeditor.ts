import { Bold, Italic } from '@ckeditor/ckeditor5-basic-styles';
import { BlockQuote } from '@ckeditor/ckeditor5-block-quote';
import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Heading } from '@ckeditor/ckeditor5-heading';
import { Image } from '@ckeditor/ckeditor5-image';
import { Link } from '@ckeditor/ckeditor5-link';
import { List } from '@ckeditor/ckeditor5-list';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { Table } from '@ckeditor/ckeditor5-table';
import { ready, root } from '../compose.ts';

const editor = await ClassicEditor.create(root, {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Heading, Bold, Italic, Link, List, BlockQuote, Image, Table],
  heading: {
    options: [
      { model: 'paragraph', title: 'Paragraph', class: '' },
      { model: 'heading1', view: 'h1', title: 'Heading 1', class: '' },
      { model: 'heading2', view: 'h2', title: 'Heading 2', class: '' },
      { model: 'heading3', view: 'h3', title: 'Heading 3', class: '' },
    ],
  },
});

ready({
  focus: () => editor.editing.view.focus(),
  html: () => editor.getData({ skipListItemIds: true }),
});
