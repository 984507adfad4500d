import type { RoleKey } from '#domain/authority/roles';
import { SECOND_PERSON } from '#domain/authority/second-person';
import type { Answer, Question } from '#domain/duties/questions';
import type { Actor } from '#domain/entry/bodies';
import type { Hash } from '#domain/log/hash';
import { ok, type Result } from '#domain/result';
import { formatKey, newKeyMaterial, secretDigest } from '#domain/systems/key-format';
import { DAY, type Instant } from '#domain/time';
import type { Command } from './command';
import { addPerson, type PersonInput } from './commands/add-person';
import { answerQuestion } from './commands/answer-question';
import { applyProgramme } from './commands/apply-programme';
import { approveNotice } from './commands/approve-notice';
import { approveProgramme } from './commands/approve-programme';
import { approveProposal } from './commands/approve-proposal';
import { type ChoiceInput, choose } from './commands/choose';
import { answerContest, type ContestAnswerInput } from './commands/contest-risk';
import { type CouncilAnswerInput, councilAnswer } from './commands/council-answer';
import { type CouncilWordInput, councilSay } from './commands/council-say';
import { councilTakeBack } from './commands/council-take-back';
import { declineEpoch, openEpochOfCopy } from './commands/decide-epoch';
import { declineNotice } from './commands/decline-notice';
import { declineProgramme } from './commands/decline-programme';
import { declineProposal } from './commands/decline-proposal';
import { type DeliveryInput, deliverNotice } from './commands/deliver-notice';
import { grantRole } from './commands/grant-role';
import { leave } from './commands/leave';
import { approveLowering, declineLowering, type LoweringInput, proposeLowering } from './commands/lower-risk';
import { KEY_DAYS, mintKey, proposeKey } from './commands/mint-key';
import { type OpeningInput, openPerson } from './commands/open-person';
import type { ProgrammeInput } from './commands/programme-fit';
import { proposeEpoch } from './commands/propose-epoch';
import { type NoticeProposal, proposeNotice } from './commands/propose-notice';
import { type ProgrammeProposal, proposeProgramme } from './commands/propose-programme';
import { proposeRole } from './commands/propose-role';
import { type Protecting, protectPlaces } from './commands/protect-places';
import { type NoticeInput, publishNotice } from './commands/publish-notice';
import { raiseRisk } from './commands/raise-risk';
import { type EstablishmentInput, recordEstablishment } from './commands/record-establishment';
import { type GateInput, recordGate } from './commands/record-gate';
import { type PaperInput, recordPaper } from './commands/record-paper';
import { type PostingInput, recordPosting } from './commands/record-posting';
import { type ReviewedProgramme, recordReview } from './commands/record-review';
import { registerSystem, type SystemInput } from './commands/register-system';
import { remindNotice } from './commands/remind-notice';
import { resumeProgramme } from './commands/resume-programme';
import { type ReviewInput, reviewDuty } from './commands/review-duty';
import { type OpeningReviewInput, reviewOpening } from './commands/review-opening';
import { revokeKey } from './commands/revoke-key';
import { revokeRole } from './commands/revoke-role';
import type { RoleInput } from './commands/role-fit';
import { type InventoryInput, reportInventoryDone, stateInventory } from './commands/state-inventory';
import type { Done, Executor } from './execute';
import { idempotencyOf, tellOnce } from './idempotency';
import { rowHash } from './row-hash';

type Act<Input> = (actor: Actor, input: Input) => Promise<Result<Done>>;

/** What waits for a second person. */
export interface Waiting {
  proposal: string;
  openUntil: Instant;
}

