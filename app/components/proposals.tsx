import { placeName, systemName } from '../messages/labels';
import type { DecidedLine, ProposalLine } from '../services/queries/registers';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';
import { RoleTerm } from './role-term';

type Decided = DecidedLine;

/** "Sam Reed: Privacy officer", or "Endpoint agent: a live key". */
const useWhat = () => {
  const say = useSay();
  return ({ about, gives }: Decided): string => {
    if ('recovers' in gives) return say('proposal.recovery', { name: about.name });
    if (!('role' in gives)) {
      return say('proposal.key', { system: systemName(about.name), key: gives.keyId });
    }
    const role = say(`role.${gives.role}`);
    const { establishment } = gives;
    return say('proposal.role', {
      name: about.name,
      role:
        establishment === undefined ? role : say('people.role_at', { role, place: placeName(establishment) }),
    });
  };
};

const useProposer = () => {
  const say = useSay();
  return ({ proposer }: Decided): string => proposer.name ?? say('audit.actor.operator');
};

/** What waits, each with a yes and a no; who proposed it sees that somebody else must decide. */
export const OpenProposals = ({
  proposals,
  answer = 'answer',
}: {
  proposals: readonly ProposalLine[];
  /** The name under which the form says yes or no. */
  answer?: string;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const what = useWhat();
  const proposer = useProposer();
  if (proposals.length === 0) return <p className="empty">{say('approvals.none')}</p>;
  return (
    <ul className="ruled-list">
      {proposals.map((line) => (
        <li key={line.id}>
          <div>
            <h3>{what(line)}</h3>
            {'role' in line.gives && (
              <p>
                <RoleTerm {...line.gives} />
              </p>
            )}
            <p className="hint">
              {sayNodes('proposal.by', {
                name: proposer(line),
                at: <Instant at={line.proposedAt} as="full" />,
                until: <Instant at={line.openUntil} as="full" />,
              })}
            </p>
            {line.mayApprove && line.matter === 'recovery' && (
              <p>{say('proposal.recovery.text', { name: line.about.name })}</p>
            )}
            {!line.mayApprove && <p>{say('proposal.not_yours')}</p>}
            {line.asleep && <p>{say('approvals.asleep')}</p>}
          </div>
          <form method="post" className="button-row">
            <input type="hidden" name="proposal" value={line.id} />
            {line.mayApprove && (
              <button type="submit" name={answer} value="approve" className="button">
                {say('proposal.approve')}
                <span className="visually-hidden">{what(line)}</span>
              </button>
            )}
            {line.mayDecline && (
              <button type="submit" name={answer} value="decline" className="button">
                {say(line.mayApprove ? 'proposal.decline' : 'proposal.take_back')}
                <span className="visually-hidden">{what(line)}</span>
              </button>
            )}
          </form>
        </li>
      ))}
    </ul>
  );
};

/** What was decided last, with who and when. */
export const DecidedProposals = ({ proposals }: { proposals: readonly Decided[] }) => {
  const say = useSay();
  const what = useWhat();
  if (proposals.length === 0) return <p className="empty">{say('approvals.decided.none')}</p>;
  return (
    <ul className="ruled-list">
      {proposals.map((line) => (
        <li key={line.id}>
          <div>
            <h3>{what(line)}</h3>
            {'role' in line.gives && (
              <p>
                <RoleTerm {...line.gives} />
              </p>
            )}
            <DecidedBy line={line} />
            {line.asleep && <p>{say('person.asleep')}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
};

/** "Approved by Rashid Malik, 2 May 2026, 14:03:11 GMT+2. Proposed by Helen Ashby." */
export const DecidedBy = ({ line }: { line: Decided }) => {
  const sayNodes = useSayNodes();
  const proposer = useProposer();
  if (!line.decided) return null;
  return (
    <p className="hint">
      {sayNodes(line.state === 'approved' ? 'proposal.approved' : 'proposal.declined', {
        name: line.decided.name,
        at: <Instant at={line.decided.at} as="full" />,
        proposer: proposer(line),
      })}
    </p>
  );
};
