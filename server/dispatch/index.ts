import { emailChannel } from './email.js';
import { folderChannel } from './folder.js';
import { handChannel } from './hand.js';
import { internalChannel } from './internal.js';
import type { Channel, ChannelName } from './port.js';
import type { ChannelSettings } from './settings.js';

export type { Channel, ChannelName, Outgoing, OutgoingFile, SendResult } from './port.js';
export { type Destination, namesOf, type ProposedLine, proposeRecipients } from './propose.js';
export { sendDelivery, testChannel } from './send.js';
export { type ChannelSettings, channelSettings, isMailAddress } from './settings.js';

/** Every channel, ready or saying why not. */
export const createChannels = ({ smtp, exchangeDir }: ChannelSettings): Record<ChannelName, Channel> => ({
  internal: internalChannel(),
  email: emailChannel(smtp),
  folder: folderChannel(exchangeDir),
  hand: handChannel(),
});
