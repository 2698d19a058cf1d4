import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { ready, root } from '../compose.ts';

const editor = new Quill(root);

ready({ focus: () => editor.focus(), html: () => editor.getSemanticHTML() });
