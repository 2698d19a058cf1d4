import type { SubmitSettings } from '../../site/submit-view.ts';
import type { Way } from '../../submissions/exits.ts';

/** The ways out at the end of the form, with the answers in their addresses. */
export class Exits {
  readonly #mail: Exit | undefined;
  readonly #github: Exit | undefined;

  constructor(form: HTMLFormElement, { words, hasEndpoint }: SubmitSettings) {
    const boxOf = (way: string) => form.querySelector<HTMLElement>(`[data-way="${way}"]`);
    const mail = boxOf('mail');
    const github = boxOf('github');
    this.#mail =
      mail === null
        ? undefined
        : new Exit(mail, words, {
            whole: words.mail,
            part: words.mailEmpty,
            long: words.mailLong,
            isAboutWhole: true,
            look: hasEndpoint ? 'onward' : 'button',
          });
    this.#github =
      github === null
        ? undefined
        : new Exit(github, words, {
            whole: words.github,
            part: words.github,
            long: words.githubLong,
            look: hasEndpoint || mail ? 'onward' : 'button',
          });
  }

  /** Gives each its address. */
  show({ mail, github }: { mail?: Way; github?: Way }): void {
    if (mail) this.#mail?.show(mail);
    if (github) this.#github?.show(github);
  }
}

interface ExitWords {
  /** On the link, where it holds everything. */
  whole: string;
  /** On the link, where the text has to be copied. */
  part: string;
  /** What to do then. */
  long: string;
  /** Does what stands below hold only where the link holds everything? */
  isAboutWhole?: true;
  look: 'button' | 'onward';
}

/** A way out: a link, and the text to copy where the link cannot hold it. */
class Exit {
  readonly #words: ExitWords;
  readonly #about: HTMLElement | null;
  readonly #link = document.createElement('a');
  readonly #long = document.createElement('div');
  readonly #text = document.createElement('textarea');
  readonly #said = document.createElement('p');

  constructor(box: HTMLElement, words: SubmitSettings['words'], own: ExitWords) {
    this.#words = own;
    this.#about = own.isAboutWhole ? box.querySelector<HTMLElement>('.submit-hint') : null;
    this.#link.className = own.look;
    this.#link.dataset.checked = '';
    const label = document.createElement('label');
    label.className = 'submit-label';
    this.#text.readOnly = true;
    this.#text.rows = 6;
    this.#text.dir = 'auto';
    label.append(words.text, this.#text);
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.className = 'button';
    copy.textContent = words.copy;
    const status = document.createElement('span');
    status.setAttribute('role', 'status');
    copy.addEventListener('click', async () => {
      const isCopied = await copyText(this.#text.value);
      status.textContent = isCopied ? words.copied : words.copyFailed;
      if (!isCopied) this.#text.select();
    });
    const row = document.createElement('p');
    row.append(copy, ' ', status);
    this.#said.textContent = own.long;
    this.#long.className = 'submit-long';
    this.#long.append(this.#said, label, row);
    this.#long.hidden = true;
    const way = box.querySelector('p');
    way?.replaceWith(this.#long, paragraph(this.#link));
    box.hidden = way === null;
  }

  show({ href, text, isWhole }: Way): void {
    this.#link.href = href;
    this.#link.textContent = isWhole ? this.#words.whole : this.#words.part;
    this.#long.hidden = isWhole;
    if (this.#about) this.#about.hidden = !isWhole;
    this.#text.value = text;
  }
}

function paragraph(inner: Node): HTMLElement {
  const made = document.createElement('p');
  made.append(inner);
  return made;
}

/** Puts a text on the clipboard; false where the browser does not allow it. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
