import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

export interface EstablishmentInput {
  establishment: string;
  country: string;
  region?: string;
  council: boolean;
}

/** A place of work, and whether employees there have a council that must agree first. */
export const recordEstablishment: Command<EstablishmentInput, { code: 'not_allowed' }> = (
  read,
  input,
  { actor },
) =>
  isAllowed(read, actor, 'establishment.record')
    ? ok({ type: 'establishment.recorded.v1', key: input.establishment, body: input })
    : refuse('not_allowed');
