import type { QueryContext } from '../context';
import { type ProgrammeLine, programmeLines } from './programmes';

/** What those who answer for privacy may ask: programmes, gates, notices, and figures that name nobody. */
export interface Desk {
  programmes(language: string): readonly ProgrammeLine[];
}

/** The desk of one portal. */
export const createDesk = (context: QueryContext): Desk => ({
  programmes: (language) => programmeLines(context, language),
});
