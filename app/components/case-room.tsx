import { createContext, useContext } from 'react';
import { CouncilNav } from './council-nav';
import { DeskNav } from './desk-nav';

/** Rooms in which requests are decided: each has the same pages, at addresses of its own. */
export type CaseRoom = 'desk' | 'council';

const Room = createContext<CaseRoom>('desk');

/** Says in which room the pages of requests stand. */
export const InCaseRoom = Room.Provider;

/** The room that the page is in. */
export const useCaseRoom = (): CaseRoom => useContext(Room);

/** The pages of the room. */
export const CaseRoomNav = () => (useCaseRoom() === 'desk' ? <DeskNav /> : <CouncilNav />);
