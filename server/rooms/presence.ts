import type { Connection } from '@hocuspocus/server';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Seat } from './seat.js';

/**
 * Takes in what a client says of itself (its cursor, who sits there): the person and the name are those of its seat, whatever it says.
 * Of the window of somebody else it can say nothing; their own new line, after one that was cut, can.
 * @param seatOf whose seat a connection is
 */
export function takePresence(seat: Seat, { document, webSocket }: Connection, update: Uint8Array, seatOf: (connection: Connection) => Seat | undefined): void {
  const { person, name } = seat.session.by;
  const isOfAnother = (client: number): boolean =>
    [...document.connections.values()].some(({ clients, connection }) => clients.has(client) && seatOf(connection)?.session.by.person !== person);
  const said = new Awareness(new Y.Doc());
  try {
    const own = said.clientID;
    applyAwarenessUpdate(said, update, null);
    const clients = [...said.meta.keys()].filter((client) => client !== own && !isOfAnother(client));
    // whoever has left has no state
    const states = new Map([...said.states].map(([client, state]) => [client, named(state, { person, name })]));
    applyAwarenessUpdate(document.awareness, encodeAwarenessUpdate(said, clients, states), webSocket);
  } catch {
    // what cannot be read tells nothing
  } finally {
    said.destroy();
  }
}

const named = ({ user, ...rest }: Record<string, unknown>, by: { person: string; name: string }): Record<string, unknown> =>
  typeof user === 'object' && user !== null ? { ...rest, user: { ...user, ...by } } : rest;
