import { paths } from '../paths';
import type { ProgrammeProposalPage } from '../services/queries/desk/programme-work';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** Who proposed it and until when, or how it was decided. Who said no is nobody's business: a no takes no reason. */
export const ProgrammeProposalState = ({ proposal }: { proposal: ProgrammeProposalPage }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { decided, state } = proposal;
  return (
    <>
      <p>
        {sayNodes('introduce.by', {
          name: proposal.proposer ?? say('audit.actor.operator'),
          at: <Instant at={proposal.proposedAt} as="full" />,
          until: <Instant at={proposal.openUntil} as="full" />,
        })}
      </p>
      {state === 'over' && <p className="advice">{say('introduce.state.over')}</p>}
      {state !== 'open' && state !== 'over' && decided && (
        <p className="advice">
          {sayNodes(`introduce.state.${state}`, {
            name: decided.name,
            at: <Instant at={decided.at} as="full" />,
          })}
        </p>
      )}
      {state === 'approved' && (
        <p>
          <a href={paths.readiness(proposal.introduction.programme)}>{say('ready.link')}</a>
        </p>
      )}
    </>
  );
};

/** The two answers of the second person, below everything that they are about. */
export const ProgrammeAnswer = ({ proposal }: { proposal: ProgrammeProposalPage }) => {
  const say = useSay();
  if (!proposal.mayApprove && !proposal.mayDecline) return null;
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{say('introduce.decide')}</h2>
      <p>{say(proposal.mayApprove ? 'introduce.note' : 'introduce.not_yours')}</p>
      <form method="post" className="button-row">
        {proposal.mayApprove && (
          <button type="submit" name="answer" value="approve" className="button button-strong">
            {say('introduce.approve')}
          </button>
        )}
        <button type="submit" name="answer" value="decline" className="button">
          {say(proposal.mayApprove ? 'introduce.decline' : 'introduce.take_back')}
        </button>
      </form>
      <p className="hint">{say('introduce.decline.note')}</p>
    </section>
  );
};
