/** Answers with a feed as a file of a type that feed readers expect. */
export function respond(body: string, type: keyof typeof TYPES): Response {
  return new Response(body, { headers: { 'content-type': `${TYPES[type]}; charset=utf-8` } });
}

const TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  calendar: 'text/calendar',
  opml: 'text/x-opml',
  text: 'text/plain',
} as const;
