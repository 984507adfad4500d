import { CircleCheck } from 'lucide-react';
import { sayInstant } from '../messages/instants';
import { kindName, systemName } from '../messages/labels';
import { reasonIds, refusalsOf, stepTitle, stepWho, taskWords } from '../messages/request';
import { paths } from '../paths';
import type { RequestPage } from '../services/queries/requests';
import { ClockSteps } from './clock-steps';
import { CopyReviewNote } from './copy-review';
import { Fact, Facts } from './facts';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';
import { RequestStanding } from './request-list';

/** That it arrived, under which number, and how to keep that (GOV.UK, confirmation page). */
export const RequestSent = ({ page, receipt }: { page: RequestPage; receipt: boolean }) => {
  const say = useSay();
  return (
    <section className="panel" role="status" aria-labelledby="sent-heading">
      <h2 id="sent-heading">
        <CircleCheck aria-hidden="true" size={20} /> {say('requests.sent')}
      </h2>
      <p>{say('requests.reference', { number: page.reference })}</p>
      <p>{say('requests.sent.keep')}</p>
      {receipt && (
        <p className="no-print">
          <a href={paths.receipt(page.reference)}>{say('requests.receipt')}</a>
        </p>
      )}
    </section>
  );
};

/** Where it stands, what is next, and by when, with how that date is counted. */
export const RequestNow = ({ page, earlier }: { page: RequestPage; earlier: RequestPage | undefined }) => {
  const say = useSay();
  const clock = useClock();
  const extended = page.steps.find(({ what }) => what === 'request.extended.v1');
  return (
    <section aria-labelledby="now-heading">
      <h2 id="now-heading" className="visually-hidden">
        {say('requests.now')}
      </h2>
      <RequestStanding line={page}>{page.clock && <ClockSteps clock={page.clock} />}</RequestStanding>
      {earlier && (
        <p>
          <a href={paths.request(earlier.id)}>
            {say('request.now.linked', { day: sayInstant(earlier.receivedAt, 'date', clock) })}
          </a>
        </p>
      )}
      {extended && (
        <p>
          {say('requests.extended', {
            day: sayInstant(extended.at, 'date', clock),
            reasons: reasonIds('delay', extended.detail.reasons)
              .map((id) => say(id))
              .join(' '),
          })}
        </p>
      )}
      {page.restricted.stops > 0 && <p>{say('requests.restricted', { count: page.restricted.stops })}</p>}
      {page.restricted.goesOn > 0 && <p>{say('requests.goes_on', { count: page.restricted.goesOn })}</p>}
    </section>
  );
};

/** What was refused, why, and where to go from there (Art. 12(4) GDPR). */
export const RequestRefused = ({ page, own }: { page: RequestPage; own: boolean }) => {
  const say = useSay();
  const refused = refusalsOf(page);
  if (refused.length === 0) return null;
  const { authority } = page.controller;
  return (
    <section aria-labelledby="refused-heading">
      <h2 id="refused-heading">
        {say(page.state === 'partially_fulfilled' ? 'requests.partly' : 'requests.refused')}
      </h2>
      {refused.map(({ seq, words, detail }) => (
        <div key={seq}>
          <ul className="plain-list">
            {reasonIds('refusal', detail.reasons).map((id) => (
              <li key={id}>{say(id)}</li>
            ))}
          </ul>
          {words !== undefined && <OwnWords>{words}</OwnWords>}
        </div>
      ))}
      <p>
        {authority === '' ? say('requests.complain.any') : say('requests.complain', { authority })}{' '}
        {say('requests.court')}
      </p>
      {own && (
        <p className="no-print">
          <a href={paths.newRequest('complaint', { earlier: page.id })}>{say('requests.complain.here')}</a>
        </p>
      )}
    </section>
  );
};

/** What somebody wrote, as they wrote it. */
const OwnWords = ({ children }: { children: React.ReactNode }) => (
  <p className="own-words">
    <bdi>{children}</bdi>
  </p>
);

