/**
 * Why a site that says it stands at `siteUrl` must not be published at `publishedAt`, and what to
 * do; undefined where both are the same place. The scheme may differ: hosts tell http until their
 * certificate is there.
 */
export function placeFault(siteUrl: string, publishedAt: string): string | undefined {
  if (!URL.canParse(publishedAt))
    return `PUBLISHED_AT wants an address, and "${publishedAt}" is none.`;
  if (place(siteUrl) === place(publishedAt)) return undefined;
  const url = publishedAt.replace(/^http:/, 'https:').replace(/\/+$/, '');
  return [
    `These pages are published at ${publishedAt}, but newsletter.yaml says that they stand at ${siteUrl}.`,
    'Links, pictures and feeds would lead to the wrong place.',
    `Write "url: ${url}" in newsletter.yaml, or set up ${siteUrl} as the address of these pages.`,
  ].join('\n');
}

function place(address: string): string {
  const { host, pathname } = new URL(address);
  return host + pathname.replace(/\/+$/, '');
}
