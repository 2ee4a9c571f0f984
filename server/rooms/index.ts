/** Rooms: sections' texts while several people write them at once. */
export { createRooms, type Rooms, type RoomsDeps } from './rooms.js';