/** What officers, engineers, admins and the operator do; every act is checked against the actor's roles when it runs. */
export interface Administration {
  recordEstablishment: Act<EstablishmentInput>;
  addPerson: Act<PersonInput>;
  leave: Act<{ person: string; leftAt: Instant }>;
  /** At once, by the operator alone, and only while the portal is set up; else `second_person_needed`. */
  grantRole: Act<RoleInput>;
  /** What waits for a second person is open until `openUntil`. */
  proposeRole(actor: Actor, input: RoleInput): Promise<Result<Done & Waiting>>;
  approve: Act<{ proposal: string }>;
  decline: Act<{ proposal: string }>;
  revokeRole: Act<{ person: string; role: RoleKey }>;
  /** At once, by the operator's file. */
  applyProgramme: Act<ProgrammeInput>;
  /** One at a time: while a version of the programme waits, another is `already_proposed`. */
  proposeProgramme(actor: Actor, input: Omit<ProgrammeProposal, 'proposal'>): Promise<Result<Done & Waiting>>;
  approveProgramme: Act<{ proposal: string }>;
  declineProgramme: Act<{ proposal: string }>;
  /** A form key makes an opening that is sent twice one act; a shutting is judged by how things stand now. */
  recordGate(actor: Actor, input: GateInput, formKey?: string): Promise<Result<Done>>;
  /** At once, by the operator alone, and only while the portal is set up; else `second_person_needed`. */
  publishNotice: Act<NoticeInput>;
  /** What a council says about a programme at its own place; a form key makes one of a form that is sent twice. */
  councilSay(actor: Actor, input: Omit<CouncilWordInput, 'word'>, formKey: string): Promise<Result<Done>>;
  councilTakeBack: Act<{ word: string }>;
  councilAnswer: Act<CouncilAnswerInput>;
  /** A line of the list of where a council keeps people free of recording. */
  protectPlaces: Act<Protecting>;
  /** One at a time: while a version of the notice waits, another is `already_proposed`. */
  proposeNotice(actor: Actor, input: Omit<NoticeProposal, 'proposal'>): Promise<Result<Done & Waiting>>;
  approveNotice: Act<{ proposal: string }>;
  declineNotice: Act<{ proposal: string }>;
  /** Wants it declared that the log goes on from a copy that was put back. */
  proposeEpoch(actor: Actor, input: { words: string }): Promise<Result<Done & Waiting>>;
  openEpoch: Act<{ proposal: string }>;
  declineEpoch: Act<{ proposal: string }>;
  /** Raises the risk of a category, at once. */
  raiseRisk: Act<{ category: string }>;
  /** Argues for a lower risk; a second person decides. */
  proposeLowering(actor: Actor, input: LoweringInput): Promise<Result<Done & Waiting>>;
  approveLowering: Act<{ proposal: string }>;
  declineLowering: Act<{ proposal: string }>;
  answerContest: Act<ContestAnswerInput>;
  /** That a programme was looked at again; a form key makes one of a form that is sent twice. */
  recordReview(actor: Actor, input: ReviewedProgramme, formKey: string): Promise<Result<Done>>;
  /** The second person lets a paused programme go on. */
  resumeProgramme: Act<{ programme: string }>;
  /** Asks those who have not read a notice to read it; whom it reaches is told to nobody. */
  remindNotice: Act<{ notice: string; establishment?: string }>;
  /** A notice that hangs on a wall, where the law asks for it. */
  recordPosting: Act<PostingInput>;
  /** A notice that somebody signed for on paper; they are told, and can disown it. */
  recordPaper: Act<PaperInput>;
  /** Opens a person for a quarter of an hour; a form key makes one of a form that is sent twice. */
  openPerson(actor: Actor, input: OpeningInput, formKey: string): Promise<Result<Done>>;
  /** A second person's word on an opening that was drawn. */
  reviewOpening(actor: Actor, input: OpeningReviewInput, formKey: string): Promise<Result<Done>>;
  /** A notice that was handed out otherwise than on a page: on paper, by mail, at onboarding. */
  recordDelivery: Act<DeliveryInput & { channel: Exclude<DeliveryInput['channel'], 'portal'> }>;
  registerSystem: Act<SystemInput>;
  /** What a system held before anybody was told. */
  stateInventory: Act<InventoryInput>;
  reportInventoryDone: Act<{ system: string; category: string; statement: number; doneOn: string }>;
  /**
   * The key is told here once and nowhere kept. A live key that takes a second person comes with `proposal`: nothing accepts it
   * before it is approved. A form that is sent again under its key is `told_before`.
   */
  mintKey(
    actor: Actor,
    input: { system: string; mode: 'live' | 'test'; days?: number },
    formKey?: string,
  ): Promise<Result<Done & { key: string; keyId: string; expiresAt: Instant } & Partial<Waiting>>>;
  revokeKey: Act<{ keyId: string }>;
  /** That a lawyer looked at a row of law; `words` are those in which it is shown now. */
  reviewDuty(
    actor: Actor,
    input: Omit<ReviewInput, 'row'> & { words: string },
    formKey?: string,
  ): Promise<Result<Done>>;
  /** What the organisation says of itself. */
  answerQuestion: Act<{ question: Question; answer: Answer }>;
  /** Only a no can be recorded for somebody else. */
  recordNo: Act<
    Pick<ChoiceInput, 'person' | 'activity' | 'language' | 'saidOn'> & {
      channel: 'paper' | 'phone' | 'council';
    }
  >;
}

