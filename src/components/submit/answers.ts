import { FIELDS, type Field, isField, type Values } from '../../submissions/fields.ts';
import { FAULTS_ID, faultId, inputId } from '../../submissions/form/ids.ts';
import type { Said } from './desk.ts';

/** What the form holds now. */
export function valuesOf(form: HTMLFormElement): Values {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      isField(name) && typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  );
}

/** Puts answers into the form. A field that cannot show one becomes a plain one, so that it is not lost. */
export function fillIn(form: HTMLFormElement, values: Values): void {
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name);
    if (control instanceof RadioNodeList) control.value = value;
    if (control instanceof HTMLTextAreaElement) control.value = value;
    if (!(control instanceof HTMLInputElement)) continue;
    control.value = value;
    if (control.value === value || control.type === 'text') continue;
    control.type = 'text';
    control.value = value;
  }
}

/** The kind of the news and whom it is about, by which questions are asked or not. */
export function isAsked(element: Element, { kind, about }: Values): boolean {
  const { kind: ofKind, about: ofAbout } = (element as HTMLElement).dataset;
  if (ofKind !== undefined) return ofKind === kind;
  return ofAbout === undefined || ofAbout === about;
}

/** What answers a question: of a choice, the chosen option or else the first. */
export function controlOf(form: HTMLFormElement, field: Field): HTMLElement | null {
  const chosen = form.querySelector<HTMLElement>(`input[type=radio][name=${field}]:checked`);
  return chosen ?? form.querySelector<HTMLElement>(`#${inputId(field)}`);
}

/** Says beside each question what is wrong with its answer, and takes back what was said before. */
export function sayFaults(form: HTMLFormElement, faults: readonly Said[]): void {
  const said = new Map(faults.map(({ field, said }) => [faultId(field) as string, said]));
  for (const line of form.querySelectorAll<HTMLElement>('.submit-fault')) {
    const text = said.get(line.id) ?? '';
    line.textContent = text;
    line.hidden = text === '';
    const described = form.querySelector(`[aria-describedby~="${line.id}"]`);
    if (text) described?.setAttribute('aria-invalid', 'true');
    else described?.removeAttribute('aria-invalid');
  }
}

/** The questions beside which something is said to be wrong. */
export function faultyFields(form: HTMLFormElement): Field[] {
  return FIELDS.filter((field) => form.querySelector(`#${faultId(field)}:not([hidden])`));
}

/** Lists all that is wrong above the form, each with the way to its question. */
export function listFaults(form: HTMLFormElement, faults: readonly Said[]): HTMLElement | null {
  const box = form.querySelector<HTMLElement>(`#${FAULTS_ID}`);
  const list = box?.querySelector('ul');
  if (!box || !list) return null;
  list.replaceChildren(
    ...faults.map(({ field, label, said }) => {
      const row = document.createElement('li');
      const link = document.createElement('a');
      link.href = `#${inputId(field)}`;
      link.textContent = label;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        controlOf(form, field)?.focus();
      });
      row.append(link, ` ${said}`);
      return row;
    }),
  );
  box.hidden = faults.length === 0;
  return box;
}
