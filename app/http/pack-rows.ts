import { ROOMS } from '../rooms';
import { page } from './route-rows';

/** The papers about the portal itself, in each room that reads them. */
export const PACK_ROWS = (['desk', 'council', 'audit'] as const).flatMap((room) => [
  page(`/${room}/pack`, `${room}.pack._index`, { read: ROOMS[room].roles }),
  page(`/${room}/pack/:paper`, `${room}.pack.$paper._index`, { read: ROOMS[room].roles }),
  page(`/${room}/pack/:paper/paper.txt`, `${room}.pack.$paper.paper[.]txt`, { read: ROOMS[room].roles }),
]);