/** What was asked; what came through the public door is not said to be the person's own. */
export const RequestAsked = ({ page }: { page: RequestPage }) => {
  const say = useSay();
  const { category, programme, from, to, against, words, fromDoor } = page;
  return (
    <section aria-labelledby="asked-heading">
      <h2 id="asked-heading">{say(fromDoor ? 'requests.door.asked' : 'requests.asked')}</h2>
      {fromDoor && <p>{say('requests.door')}</p>}
      <Facts wide>
        <Fact name={say(fromDoor ? 'requests.door.kind' : 'requests.form.asked')}>
          {say(`request.kind.${page.kind}`)}
        </Fact>
        {page.kind === 'complaint' && against !== undefined && (
          <Fact name={say('requests.form.against')}>{say(`requests.against.${against}`)}</Fact>
        )}
        {category !== undefined && (
          <Fact name={say('requests.form.category')}>
            {say(kindName(category).id, kindName(category).values)}
          </Fact>
        )}
        {programme && (
          <Fact name={say('requests.form.programme')}>
            <Foreign language={programme.language}>{programme.title}</Foreign>
          </Fact>
        )}
        {from !== undefined && to !== undefined && (
          <Fact name={say('requests.form.window')}>
            <Instant at={from} as="date" /> – <Instant at={to} as="date" />
          </Fact>
        )}
        {words !== undefined && (
          <Fact name={say(fromDoor ? 'requests.door.words' : 'requests.form.words')}>
            <OwnWords>{words}</OwnWords>
          </Fact>
        )}
      </Facts>
    </section>
  );
};

/** What each system has done, as it says itself. */
export const RequestSystems = ({
  page,
  now,
  own = false,
}: {
  page: RequestPage;
  now: number;
  own?: boolean;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = useClock();
  if (page.tasks.length === 0) return null;
  return (
    <section aria-labelledby="systems-heading">
      <h2 id="systems-heading">{say('requests.systems')}</h2>
      <Facts wide>
        {page.tasks.map((task) => (
          <Fact
            key={`${task.system} ${task.action} ${task.openedAt} ${task.notBefore}`}
            name={systemName(task.system)}
          >
            {say(`request.task.${task.action}`)}: {taskWords(task, now, clock)}
          </Fact>
        ))}
      </Facts>
      {page.tasks.map(
        ({ system, evidence }) =>
          evidence !== undefined && (
            <p key={`${system} ${evidence}`} className="own-words">
              {sayNodes('ask.reference.says', { system: systemName(system), words: <bdi>{evidence}</bdi> })}
            </p>
          ),
      )}
      {page.askedBy && page.tasks.some(({ action }) => action === 'access') && (
        <p>{say('ask.reference.copy')}</p>
      )}
      <p className="hint">{say('requests.systems.said')}</p>
      {own && page.reviews.map((line) => <CopyReviewNote key={line.task} line={line} request={page.id} />)}
      {own && page.tasks.some(({ action }) => action === 'access') && (
        <p>
          <a href={paths.copies}>{say('copies.link')}</a>
        </p>
      )}
    </section>
  );
};

/** That those who decide may note something about it for each other, how many notes there are, and where the person reads them. */
export const RequestNotes = ({ notes }: Pick<RequestPage, 'notes'>) => {
  const say = useSay();
  if (!notes) return null;
  const { count, years } = notes;
  return (
    <section aria-labelledby="notes-heading">
      <h2 id="notes-heading">{say('requests.notes')}</h2>
      <p>
        {say('requests.notes.text')} {say('requests.notes.count', { count })}
      </p>
      {years.map((year) => (
        <p key={year}>
          <a href={count === 0 ? paths.statement(String(year)) : paths.statedNotes(String(year))}>
            {say('statement.year', { year: String(year) })}
          </a>
        </p>
      ))}
    </section>
  );
};

/** What happened, newest first, and who did it. */
export const RequestHistory = ({ page }: { page: RequestPage }) => {
  const say = useSay();
  return (
    <section aria-labelledby="history-heading">
      <h2 id="history-heading">{say('requests.history')}</h2>
      <ol className="timeline">
        {page.steps.map((step) => (
          <li key={step.seq}>
            <h3>{say(stepTitle(step))}</h3>
            <p className="hint timeline-facts">
              <Instant at={step.at} as="full" />
              <span>{say(stepWho(step, page.audience))}</span>
            </p>
            {step.words !== undefined && <OwnWords>{step.words}</OwnWords>}
          </li>
        ))}
      </ol>
    </section>
  );
};
