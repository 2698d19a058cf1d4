import tinymce from 'tinymce/tinymce';
import 'tinymce/icons/default';
import 'tinymce/themes/silver';
import 'tinymce/plugins/autolink';
import 'tinymce/plugins/directionality';
import 'tinymce/plugins/image';
import 'tinymce/plugins/link';
import 'tinymce/plugins/lists';
import 'tinymce/plugins/media';
import 'tinymce/plugins/paste';
import 'tinymce/plugins/table';
import { ready, root } from '../compose.ts';

/** What program/js/editor.js of Roundcube 1.6 sets, as far as pasting depends on it. */
const [editor] = await tinymce.init({
  target: root,
  skin: false,
  content_css: false,
  content_style: 'body { font: 12px "Lucida Grande", Verdana, Arial, Helvetica, sans-serif }',
  menubar: false,
  statusbar: false,
  plugins: 'autolink directionality link lists image media paste table',
  extended_valid_elements: 'font[face|size|color|style],span[id|class|align|style]',
  valid_children: '+body[style],+blockquote[style],+div[style]',
  relative_urls: false,
  remove_script_host: false,
  convert_urls: false,
  paste_webkit_styles: 'color font-size font-family font-weight background-color',
  paste_data_images: true,
  automatic_uploads: false,
});

ready({ focus: () => editor?.focus(), html: () => editor?.getContent() ?? '' });
