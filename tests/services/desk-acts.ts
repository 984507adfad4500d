import type { Done } from '#app/services/execute';
import type { ByOfficer } from '#app/services/inbox-acts';
import type { Portal } from '#app/services/open-portal';
import type { Actor } from '#domain/entry/bodies';
import type { Result } from '#domain/result';

/** What those who decide about requests do, each act by a form of its own that saw the last step. */
export const deskOf = ({ services }: Pick<Portal, 'services'>) => {
  const { act } = services.inbox;
  const as =
    <Input>(send: (by: ByOfficer, input: Input) => Promise<Result<Done>>) =>
    ({ id }: Actor, input: Input): Promise<Result<Done>> =>
      send({ person: id, formKey: services.newId('idem') }, input);
  return {
    askIdentity: as(act.ask_identity),
    confirmIdentity: as(act.confirm_identity),
    askClarification: as(act.ask),
    accept: as(act.accept),
    take: as(act.take),
    extend: as(act.extend),
    hold: as(act.hold),
    write: as(act.write),
    note: as(act.note),
    refuse: as(act.refuse),
    answer: as(act.answer),
    reopen: as(act.reopen),
    tellRestrictionEnd: as(act.tell_end),
    endRestriction: as(act.end_limit),
    decideObjection: as(act.decide),
    tie: as(act.tie),
    confirmTie: as(act.confirm_tie),
    declineTie: as(act.decline_tie),
    refer: as(act.refer),
    confirmReference: as(act.confirm_reference),
    declineReference: as(act.decline_reference),
    confirmPressure: as(act.confirm_pressure),
    nameReviewer: as(act.name_reviewer),
  };
};
