import { openInbox } from '../../src/read/inbox.ts';

// Adds news until it has added so many, and says each number when it is in the inbox.
const [file = '', name = '', many = '0'] = process.argv.slice(2);
const inbox = openInbox(file);
for (let index = 0; index < Number(many); index += 1) {
  const { number } = inbox.add({
    door: 'mail',
    key: `${name} ${index}`,
    at: '2026-11-22T09:00:00.000Z',
    from: {},
    values: {},
    text: 'x'.repeat(2000),
    pictures: [],
    leftOut: [],
  });
  process.stdout.write(`${number}\n`);
}
inbox.close();
