import { expect, test } from '@jest/globals';
import { openQueries } from '../../client/src/queries.js';
import { forgetPerson, keepsForPerson } from '../../client/src/session/forget.js';

/** A page at which this person has seen their inbox. */
function aPageOf(person: string) {
  const client = openQueries();
  const inbox = () => client.getQueryData(['inbox']);
  client.setQueryData(['me'], { person: { id: person } });
  client.setQueryData(['inbox'], [`waits for ${person}`]);
  return { client, inbox };
}

test('who signs in in another tab finds nothing of whoever was here', () => {
  let forgotten = 0;
  keepsForPerson(() => (forgotten += 1));
  const { client, inbox } = aPageOf('P1');
  client.setQueryData(['me'], { person: { id: 'P2' } });
  expect([inbox(), forgotten]).toEqual([undefined, 1]);
  expect(client.getQueryData(['me'])).toEqual({ person: { id: 'P2' } });
});

test('the same person again finds everything in its place', () => {
  const { client, inbox } = aPageOf('P1');
  client.setQueryData(['me'], { person: { id: 'P1', name: 'Lan' } });
  expect(inbox()).toEqual(['waits for P1']);
});

test('whoever leaves leaves nothing', () => {
  const { client, inbox } = aPageOf('P1');
  forgetPerson(client);
  expect(inbox()).toBeUndefined();
});
