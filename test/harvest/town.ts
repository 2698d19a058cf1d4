import { INTERNET } from '../../src/online/connections.ts';

/**
 * Loaded before a verb (`node --import`): names that end in `.test` lead to this machine, which may
 * then be asked; there are no others.
 */
INTERNET.resolve = async (name) => {
  if (name.endsWith('.test')) return [{ address: '127.0.0.1', family: 4 }];
  throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
};
INTERNET.isAllowed = (address) => address === '127.0.0.1';
