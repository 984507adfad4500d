import type { MessageId } from '../messages/en';
import type { RequestStep } from '../services/queries/requests';
import { Typed } from './foreign';
import { Instant } from './instant';
import { useSentOf } from './post-form';
import { useSay } from './reader';

/** What each entry is called at the desk. */
const STEPS = {
  'request.made.v1': 'case.step.made',
  'request.identity_asked.v1': 'case.step.identity_asked',
  'request.identity_confirmed.v1': 'case.step.identity_confirmed',
  'request.tie_proposed.v1': 'case.step.tie_proposed',
  'request.tie_declined.v1': 'case.step.tie_declined',
  'request.tied.v1': 'case.step.tied',
  'request.reference_proposed.v1': 'case.step.reference_proposed',
  'request.reference_agreed.v1': 'case.step.reference_agreed',
  'request.reference_declined.v1': 'case.step.reference_declined',
  'request.clarification_asked.v1': 'case.step.clarification_asked',
  'request.clarified.v1': 'case.step.clarified',
  'request.accepted.v1': 'case.step.accepted',
  'request.assigned.v1': 'case.step.assigned',
  'request.extended.v1': 'case.step.extended',
  'request.hold_stated.v1': 'case.step.hold_stated',
  'request.refused.v1': 'case.step.refused',
  'request.answered.v1': 'case.step.answered',
  'request.withdrawn.v1': 'case.step.withdrawn',
  'request.expired.v1': 'case.step.expired',
  'request.reopened.v1': 'case.step.reopened',
  'request.message.v1': 'case.step.message',
  'request.receipt_brought.v1': 'case.step.receipt_brought',
  'restriction.end_told.v1': 'case.step.end_told',
  'restriction.ended.v1': 'case.step.ended',
  'objection.decided.v1': 'case.step.decided',
  'pressure.confirmed.v1': 'case.step.confirmed',
  'copy.reviewer_named.v1': 'case.step.reviewer_named',
  'copy.reviewed.v1': 'case.step.copy_reviewed',
} as const satisfies Record<string, MessageId>;

const stepTitle = ({ what, detail }: Pick<RequestStep, 'what' | 'detail'>): MessageId => {
  if (what === 'request.tie_answered.v1') {
    return detail.state === 'mine' ? 'case.step.tie_mine' : 'case.step.tie_not_mine';
  }
  return Object.hasOwn(STEPS, what) ? STEPS[what as keyof typeof STEPS] : 'case.step.made';
};

const Steps = ({ steps }: { steps: readonly RequestStep[] }) => {
  const say = useSay();
  return (
    <ol className="timeline">
      {steps.map(({ seq, at, what, side, atDoor, words, detail }) => (
        <li key={seq}>
          <h3>{say(stepTitle({ what, detail }))}</h3>
          <p className="hint timeline-facts">
            <Instant at={at} as="full" />
            <span>{say(`case.side.${atDoor ? 'door' : side}`)}</span>
          </p>
          {detail.outcome !== undefined && <Outcome outcome={detail.outcome} />}
          {detail.reasons !== undefined && detail.reasons.length > 0 && (
            <ul className="plain-list">
              {detail.reasons.map((reason) => (
                <li key={reason}>
                  <Reason reason={reason} />
                </li>
              ))}
            </ul>
          )}
          {words !== undefined && (
            <p className="case-words">
              <Typed>{words}</Typed>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
};

const OUTCOMES: Readonly<Record<string, MessageId>> = {
  fulfilled: 'inbox.state.fulfilled',
  partially_fulfilled: 'inbox.state.partially_fulfilled',
  upheld: 'case.outcome.upheld',
  overridden: 'case.outcome.overridden',
};

const Outcome = ({ outcome }: { outcome: string }) => {
  const say = useSay();
  const id = OUTCOMES[outcome];
  return id === undefined ? null : <p>{say(id)}</p>;
};

const REASONS: Readonly<Record<string, MessageId>> = {
  complexity_of_process: 'request.delay.complexity_of_process',
  high_volume_of_processes: 'request.delay.high_volume_of_processes',
  information_required: 'request.delay.information_required',
  identity_verification_failure: 'request.refusal.identity_verification_failure',
  legally_exempted: 'request.refusal.legally_exempted',
  legal_claim_defence_impaired: 'request.refusal.legal_claim_defence_impaired',
  third_party_rights_impaired: 'request.refusal.third_party_rights_impaired',
  process_unfounded: 'request.refusal.process_unfounded',
  process_excessive: 'request.refusal.process_excessive',
  confidentiality_obligation_compromised: 'request.refusal.confidentiality_obligation_compromised',
  legitimate_interest_override: 'request.refusal.legitimate_interest_override',
};

const Reason = ({ reason }: { reason: string }) => {
  const say = useSay();
  const id = REASONS[reason];
  return <>{id === undefined ? reason : say(id)}</>;
};

/** What happened, newest first. */
export const CaseHistory = ({ steps }: { steps: readonly RequestStep[] }) => {
  const say = useSay();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('case.history')}</h2>
      <Steps steps={steps} />
    </section>
  );
};

/** For whoever sent a form on an older page: what happened since. */
export const CaseSince = ({ steps }: { steps: readonly RequestStep[] }) => {
  const say = useSay();
  const seen = useSentOf('seen');
  if (seen === undefined) return null;
  const last = Number(seen.split('-')[0]);
  const since = steps.filter(({ seq }) => seq > last);
  return (
    <section className="panel" aria-labelledby="since">
      <h2 id="since">{say('case.since')}</h2>
      {since.length === 0 ? <p>{say('case.since.systems')}</p> : <Steps steps={since} />}
    </section>
  );
};
