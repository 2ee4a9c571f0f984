import { IncomingMessage } from '@hocuspocus/server';

/** What a client says, as far as the room has to know it before Hocuspocus does. */
export type Said =
  | { kind: 'change'; update: Uint8Array }
  | { kind: 'awareness'; bytes: number; update: Uint8Array }
  | { kind: 'question' }
  | { kind: 'unwanted' };

/** Numbers of the protocol (Hocuspocus, MessageType; y-protocols, sync). */
const message = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, syncReply: 4, close: 7 };
const sync = { step1: 0, step2: 1, update: 2 };

/** Reads a message. What clients may say to each other past the server (stateless messages) is unwanted, and so is what cannot be read. */
export function saidIn(data: Uint8Array): Said {
  try {
    const incoming = new IncomingMessage(data);
    incoming.readVarString();
    const type = incoming.readVarUint();
    switch (type) {
      case message.sync:
      case message.syncReply: {
        const step = incoming.readVarUint();
        if (step === sync.step1) return { kind: 'question' };
        return step === sync.step2 || step === sync.update ? { kind: 'change', update: incoming.readVarUint8Array() } : { kind: 'unwanted' };
      }
      case message.awareness:
        return { kind: 'awareness', bytes: data.length, update: incoming.readVarUint8Array() };
      case message.queryAwareness:
      case message.auth:
      case message.close:
        return { kind: 'question' };
      default:
        return { kind: 'unwanted' };
    }
  } catch {
    return { kind: 'unwanted' };
  }
}
