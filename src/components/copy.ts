/** Gives every copy button of the page its work, and shows it. */
export function wireCopyButtons(page: Document): void {
  for (const box of page.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = box.querySelector('button');
    const status = box.querySelector('[role="status"]');
    if (!button || !status) continue;
    button.addEventListener('click', async () => {
      const isCopied = await copyText(box.dataset.copy ?? '');
      status.textContent = (isCopied ? box.dataset.copied : box.dataset.failed) ?? '';
    });
    button.hidden = false;
  }
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
