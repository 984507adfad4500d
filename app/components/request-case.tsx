import { isFormAct } from '#domain/request/inbox';
import { kindName, placeName, systemName } from '../messages/labels';
import { languageName } from '../messages/languages';
import { sayList } from '../messages/speak';
import { paths } from '../paths';
import type { CasePage } from '../services/queries/desk/inbox';
import type { RequestTaskLine } from '../services/queries/request-tasks';
import { useCaseRoom } from './case-room';
import { ClockSteps } from './clock-steps';
import { Fact, Facts } from './facts';
import { Foreign, Typed } from './foreign';
import { Instant } from './instant';
import { PostForm } from './post-form';
import { useClock, useSay, useSayNodes } from './reader';
import { RequestDue, RequestHands, RequestReceipt } from './request-due';

/** What it is about, in whose hands it is, and by when it is answered, with how that was counted. */
export const CaseFacts = ({ page: { request, line, waitsUntil } }: { page: CasePage }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const { category, programme, from, to, clock, linked, restricted } = request;
  const kind = category === undefined ? undefined : kindName(category);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{say('case.facts')}</h2>
      <Facts>
        <Fact name={say('case.state')}>
          {say(`inbox.state.${line.state}`)}
          {line.held && ` · ${say('inbox.held')}`}
        </Fact>
        <Fact name={say('case.due')}>
          <RequestDue line={line} />
        </Fact>
        {line.receipt && (
          <Fact name={say('case.receipt')}>
            <RequestReceipt line={line} />
          </Fact>
        )}
        <Fact name={say('case.who')}>
          <RequestHands line={line} />
        </Fact>
        <Fact name={say('case.what')}>{say(`request.kind.${line.kind}`)}</Fact>
        {kind && <Fact name={say('case.category')}>{say(kind.id, kind.values)}</Fact>}
        {programme && (
          <Fact name={say('case.programme')}>
            <Foreign language={programme.language}>{programme.title}</Foreign>
          </Fact>
        )}
        {from !== undefined && to !== undefined && (
          <Fact name={say('case.window')}>
            <Instant at={from} as="date" /> – <Instant at={to} as="date" />
          </Fact>
        )}
        {line.establishment !== undefined && (
          <Fact name={say('case.place')}>{placeName(line.establishment)}</Fact>
        )}
        {request.language !== undefined && (
          <Fact name={say('case.language')}>{languageName(request.language, language)}</Fact>
        )}
        <Fact name={say('case.received')}>
          <Instant at={line.receivedAt} as="full" />
        </Fact>
      </Facts>
      {waitsUntil !== undefined && (
        <p>{sayNodes('case.tie.waits', { at: <Instant at={waitsUntil} as="full" /> })}</p>
      )}
      {restricted.stops > 0 && <p>{say('case.limited', { count: restricted.stops })}</p>}
      {restricted.goesOn > 0 && <p>{say('case.goes_on', { count: restricted.goesOn })}</p>}
      {linked.length > 0 && (
        <p>
          {say('case.linked', {
            list: sayList(
              language,
              linked.map(({ reference }) => say('inbox.number', { number: String(reference) })),
            ),
          })}
        </p>
      )}
      {clock && <ClockSteps clock={clock} open />}
      {line.receipt && <ReceiptSteps receipt={line.receipt} />}
    </section>
  );
};

/** How the day was counted by which receipt is confirmed, and what confirmed it. */
const ReceiptSteps = ({
  receipt: { clock, done },
}: {
  receipt: NonNullable<CasePage['line']['receipt']>;
}) => {
  const say = useSay();
  return (
    <>
      <ClockSteps clock={clock} title="case.receipt.steps" />
      <p className="hint">{say(done ? `case.receipt.${done.by}` : 'case.receipt.open')}</p>
    </>
  );
};

