import { kindName } from '../messages/labels';
import { requestDue, requestNext, requestNow } from '../messages/request';
import { paths } from '../paths';
import type { RequestLine } from '../services/queries/requests';
import { Fact, Facts } from './facts';
import { Instant } from './instant';
import { useClock, useSay } from './reader';

/** Requests, each with where it stands, what is next, and by when. */
export const RequestList = ({ lines }: { lines: readonly RequestLine[] }) => {
  const say = useSay();
  return (
    <ul className="ruled-list">
      {lines.map((line) => (
        <li key={line.id}>
          <h3>
            <a href={paths.request(line.id)}>
              {say(`request.kind.${line.kind}`)}
              {line.category !== undefined &&
                `: ${say(kindName(line.category).id, kindName(line.category).values)}`}
            </a>
          </h3>
          <p className="hint timeline-facts">
            <Instant at={line.receivedAt} as="date" />
            <span>{say('requests.reference', { number: line.reference })}</span>
          </p>
          <RequestStanding line={line} />
        </li>
      ))}
    </ul>
  );
};

/** Now, next, by when: apart from what has happened (MOJ: a timeline is no progress bar). */
export const RequestStanding = ({ line, children }: { line: RequestLine; children?: React.ReactNode }) => {
  const say = useSay();
  const clock = useClock();
  const due = requestDue(line, clock);
  return (
    <Facts wide>
      <Fact name={say('requests.now')}>
        {say(requestNow(line))}
        {line.endedAt === undefined && line.held && ` ${say('request.now.held')}`}
        {line.endedAt === undefined && line.failed && ` ${say('request.now.failed')}`}
      </Fact>
      <Fact name={say('requests.next')}>{say(requestNext(line))}</Fact>
      <Fact name={say('requests.by_when')}>
        {line.overdue ? <strong>{say(due.id, due.values)}</strong> : say(due.id, due.values)}
        {children}
      </Fact>
    </Facts>
  );
};
