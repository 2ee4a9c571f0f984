import type { Channel } from './port.js';

/** Paper is handed over by a person, who records it; nothing is sent from here. */
export const handChannel = (): Channel => ({
  name: 'hand',
  unavailable: () => null,
  send: async () => ({ outcome: 'refused', reason: 'Bản giấy do người gửi văn bản giao / paper is handed over by the dispatcher' }),
  close: async () => {},
});