/** What can be done now: buttons for what asks nothing, links to a form for what does. */
export const CaseActs = ({
  page: { line, acts, conflict, revision },
  formKey,
}: {
  page: CasePage;
  formKey: string;
}) => {
  const say = useSay();
  const room = useCaseRoom();
  if (conflict !== undefined) {
    return (
      <section className="panel" aria-labelledby="acts">
        <h2 id="acts">{say('case.conflict')}</h2>
        <p>{say(`cannot.${conflict}`)}</p>
      </section>
    );
  }
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{say('case.acts')}</h2>
      {acts.length === 0 && <p className="empty">{say('case.acts.none')}</p>}
      <ul className="plain-list case-acts">
        {acts.map((act) => (
          <li key={act}>
            {isFormAct(act) ? (
              <a href={paths.caseAct(room, line.id, act)}>{say(`case.act.${act}`)}</a>
            ) : (
              <PostForm intent={act}>
                <input type="hidden" name="key" value={`${formKey}_${act}`} />
                <input type="hidden" name="seen" value={revision} />
                <button type="submit" className="button">
                  {say(`case.act.${act}`)}
                </button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What the person wrote. */
export const CaseWords = ({
  request: { words, fromDoor },
}: {
  request: Pick<CasePage['request'], 'words' | 'fromDoor'>;
}) => {
  const say = useSay();
  return (
    <section aria-labelledby="words-of">
      <h2 id="words-of">{say('case.words')}</h2>
      {words === undefined ? (
        <p className="empty">{say('case.words.none')}</p>
      ) : (
        <blockquote className="case-words">
          <Typed>{words}</Typed>
        </blockquote>
      )}
      {fromDoor && <p className="hint">{say(fromDoor === 'tied' ? 'case.door.tied' : 'case.door')}</p>}
    </section>
  );
};

/** A receipt that was brought at the public door: what it shows, and what not. */
export const CaseReceipts = ({ receipts }: Pick<CasePage, 'receipts'>) => {
  const say = useSay();
  const { language } = useClock();
  if (!receipts) return null;
  const { people, unknown } = receipts;
  const list = sayList(
    language,
    people.map(({ name }) => name),
  );
  return (
    <section className="panel" aria-labelledby="receipts">
      <h2 id="receipts">{say('case.receipts')}</h2>
      {people.length > 0 && <p>{say('case.receipts.shown', { list })}</p>}
      {people.length > 1 && <p>{say('case.receipts.several')}</p>}
      {unknown > 0 && <p>{say('case.receipts.unknown', { count: unknown })}</p>}
      <p>{say('case.receipts.not_shown')}</p>
    </section>
  );
};

/** What each system was asked to do, and what it says. */
export const CaseSystems = ({ tasks }: { tasks: readonly RequestTaskLine[] }) => {
  const say = useSay();
  return (
    <section aria-labelledby="systems">
      <h2 id="systems">{say('case.systems')}</h2>
      {tasks.length === 0 && <p className="empty">{say('case.systems.none')}</p>}
      <ul className="ruled-list">
        {tasks.map((task) => (
          <li key={`${task.system}.${task.action}.${task.openedAt}.${task.notBefore}`}>
            <div>
              <p className="waiting-what">
                {systemName(task.system)} · {say(`request.task.${task.action}`)}
              </p>
              <p>
                <TaskState task={task} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      {tasks.length > 0 && <p className="hint">{say('grade.reported')}</p>}
    </section>
  );
};

const TaskState = ({
  task: { state, openedAt, answeredAt, notBefore, count, found, reason },
}: {
  task: RequestTaskLine;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const planned = state === 'queued' && notBefore !== undefined;
  const day = planned ? notBefore : state === 'queued' ? openedAt : (answeredAt ?? openedAt);
  return (
    <>
      {sayNodes(planned ? 'request.task.planned' : `request.task.${state}`, {
        day: <Instant at={day} as="date" />,
        reason: say(`request.held.${reason ?? 'unsaid'}`),
      })}
      {count !== undefined && ` · ${say('request.task.count', { count })}`}
      {found !== undefined && ` · ${say('request.task.found', { found })}`}
    </>
  );
};
