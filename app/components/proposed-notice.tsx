import { paths } from '../paths';
import type { NoticeWork, ProposalPage } from '../services/queries/desk/notice-work';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** Who proposed it and until when, or how it was decided. Who said no is nobody's business: a no takes no reason. */
export const ProposalState = ({ proposal }: { proposal: ProposalPage }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { decided, state } = proposal;
  return (
    <>
      <p>
        {sayNodes('publish.by', {
          name: proposal.proposer ?? say('audit.actor.operator'),
          at: <Instant at={proposal.proposedAt} as="full" />,
          until: <Instant at={proposal.openUntil} as="full" />,
        })}
      </p>
      {state === 'over' && <p className="advice">{say('publish.state.over')}</p>}
      {state !== 'open' && state !== 'over' && decided && (
        <p className="advice">
          {sayNodes(`publish.state.${state}`, {
            name: decided.name,
            at: <Instant at={decided.at} as="full" />,
          })}
        </p>
      )}
    </>
  );
};

/** The two answers of the second person, below everything that they are about. */
export const ProposalAnswer = ({ proposal }: { proposal: ProposalPage }) => {
  const say = useSay();
  if (!proposal.mayApprove && !proposal.mayDecline) return null;
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{say('publish.decide')}</h2>
      {!proposal.mayApprove && <p>{say('publish.not_yours')}</p>}
      <form method="post" className="button-row">
        {proposal.mayApprove && (
          <button type="submit" name="answer" value="approve" className="button button-strong">
            {say('publish.approve')}
          </button>
        )}
        {proposal.mayDecline && (
          <button type="submit" name="answer" value="decline" className="button">
            {say(proposal.mayApprove ? 'publish.decline' : 'publish.take_back')}
          </button>
        )}
      </form>
      <p className="hint">{say('publish.decline.note')}</p>
    </section>
  );
};

/** Notices that wait for a second person; each is decided on its own page, where everything about it stands. */
export const WaitingNotices = ({ waiting }: { waiting: ReturnType<NoticeWork['waiting']> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (waiting.length === 0) return <p className="empty">{say('drafts.waiting.none')}</p>;
  return (
    <ul className="task-list">
      {waiting.map(({ id, title, titleLanguage, version, proposer, openUntil }) => (
        <li key={id}>
          <div>
            <a href={paths.approveNotice(id)}>
              <Foreign language={titleLanguage}>{title}</Foreign>
            </a>
            <p className="hint">
              {sayNodes('drafts.waiting.line', {
                version,
                name: proposer ?? say('audit.actor.operator'),
                until: <Instant at={openUntil} as="full" />,
              })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};

/** Notices that somebody is writing. */
export const DraftLines = ({ drafts }: { drafts: ReturnType<NoticeWork['drafts']> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (drafts.length === 0) return <p className="empty">{say('drafts.none')}</p>;
  return (
    <ul className="task-list">
      {drafts.map(({ id, title, titleLanguage, version, editor, editedAt }) => (
        <li key={id}>
          <div>
            <a href={paths.draft(id)}>
              <Foreign language={titleLanguage}>{title}</Foreign>
            </a>
            <p className="hint">
              {sayNodes('drafts.line', {
                version,
                name: editor,
                at: <Instant at={editedAt} as="full" />,
              })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};
