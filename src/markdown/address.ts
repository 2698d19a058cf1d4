/**
 * May this address stand in HTML that is published? Whatever Markdown said, only http(s), mailto,
 * a path of this site or a place on the page survives. Judged as a browser reads it: without
 * leading white space and controls, with tabs and line breaks dropped (WHATWG URL, section 4.4).
 */
export function isSafeAddress(address: string): boolean {
  if (/[\u0000-\u0020\u007f-\u009f]/.test(address.trim()) || address.includes('\\')) return false;
  if (address.startsWith('#')) return true;
  if (address.startsWith('/')) return !address.startsWith('//');
  const url = URL.parse(address);
  if (!url) return false;
  if (url.protocol === 'mailto:') return true;
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && /^https?:\/\//i.test(address) && !url.username && !url.password;
}
