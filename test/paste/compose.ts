/** What the test asks of a compose window. */
export interface Compose {
  /** Puts the cursor into the editor, as a click would. */
  focus(): void;
  /** The letter as it would be sent. */
  html(): string;
}

declare global {
  var compose: Compose | undefined;
}

/** The element that an editor's page turns into an editor. */
export const root = document.querySelector('#editor') as HTMLDivElement;

/** The part of the page's address behind `?`: how the editor pastes, where it has several ways. */
export const mode = decodeURIComponent(location.search.slice(1));

/** Says that the editor is ready for pasting. */
export function ready(compose: Compose): void {
  globalThis.compose = compose;
}
