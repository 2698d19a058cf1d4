import { z } from 'zod';

/** What GitHub tells a workflow about an issue that was opened or edited, as far as it is needed. */
const eventSchema = z.object({
  issue: z.object({
    number: z.int().positive(),
    title: z.string(),
    body: z.string().nullish(),
    created_at: z.iso.datetime({ offset: true }),
    user: z.object({ login: z.string() }).nullish(),
  }),
  repository: z.object({ html_url: z.url({ protocol: /^https?$/ }) }),
});

/** An issue, as it was when a workflow began. */
export interface Issue {
  number: number;
  title: string;
  /** Its text, as Markdown. */
  text: string;
  /** When it was opened, in milliseconds since 1970. */
  openedAt: number;
  /** The account that opened it. */
  login: string;
  /** The address of the page on which a form is chosen. */
  choose: string;
}

/** The issue in the file that `GITHUB_EVENT_PATH` names; undefined where it holds none. */
export function readEvent(json: string): Issue | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const { data } = eventSchema.safeParse(value);
  if (!data) return undefined;
  const { number, title, body, created_at: createdAt, user } = data.issue;
  return {
    number,
    title,
    text: body ?? '',
    openedAt: Date.parse(createdAt),
    login: user?.login ?? 'ghost',
    choose: `${data.repository.html_url}/issues/new/choose`,
  };
}
