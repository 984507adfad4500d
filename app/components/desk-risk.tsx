import { kindName } from '../messages/labels';
import { paths } from '../paths';
import type { Contest, Risks } from '../services/queries/risks';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';
import { Words } from './risk';

type Page = ReturnType<Risks['page']>;

/** What waits for a second person, with the two answers. */
export const OpenLowering = ({ lowering }: { lowering: Page['open'][number] }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { id, values } = kindName(lowering.category);
  return (
    <section className="panel" aria-labelledby={lowering.proposal}>
      <h3 id={lowering.proposal}>{say(id, values)}</h3>
      <Words language={lowering.language}>{lowering.words}</Words>
      <p className="hint">
        {sayNodes('desk.risk.by', {
          name: <bdi>{lowering.proposer}</bdi>,
          until: <Instant at={lowering.until} as="date" />,
          open: <Instant at={lowering.openUntil} as="full" />,
        })}
      </p>
      {!lowering.mayApprove && lowering.mayDecline && <p>{say('desk.risk.not_yours')}</p>}
      {lowering.mayDecline && (
        <form method="post" className="button-row">
          <input type="hidden" name="proposal" value={lowering.proposal} />
          {lowering.mayApprove && (
            <button type="submit" name="intent" value="approve" className="button button-strong">
              {say('desk.risk.approve')}
            </button>
          )}
          <button type="submit" name="intent" value="decline" className="button">
            {say(lowering.mayApprove ? 'desk.risk.decline' : 'desk.risk.take_back')}
          </button>
        </form>
      )}
    </section>
  );
};

/** What people contest and nobody answered yet; without a name. */
export const OpenContests = ({
  contests,
  mayAnswer,
}: {
  contests: readonly Contest[];
  mayAnswer: boolean;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <ul className="ruled-list">
      {contests.map((contest) => {
        const { id, values } = kindName(contest.category);
        return (
          <li key={contest.contest}>
            <div>
              <p>
                {sayNodes('desk.contest.about', {
                  kind: say(id, values),
                  day: <Instant at={contest.at} as="date" />,
                })}
              </p>
              {mayAnswer && (
                <a className="quiet-link" href={paths.deskContest(contest.contest)}>
                  {say('desk.risk.contest.open')}
                </a>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
};

/** Every kind with its risk now and why; medium ones can be raised where the reader may. */
export const RiskTable = ({ lines, mayRaise }: Pick<Page, 'lines' | 'mayRaise'>) => {
  const say = useSay();
  return (
    <ul className="ruled-list">
      {lines.map(({ category, risk, why, secrets }) => {
        const { id, values } = kindName(category);
        return (
          <li key={category}>
            <div>
              <h3>{say(id, values)}</h3>
              <p>
                <strong>{say(`desk.risk.${risk}`)}</strong>. {say(`desk.risk.why.${why}`)}
              </p>
              {secrets.length > 0 && (
                <p className="hint">
                  {say('desk.risk.secrets')}:{' '}
                  {secrets.map((secret) => say(`desk.risk.secret.${secret}`)).join(', ')}
                </p>
              )}
              {mayRaise && risk === 'medium' && (
                <form method="post">
                  <input type="hidden" name="intent" value="raise" />
                  <input type="hidden" name="category" value={category} />
                  <button
                    type="submit"
                    className="button"
                    aria-label={say('desk.risk.raise.one', { kind: say(id, values) })}
                  >
                    {say('desk.risk.raise')}
                  </button>
                </form>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
};
