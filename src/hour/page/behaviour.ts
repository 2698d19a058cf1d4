/**
 * What the page does beyond its forms, where the browser runs scripts: it copies drafts, and
 * writes down what is done without leaving the place. It is sent to the browser as its own text,
 * so that everything it needs is inside it.
 */
export function behaviour(): void {
  const status = document.querySelector('#status');
  const main = document.querySelector('main');
  if (!status || !main) return;
  document.documentElement.classList.add('scripted');

  function say(message: string, kind = 'note'): void {
    if (!status) return;
    const said = document.createElement('p');
    said.dataset.kind = kind;
    said.textContent = message;
    status.replaceChildren(said);
  }

  async function copy(button: HTMLButtonElement): Promise<void> {
    const part = button.closest('article')?.querySelector(`.${button.dataset.copy}`);
    if (!part) return;
    try {
      await navigator.clipboard.writeText(part.textContent ?? '');
      say(`${button.dataset.name} is copied.`);
    } catch {
      getSelection()?.selectAllChildren(part);
      say('The browser does not let this page copy. The words are selected: copy them by hand.');
    }
  }

  async function send(form: HTMLFormElement): Promise<void> {
    if (form.ariaBusy) return;
    form.ariaBusy = 'true';
    try {
      const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
      const answer = await fetch(form.action, {
        method: 'POST',
        body: new URLSearchParams(fields),
      });
      const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const told = next.querySelector<HTMLElement>('#status p');
      if (!answer.ok || !next.querySelector('#actions')) {
        const why = told?.textContent ?? 'The page is of an earlier run, or something is wrong.';
        say(`${why} Load the page again to see more.`, 'problem');
        return;
      }
      const place = [...document.querySelectorAll('#actions > li')].findIndex((each) =>
        each.contains(form),
      );
      renew(next);
      if (told?.dataset.kind === 'note') goOn(place);
      if (told) say(told.textContent ?? '', told.dataset.kind);
    } catch {
      say('The page has lost its server. Start it again, and open the new address.', 'problem');
    } finally {
      form.ariaBusy = null;
    }
  }

  /** Takes over what has changed; actions that stay keep what is typed in them. */
  function renew(next: Document): void {
    for (const id of ['summary', 'settled', 'year']) {
      const [old, fresh] = [document.getElementById(id), next.getElementById(id)];
      if (old && fresh && old.innerHTML !== fresh.innerHTML) {
        old.replaceChildren(...fresh.childNodes);
      }
    }
    const list = document.querySelector('#actions');
    const fresh = next.querySelector('#actions');
    if (!list || !fresh) return;
    const known = new Map([...list.children].map((each) => [each.id, each]));
    list.replaceChildren(...[...fresh.children].map((each) => known.get(each.id) ?? each));
    reveal();
  }

  /** Unfolds what comes next, and puts the focus there, for those who work by keyboard or by ear. */
  function goOn(place: number): void {
    const all = [...document.querySelectorAll('#actions > li')];
    const next = all[Math.min(place, all.length - 1)];
    next?.querySelector('.task')?.setAttribute('open', '');
    const title = next?.querySelector<HTMLElement>('h3') ?? document.querySelector('h1');
    title?.focus();
  }

  function reveal(): void {
    for (const button of document.querySelectorAll<HTMLElement>('[data-copy]'))
      button.hidden = false;
  }

  reveal();
  main.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-copy]');
    if (button) void copy(button);
  });
  // A message lies over the foot of the window: it makes way for whoever goes on.
  main.addEventListener('focusin', () => status.replaceChildren());
  main.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(event.target as HTMLFormElement);
  });
}
