import type { SubmitSettings } from '../../site/submit-view.ts';
import { type Field, isField } from '../../submissions/fields.ts';
import { controlOf, isAsked, valuesOf } from './answers.ts';

/** What the steps call for. */
interface Wishes {
  /** To go on from this one. */
  next(): void;
  /** To see all of them. */
  all(): void;
}

/** The steps of the form: one is shown at a time, or all. */
export class Steps {
  /** Is there anything to be shown as it will look? */
  hasNews = false;
  isOne = true;
  readonly #form: HTMLFormElement;
  readonly #settings: SubmitSettings;
  readonly #preview: HTMLElement;
  readonly #all: HTMLElement[];
  readonly #send: HTMLElement | null;
  readonly #progress = make('p', 'submit-progress');
  readonly #buttons = make('p', 'submit-buttons');
  readonly #next: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  readonly #mode: HTMLButtonElement;
  #current: HTMLElement;

  constructor(form: HTMLFormElement, settings: SubmitSettings, preview: HTMLElement) {
    const { words } = settings;
    this.#form = form;
    this.#settings = settings;
    this.#preview = preview;
    this.#all = [...form.querySelectorAll<HTMLElement>('[data-step]')];
    this.#send = this.#all.at(-1) ?? null;
    this.#current = this.#all[0] ?? form;
    this.#next = button(words.next, 'button');
    this.#back = button(words.back, 'submit-quiet');
    this.#mode = button(words.all, 'submit-quiet submit-mode');
  }

  /** Shows the first step. */
  start({ next, all }: Wishes): void {
    this.#form.noValidate = true;
    for (const step of this.#all) step.classList.remove('scripted');
    this.#progress.setAttribute('role', 'status');
    // The way on comes first by the Tab key too.
    this.#buttons.append(this.#next, this.#back, this.#mode);
    this.#form.prepend(this.#progress);
    const kept = make('p', 'submit-hint');
    kept.textContent = this.#settings.words.kept;
    this.#send?.before(this.#buttons, kept, this.#preview);
    this.#next.addEventListener('click', next);
    this.#back.addEventListener('click', () => this.#go(-1));
    this.#mode.addEventListener('click', () => {
      this.isOne = !this.isOne;
      this.refresh();
      if (!this.isOne) all();
      this.#focus();
    });
    this.refresh();
  }

  /** The questions of the step that is shown. */
  get fields(): Field[] {
    return fieldsIn(this.#current);
  }

  /** Is one of the questions shown, and not how to send? */
  get isAsking(): boolean {
    return this.isOne && this.#current !== this.#send;
  }

  /** Goes to the next step. */
  forth(): void {
    this.#go(1);
  }

  /** Goes to the first step. */
  first(): void {
    this.#show(this.#asked()[0]);
    this.#focus();
  }

  /** Goes to the first step in which an answer is missing; where none is, to the last one. */
  resume(): void {
    const open = this.#asked().find((step) =>
      [...step.querySelectorAll<HTMLInputElement>('input, textarea')].some(
        ({ validity }) => validity.valueMissing,
      ),
    );
    this.#show(open ?? this.#send ?? undefined);
  }

  /** Goes to a question. */
  goTo(field: Field): void {
    this.#show(this.#all.find((step) => fieldsIn(step).includes(field)));
    controlOf(this.#form, field)?.focus();
  }

  /** Lets the browser say what is missing in the step that is shown, or in all. */
  reportValidity(): boolean {
    const shown = this.isAsking ? this.#current : this.#form;
    const controls = [...shown.querySelectorAll<HTMLInputElement>('input, textarea')];
    return controls.every((control) => control.reportValidity());
  }

  /** Shows what is to be shown now. */
  refresh(): void {
    const { words, language } = this.#settings;
    const asked = this.#asked();
    for (const step of this.#all) step.hidden = this.isOne && step !== this.#current;
    const number = (value: number) => new Intl.NumberFormat(language).format(value);
    const said = words.step
      .replace('{step}', number(asked.indexOf(this.#current) + 1))
      .replace('{total}', number(asked.length));
    // A status is said again wherever it is written again.
    if (this.#progress.textContent !== said) this.#progress.textContent = said;
    this.#progress.hidden = !this.isOne;
    this.#back.hidden = !this.isOne || this.#current === asked[0];
    this.#next.hidden = !this.isAsking;
    this.#mode.textContent = this.isOne ? words.all : words.one;
    const isLast = !this.isOne || this.#current === this.#send;
    this.#preview.hidden = !this.hasNews || !(isLast || this.#isBehindNews());
  }

  #isBehindNews(): boolean {
    const ids = this.#all.map(({ dataset }) => dataset.step);
    return ids.indexOf(this.#current.dataset.step) >= ids.indexOf('news');
  }

  #asked(): HTMLElement[] {
    const values = valuesOf(this.#form);
    return this.#all.filter((step) => {
      if (!isAsked(step, values)) return false;
      const questions = [...step.querySelectorAll('.submit-question')];
      return questions.length === 0 || questions.some((each) => isAsked(each, values));
    });
  }

  #go(by: 1 | -1): void {
    const asked = this.#asked();
    this.#show(asked[asked.indexOf(this.#current) + by]);
    this.#focus();
  }

  #show(step: HTMLElement | undefined): void {
    if (step) this.#current = step;
    this.refresh();
  }

  /** To the first answer of the step, which says the question; in the last one, to its heading. */
  #focus(): void {
    const values = valuesOf(this.#form);
    const field = this.fields.find((field) => {
      const question = controlOf(this.#form, field)?.closest('.submit-question');
      return !question || isAsked(question, values);
    });
    const target = field ? controlOf(this.#form, field) : this.#current.querySelector('h2');
    target?.focus({ preventScroll: true });
    const shown = this.isOne ? this.#form : this.#current;
    const { top, bottom } = shown.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) shown.scrollIntoView();
  }
}

function fieldsIn(step: HTMLElement): Field[] {
  const controls = [...step.querySelectorAll<HTMLInputElement>('input, textarea')];
  return [...new Set(controls.map(({ name }) => name))].filter(isField);
}

function button(text: string, className: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  return made;
}

function make(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}
