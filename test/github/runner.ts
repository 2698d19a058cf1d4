import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { kit } from '../built-site.ts';
import { type Files, writeFolder } from '../content-folder.ts';

const run = promisify(execFile);

/** The steps of the workflow that are shell; what `npm ci` installs is there. */
const steps: { run: string; env?: Record<string, string> }[] = parse(
  readFileSync(join(kit, '.github/workflows/friends-news.yml'), 'utf8'),
).jobs.take.steps.filter((step: { run?: string }) => step.run && step.run !== 'npm ci');

/** GitHub, as far as `gh` tells of it: keeps what it is given in files. */
const GH = `#!/bin/bash
{ printf '%s\\t' "$@" | tr '\\n' ' '; echo; } >> "$GH_STATE/calls"
[ "$1" = auth ] && exit 0
shift
method=GET; path=; head=; state=; title=; body=
while [ $# -gt 0 ]; do
  case "$1" in
    --method) method=$2; shift 2 ;;
    --field | --raw-field)
      case "$2" in
        head=*) head=\${2#head=}; head=\${head#*:} ;;
        state=*) state=\${2#state=} ;;
        title=@*) title=\${2#title=@} ;;
        body=@*) body=\${2#body=@} ;;
      esac
      shift 2 ;;
    --jq) shift 2 ;;
    --silent | --paginate) shift ;;
    *) path=\${1#repos/edda/letter/}; path=\${path%%\\?*}; shift ;;
  esac
done
number=$(basename "$path")
case "$method $path" in
  "GET pulls") cat "$GH_STATE/open-$(basename "$head")" 2> /dev/null; exit 0 ;;
  "POST pulls")
    [ -e "$GH_STATE/refuse" ] && { echo "GitHub Actions is not permitted to create pull requests" >&2; exit 1; }
    number="9\${head##*-}"
    echo "$number" > "$GH_STATE/open-$(basename "$head")"
    cp "$title" "$GH_STATE/title-$number"; cp "$body" "$GH_STATE/body-$number" ;;
  "PATCH pulls/"*)
    if [ "$state" = closed ]; then rm "$GH_STATE"/open-issue-"\${number#9}"; else
      cp "$title" "$GH_STATE/title-$number"; cp "$body" "$GH_STATE/body-$number"; fi ;;
  "GET issues/"*) number=$(basename "$(dirname "$path")"); [ -e "$GH_STATE/comment-$number" ] && echo "$number"; exit 0 ;;
  "POST issues/"*) number=$(basename "$(dirname "$path")"); [ -e "$GH_STATE/comment-$number" ] && exit 9
    cp "$body" "$GH_STATE/comment-$number" ;;
  "PATCH issues/comments/"*) cp "$body" "$GH_STATE/comment-$number" ;;
  *) echo "gh: what is $method $path?" >&2; exit 8 ;;
esac
`;

/** A repository at GitHub with a newsletter in it, where issues come in. */
export interface Repository {
  /** Runs the workflow for an issue, in a checkout of its own; rejects where a step fails. */
  take(issue: { number: number; title?: string; text: string; login?: string }): Promise<string>;
  /** Runs git in a checkout that stays. */
  git(...words: string[]): Promise<string>;
  /** That checkout. */
  checkout: string;
  /** What GitHub has: `comment-12`, `title-912`, `body-912`, `open-issue-12`. */
  said(name: string): string | undefined;
  tell(name: string): void;
}

/** Makes one, which goes when the test ends; its content stands in `content/`. */
export async function repository(content: Files): Promise<Repository> {
  const root = mkdtempSync(join(tmpdir(), 'friends-news-'));
  const state = join(root, 'state');
  const bin = join(root, 'bin');
  const home = join(root, 'home');
  const origin = join(root, 'origin.git');
  for (const folder of [state, bin, home]) mkdirSync(folder);
  writeFileSync(join(bin, 'gh'), GH);
  chmodSync(join(bin, 'gh'), 0o755);
  const env = {
    PATH: `${bin}:${join(kit, 'node_modules/.bin')}:${process.env.PATH}`,
    HOME: home,
    GH_STATE: state,
    GIT_CONFIG_NOSYSTEM: '1',
    SOURCE_DATE_EPOCH: String(Date.parse('2026-11-22T12:00:00Z') / 1000),
    GITHUB_REPOSITORY: 'edda/letter',
    GITHUB_REPOSITORY_OWNER: 'edda',
  };
  const editor = ['-c', 'user.name=Edda', '-c', 'user.email=edda@example.org'];
  const gitIn = async (cwd: string, ...words: string[]) =>
    (await run('git', [...editor, ...words], { cwd, env })).stdout.trim();

  await gitIn(root, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  const checkout = writeFolder(
    Object.fromEntries(Object.entries(content).map(([file, text]) => [`content/${file}`, text])),
  );
  onTestFinished(() => {
    for (const folder of [root, checkout]) rmSync(folder, { recursive: true, force: true });
  });
  await gitIn(checkout, 'init', '--quiet', '--initial-branch=main');
  await gitIn(checkout, 'remote', 'add', 'origin', `file://${origin}`);
  await gitIn(checkout, 'add', '.');
  await gitIn(checkout, 'commit', '--quiet', '--message=Begin');
  await gitIn(checkout, 'push', '--quiet', 'origin', 'main');

  let runs = 0;
  const take: Repository['take'] = async ({ number, title = 'News', text, login = 'octocat' }) => {
    runs += 1;
    const temporary = join(root, `run-${runs}`);
    const cwd = join(temporary, 'letter');
    mkdirSync(temporary);
    await gitIn(temporary, 'clone', '--quiet', '--depth=1', `file://${origin}`, cwd);
    for (const name of ['package.json', 'scripts', 'src', 'node_modules']) {
      symlinkSync(join(kit, name), join(cwd, name));
    }
    const event = join(temporary, 'event.json');
    const issue = {
      number,
      title,
      body: text,
      created_at: '2026-11-20T10:00:00Z',
      user: { login },
    };
    const where = { html_url: 'https://github.com/edda/letter' };
    writeFileSync(event, JSON.stringify({ action: 'opened', issue, repository: where }));
    let out = '';
    for (const [index, step] of steps.entries()) {
      const script = join(temporary, `step-${index}.sh`);
      writeFileSync(script, step.run);
      const own = Object.entries(step.env ?? {}).map(([name, value]) => [
        name,
        value.replace(/\$\{\{.*\}\}/, name === 'BASE' ? 'main' : 'token'),
      ]);
      const environment = {
        ...env,
        ...Object.fromEntries(own),
        GITHUB_EVENT_PATH: event,
        RUNNER_TEMP: temporary,
      };
      const words = ['--noprofile', '--norc', '-eo', 'pipefail', script];
      out += (await run('bash', words, { cwd, env: environment })).stdout;
    }
    return out;
  };
  return {
    take,
    git: (...words) => gitIn(checkout, ...words),
    checkout,
    said: (name) =>
      existsSync(join(state, name)) ? readFileSync(join(state, name), 'utf8') : undefined,
    tell: (name) => writeFileSync(join(state, name), ''),
  };
}
