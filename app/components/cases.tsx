import { paths } from '../paths';
import type { CaseLine, CasePage, Restricted } from '../services/queries/restricted';
import { Fact, Facts } from './facts';
import { Field, type Problem, TextField } from './field';
import { Instant } from './instant';
import { CaseFacts } from './later';
import { PostForm } from './post-form';
import { useSay, useSayNodes } from './reader';

/** Number, age and reason of each case: nobody can be told from it. */
export const CaseLines = ({ lines }: { lines: readonly CaseLine[] }) => {
  const say = useSay();
  if (lines.length === 0) return <p className="empty">{say('cases.all.none')}</p>;
  return (
    <ul className="ruled-list">
      {lines.map(({ number, reason, days, state }) => (
        <li key={number}>
          <strong>{say('later.case', { number })}</strong>
          <p>{say(`looked.reason.${reason}`)}</p>
          <p className="hint">{say(`cases.line.${state}`, { days })}</p>
        </li>
      ))}
    </ul>
  );
};

/** Cases by number and reason, each with its page. */
export const CaseLinks = ({
  cases,
  to,
  none,
}: {
  cases: ReturnType<Restricted['mine']>;
  to: (id: string) => string;
  none: 'cases.mine.none' | 'cases.waiting.none';
}) => {
  const say = useSay();
  if (cases.length === 0) return <p className="empty">{say(none)}</p>;
  return (
    <ul className="task-list">
      {cases.map(({ case: id, number, reason }) => (
        <li key={id}>
          <a href={to(id)}>{say('later.case', { number })}</a>
          <p className="task-state">{say(`looked.reason.${reason}`)}</p>
        </li>
      ))}
    </ul>
  );
};

/** All of a case, for those in it and for the second person. */
export const CaseView = ({ page }: { page: CasePage }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { state, name, named, renewals, openings, looks, kept, to } = page;
  return (
    <>
      <p role="status">
        {say(`cases.state.${state}`)}{' '}
        {state === 'open' && sayNodes('cases.until.line', { at: <Instant at={to} as="full" /> })}
      </p>
      <Facts wide>
        <Fact name={say('cases.person')}>
          <bdi>{name}</bdi>
        </Fact>
        <CaseFacts told={page} />
        {named.length > 0 && (
          <Fact name={say('cases.in_it')}>
            <bdi>{named.join(', ')}</bdi>
          </Fact>
        )}
        <Fact name={say('later.looks')}>{say('cases.counts', { openings, looks })}</Fact>
        <Fact name={say('later.kept')}>{kept.reduce((sum, one) => sum + one.kept, 0)}</Fact>
        {state === 'open' && (
          <Fact name={say('cases.renew')}>{say('cases.renewals', { count: renewals })}</Fact>
        )}
      </Facts>
    </>
  );
};

/** The question to the second person, and its two answers. */
export const CaseAnswer = ({ page: { waits, mayApprove, to } }: { page: CasePage }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (!waits) return null;
  const { asks, until, mine } = waits;
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{say('cases.decide')}</h2>
      {asks === 'confirm' ? (
        <>
          <p>{say('cases.waits.confirm')}</p>
          <p>
            {sayNodes('cases.waits.confirm.until', {
              until: <Instant at={until} as="full" />,
              to: <Instant at={to} as="full" />,
            })}
          </p>
        </>
      ) : (
        <p>{sayNodes(`cases.waits.${asks}`, { at: <Instant at={until} as="full" /> })}</p>
      )}
      <PostForm className="button-row">
        {mayApprove && (
          <button type="submit" name="answer" value="approve" className="button button-strong">
            {say(asks === 'confirm' ? 'cases.confirm' : 'cases.approve')}
          </button>
        )}
        <button type="submit" name="answer" value="decline" className="button">
          {say(mine ? 'cases.take_back' : 'cases.decline')}
        </button>
      </PostForm>
      <p className="hint">{say('cases.decline.note')}</p>
    </section>
  );
};

/** What those in a case do: open its person, have it go on, end it. */
export const CaseActs = ({
  page,
  opens,
  problems,
}: {
  page: CasePage;
  opens: boolean;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  return (
    <>
      {opens && page.mayClose && (
        <p>
          <a className="button" href={paths.openPerson(page.person)}>
            {say('cases.open.person')}
          </a>
        </p>
      )}
      {page.mayRenew && page.renewals < 2 && (
        <section aria-labelledby="renew">
          <h2 id="renew">{say('cases.renew')}</h2>
          <p>{say('cases.renew.lead')}</p>
          <PostForm intent="renew" className="form panel">
            <Field name="until" type="date" label="cases.until" problems={problems} />
            <TextField name="words" label="cases.why" hint="cases.why.hint" problems={problems} />
            <button type="submit" className="button">
              {say('cases.renew.button')}
            </button>
          </PostForm>
        </section>
      )}
      {page.mayClose && (
        <section aria-labelledby="close">
          <h2 id="close">{say('cases.close')}</h2>
          <p>{say('cases.close.lead')}</p>
          <PostForm intent="close">
            <button type="submit" className="button">
              {say('cases.close.button')}
            </button>
          </PostForm>
        </section>
      )}
    </>
  );
};
