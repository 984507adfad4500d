import { sayDay } from '../messages/instants';
import { useClock } from './reader';

/** A day of the calendar, `2026-03-31`, in the reader's language: the same day for everybody, wherever they are. */
export const Day = ({ day }: { day: string }) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return <time dateTime={day}>{sayDay({ year, month, day: date }, useClock())}</time>;
};
