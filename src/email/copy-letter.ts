/**
 * Puts a letter on the clipboard as HTML and as plain text, just as written: without the colours
 * and sizes that selecting and copying a page would add. False where the browser refuses; what a
 * person copies by hand next is then the letter, just as well.
 */
export async function copyLetter(html: string, text: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    const answer = (event: ClipboardEvent) => {
      event.clipboardData?.setData('text/html', html);
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    document.addEventListener('copy', answer, { once: true });
    return false;
  }
}
