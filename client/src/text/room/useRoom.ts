import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Doc as SharedDoc } from 'yjs';
import type { RoomName } from './device.js';
import { openRoom, type Room, type RoomState } from './room.js';

/** A room for as long as a screen shows it. */
export function useRoom(name: RoomName, me: { person: string; name: string }, onLost: (doc: SharedDoc) => boolean): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  const key = JSON.stringify(name);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a room is known by its name
  useEffect(() => {
    const opened = openRoom({ name, me, now: Date.now, onLost });
    setRoom(opened);
    return () => {
      opened.close();
      setRoom(null);
    };
  }, [key]);
  return room;
}

export const useRoomState = (room: Room): RoomState => useSyncExternalStore(room.subscribe, room.state);
