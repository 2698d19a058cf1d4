import type { SubmitSettings } from '../../site/submit-view.ts';
import type { Field } from '../../submissions/fields.ts';
import { faultyFields, fillIn, listFaults, sayFaults, valuesOf } from './answers.ts';
import { draftOf, forgetDraft, isWorthKeeping, keepDraft } from './draft.ts';
import { Exits } from './exits.ts';
import { Steps } from './steps.ts';

/** Milliseconds without a key before what was typed is kept and shown. */
const PAUSE = 250;

type Desk = typeof import('./desk.ts');

/** Sets the page for news going. Without it, or where it fails, the form works by itself. */
export function startSubmit(): void {
  const page = document.querySelector<HTMLElement>('#submit-page');
  const form = page?.querySelector('form');
  if (!page || !form) return;
  new Guide(form, JSON.parse(page.dataset.settings ?? '{}')).start();
}

/** Leads through the form: one question at a time, checked, kept and shown as it will look. */
class Guide {
  readonly #form: HTMLFormElement;
  readonly #settings: SubmitSettings;
  readonly #steps: Steps;
  readonly #exits: Exits;
  readonly #preview: HTMLElement;
  #loading: Promise<Desk | undefined> | undefined;
  #desk: Desk | undefined;
  #timer: number | undefined;

  constructor(form: HTMLFormElement, settings: SubmitSettings) {
    this.#form = form;
    this.#settings = settings;
    this.#preview = previewBox(settings);
    this.#steps = new Steps(form, settings, this.#preview);
    this.#exits = new Exits(form, settings);
  }

  start(): void {
    const form = this.#form;
    const draft = draftOf(this.#settings.draft);
    if (draft) {
      fillIn(form, draft);
      this.#offerAnew();
    }
    this.#steps.start({
      next: () => void this.#next(),
      all: () => void this.#refresh(),
    });
    if (draft) {
      this.#steps.resume();
      void this.#refresh();
    }
    const prepare = () => void this.#load();
    form.addEventListener('focusin', prepare, { once: true });
    form.addEventListener('pointerdown', prepare, { once: true });
    form.addEventListener('input', () => this.#later());
    form.addEventListener('submit', (event) => void this.#submit(event));
    form.addEventListener('keydown', (event) => this.#key(event));
    form.addEventListener('click', (event) => this.#leave(event));
    addEventListener('pagehide', () => this.#keep());
  }

  /** What checks and shows: some hundred kilobytes, so that it comes only when somebody begins. */
  #load(): Promise<Desk | undefined> {
    this.#loading ??= import('./desk.ts')
      .then((desk) => {
        this.#desk = desk;
        return desk;
      })
      .catch(() => undefined);
    return this.#loading;
  }

  #later(): void {
    this.#steps.refresh();
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#keep();
      void this.#refresh();
    }, PAUSE);
  }

  #keep(): void {
    const values = valuesOf(this.#form);
    if (isWorthKeeping(values)) keepDraft(this.#settings.draft, values);
    else forgetDraft(this.#settings.draft);
  }

  /** Shows the news as it stands, and gives the ways out what they carry. */
  async #refresh(): Promise<void> {
    const desk = await this.#load();
    if (desk) this.#show(desk);
  }

  #show(desk: Desk): void {
    const values = valuesOf(this.#form);
    const article = this.#preview.querySelector('article');
    article?.replaceChildren(desk.show(this.#settings, values));
    this.#steps.hasNews = Boolean(values.title || values.body);
    this.#steps.refresh();
    this.#exits.show(desk.waysOf(this.#settings, values));
    this.#takeBack(desk);
  }

  /** Takes back what is no longer wrong. Says nothing new while somebody writes. */
  #takeBack(desk: Desk): void {
    const said = faultyFields(this.#form);
    if (said.length === 0) return;
    const faults = desk.check(this.#settings, valuesOf(this.#form), said);
    if (faults.length === said.length) return;
    sayFaults(this.#form, faults);
    listFaults(this.#form, this.#steps.isOne ? [] : faults);
  }

  /** Goes on where the answers of this step can be taken; else says what is wrong with them. */
  async #next(): Promise<void> {
    if (!(await this.#passes(this.#steps.fields))) return;
    clearTimeout(this.#timer);
    await this.#refresh();
    this.#steps.forth();
  }

  async #passes(only?: readonly Field[]): Promise<boolean> {
    const desk = await this.#load();
    // Without what checks, the browser still knows what is empty, and who receives looks again.
    return desk ? this.#isRight(desk, only) : this.#steps.reportValidity();
  }

  /** Can the answers be taken? Says what is wrong, and goes there. */
  #isRight(desk: Desk, only?: readonly Field[]): boolean {
    const faults = desk.check(this.#settings, valuesOf(this.#form), only);
    sayFaults(this.#form, faults);
    const box = listFaults(this.#form, this.#steps.isOne ? [] : faults);
    const [first] = faults;
    if (!first) return true;
    if (this.#steps.isOne) this.#steps.goTo(first.field);
    else box?.focus();
    return false;
  }

  #key(event: KeyboardEvent): void {
    const { target, key, isComposing } = event;
    if (key !== 'Enter' || isComposing || !this.#steps.isAsking) return;
    if (!(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void this.#next();
  }

  /** By a button of the form, or by Enter. */
  async #submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (this.#steps.isAsking) return this.#next();
    const { submitter } = event;
    if (!(await this.#passes())) return;
    this.#keep();
    // Not `requestSubmit`, which would come here again. The button says where it goes.
    const button = submitter instanceof HTMLButtonElement ? submitter : null;
    if (button?.hasAttribute('formaction')) this.#form.action = button.formAction;
    if (button?.hasAttribute('formenctype')) this.#form.enctype = button.formEnctype;
    this.#form.submit();
  }

  /**
   * By a link of the form: not before everything is answered. At once, since a browser opens other
   * programs only for what somebody presses.
   */
  #leave(event: MouseEvent): void {
    const link = event.target instanceof Element && event.target.closest('a[data-checked]');
    if (!link || !this.#desk) return;
    clearTimeout(this.#timer);
    this.#show(this.#desk);
    this.#keep();
    if (!this.#isRight(this.#desk)) event.preventDefault();
  }

  /** Says that this is from last time, and offers to begin without it. */
  #offerAnew(): void {
    const { words, draft } = this.#settings;
    const note = document.createElement('p');
    note.className = 'submit-note';
    const anew = document.createElement('button');
    anew.type = 'button';
    anew.className = 'submit-quiet';
    anew.textContent = words.anew;
    anew.addEventListener('click', () => {
      this.#form.reset();
      clearTimeout(this.#timer);
      forgetDraft(draft);
      sayFaults(this.#form, []);
      listFaults(this.#form, []);
      void this.#refresh();
      this.#steps.first();
      note.remove();
    });
    note.append(words.restored, ' ', anew);
    this.#form.before(note);
  }
}

/** Where the news is shown as it will look. */
function previewBox({ words }: SubmitSettings): HTMLElement {
  const box = document.createElement('section');
  box.className = 'submit-preview';
  box.setAttribute('aria-labelledby', 'submit-preview');
  const title = document.createElement('h2');
  title.className = 'part-title';
  title.id = 'submit-preview';
  title.textContent = words.preview;
  const article = document.createElement('article');
  article.className = 'sheet';
  box.append(title, article);
  return box;
}
