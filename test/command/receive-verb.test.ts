import { expect, it } from 'vitest';
import { receive } from '../../src/command/receive.ts';
import { contentFolder } from '../content-folder.ts';
import { called } from './called.ts';

it('does not begin with a token that is too short', async () => {
  const environment = { CONTENT_DIR: contentFolder({}), RECEIVE_TOKEN: 'short' };
  const { code, stdout, stderr } = await called(receive, ['--port', '0'], environment);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('RECEIVE_TOKEN wants 32 characters or more');
});