export const createAdministration = (parts: {
  executor: Executor;
  hash: Hash;
  random: (bytes: number) => Uint8Array;
  now: () => Instant;
  newId: (prefix: string) => string;
}): Administration => {
  const { executor, hash, random, now, newId } = parts;
  const act =
    <Input, Refusal extends { code: string }>(command: Command<Input, Refusal>): Act<Input> =>
    (actor, input) =>
      executor.execute(command, input, { actor });
  return {
    recordEstablishment: act(recordEstablishment),
    addPerson: act(addPerson),
    leave: act(leave),
    grantRole: act(grantRole),
    proposeRole: async (actor, input) => {
      const proposal = newId('prop');
      const done = await executor.execute(proposeRole, { ...input, proposal }, { actor });
      return done.ok
        ? ok({ ...done.value, proposal, openUntil: done.value.at + SECOND_PERSON.role.openFor })
        : done;
    },
    approve: act(approveProposal),
    decline: act(declineProposal),
    revokeRole: act(revokeRole),
    applyProgramme: act(applyProgramme),
    proposeProgramme: async (actor, input) => {
      const proposal = newId('prop');
      const done = await executor.execute(proposeProgramme, { ...input, proposal }, { actor });
      return done.ok
        ? ok({ ...done.value, proposal, openUntil: done.value.at + SECOND_PERSON.programme.openFor })
        : done;
    },
    approveProgramme: act(approveProgramme),
    declineProgramme: act(declineProgramme),
    recordGate: (actor, input, formKey) =>
      executor.execute(recordGate, input, {
        actor,
        ...idempotencyOf(hash, input.state === 'open' ? formKey : undefined, input),
      }),
    publishNotice: act(publishNotice),
    councilSay: (actor, input, formKey) =>
      executor.execute(
        councilSay,
        { ...input, word: newId('word') },
        { actor, ...idempotencyOf(hash, formKey, input) },
      ),
    councilTakeBack: act(councilTakeBack),
    councilAnswer: act(councilAnswer),
    protectPlaces: act(protectPlaces),
    proposeNotice: async (actor, input) => {
      const proposal = newId('prop');
      const done = await executor.execute(proposeNotice, { ...input, proposal }, { actor });
      return done.ok
        ? ok({ ...done.value, proposal, openUntil: done.value.at + SECOND_PERSON.notice.openFor })
        : done;
    },
    approveNotice: act(approveNotice),
    declineNotice: act(declineNotice),
    proposeEpoch: async (actor, input) => {
      const proposal = newId('prop');
      const done = await executor.execute(proposeEpoch, { ...input, proposal }, { actor });
      return done.ok
        ? ok({ ...done.value, proposal, openUntil: done.value.at + SECOND_PERSON.epoch.openFor })
        : done;
    },
    raiseRisk: act(raiseRisk),
    proposeLowering: async (actor, input) => {
      const proposal = newId('prop');
      const done = await executor.execute(proposeLowering, { ...input, proposal }, { actor });
      return done.ok
        ? ok({ ...done.value, proposal, openUntil: done.value.at + SECOND_PERSON.risk.openFor })
        : done;
    },
    approveLowering: act(approveLowering),
    declineLowering: act(declineLowering),
    answerContest: act(answerContest),
    openEpoch: act(openEpochOfCopy),
    recordReview: (actor, input, formKey) =>
      executor.execute(
        recordReview,
        { ...input, review: newId('review') },
        { actor, ...idempotencyOf(hash, formKey, input) },
      ),
    resumeProgramme: act(resumeProgramme),
    remindNotice: act(remindNotice),
    declineEpoch: act(declineEpoch),
    recordPosting: act(recordPosting),
    recordPaper: act(recordPaper),
    openPerson: (actor, input, formKey) =>
      executor.execute(openPerson, input, { actor, ...idempotencyOf(hash, formKey, input) }),
    reviewOpening: (actor, input, formKey) =>
      executor.execute(reviewOpening, input, { actor, ...idempotencyOf(hash, formKey, input) }),
    recordDelivery: act(deliverNotice),
    registerSystem: act(registerSystem),
    stateInventory: act(stateInventory),
    reportInventoryDone: act(reportInventoryDone),
    mintKey: async (actor, { system, mode, days = KEY_DAYS }, formKey) => {
      const material = newKeyMaterial(random);
      const expiresAt = now() + days * DAY;
      const { keyId } = material;
      const asked = { system, keyId, secretSha256: secretDigest(hash, material.secret), expiresAt };
      const told = { key: formatKey({ mode, ...material }), keyId, expiresAt };
      const order = (act: string) => ({
        actor,
        ...idempotencyOf(hash, formKey && `${act}:${formKey}`, { system, mode, days }),
      });
      const minted = await tellOnce(executor, mintKey, { ...asked, mode }, order('mint'));
      if (minted.ok) return ok({ ...minted.value, ...told });
      if (minted.error.code !== 'second_person_needed') return minted;
      const proposal = newId('prop');
      const proposing = { ...asked, mode: 'live' as const, proposal };
      const done = await tellOnce(executor, proposeKey, proposing, order('propose'));
      return done.ok
        ? ok({ ...done.value, ...told, proposal, openUntil: done.value.at + SECOND_PERSON.key.openFor })
        : done;
    },
    revokeKey: act(revokeKey),
    reviewDuty: (actor, { words, ...input }, formKey) =>
      executor.execute(
        reviewDuty,
        { ...input, row: rowHash(hash, input.rule, words) },
        { actor, ...idempotencyOf(hash, formKey, input) },
      ),
    answerQuestion: act(answerQuestion),
    recordNo: (actor, input) => executor.execute(choose, { ...input, act: 'record_no' }, { actor }),
  };
};
