import type { Instant as Moment } from '#domain/time';
import { toIso } from '#domain/time';
import { type InstantStyle, sayInstant } from '../messages/instants';
import { useClock } from './reader';

/** An instant in the reader's language and zone, with its exact value for machines. */
export const Instant = ({ at, as }: { at: Moment; as: InstantStyle }) => (
  <time dateTime={toIso(at)}>{sayInstant(at, as, useClock())}</time>
);
