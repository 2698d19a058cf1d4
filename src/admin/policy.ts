/**
 * The content security policy of `/admin/`: only scripts of the site, requests to the site and, where
 * the CMS works in a repository, to GitHub. The CMS writes styles into its page and shows pictures that it
 * holds in memory. Previews show no picture of another host and embed nothing.
 */
export function adminPolicy(withGitHub: boolean): string {
  const gitHub = (host: string) => (withGitHub ? ` https://${host}` : '');
  return [
    "default-src 'none'",
    "base-uri 'none'",
    `connect-src 'self' blob: data:${gitHub('api.github.com')}`,
    "font-src 'self'",
    "form-action 'none'",
    "frame-src 'none'",
    `img-src 'self' blob: data:${gitHub('avatars.githubusercontent.com')}`,
    "manifest-src 'self' data:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "worker-src 'none'",
  ].join(';');
}
