import { systemName } from '../messages/labels';
import { paths } from '../paths';
import type { CopyRequest } from '../services/copies/copies';
import { CopyReviewNote } from './copy-review';
import { Field, ProblemSummary } from './field';
import { Instant } from './instant';
import { KeyNote, MakeHere, OpenerLink, OpenHere, OpenHereWords, OwnCopyScript } from './own-key';
import { PostForm } from './post-form';
import { useSay, useSayNodes } from './reader';

/** The passphrase, in the one answer in which it is ever shown. */
export const OnceShown = ({ passphrase }: { passphrase: string }) => {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="once-heading" role="alert">
      <h2 id="once-heading">{say('copies.once')}</h2>
      <p className="fingerprint" dir="ltr">
        {passphrase}
      </p>
      <p>
        <strong>{say('copies.once.text')}</strong>
      </p>
    </section>
  );
};

/** Each request for data, what its systems brought, and the way to a passphrase. */
export const CopyRequests = ({ requests }: { requests: readonly CopyRequest[] }) => {
  const say = useSay();
  return (
    <>
      {requests.map((one) => (
        <section key={one.request} aria-labelledby={one.request}>
          <h2 id={one.request}>{say(`request.kind.${one.kind}`)}</h2>
          <ul className="ruled-list">
            {one.tasks.map((task) => (
              <li key={task.task}>
                <div>
                  <CopyLine task={task} hasKey={one.hasKey} />
                  {task.review && <CopyReviewNote line={task.review} request={one.request} />}
                </div>
              </li>
            ))}
          </ul>
          <KeyNote made={one.key} />
          {one.mayMakeKey && <MakeKey request={one.request} hasKey={one.hasKey} />}
        </section>
      ))}
      {requests.some((one) => one.mayMakeKey) && <OwnCopyScript />}
    </>
  );
};

const MakeKey = ({ request, hasKey }: { request: string; hasKey: boolean }) => {
  const say = useSay();
  return (
    <>
      {!hasKey && <p>{say('copies.make.text')}</p>}
      <MakeHere request={request} hasKey={hasKey} />
      <form method="post" className="form panel">
        <p>{say('key.portal.text')}</p>
        <input type="hidden" name="request" value={request} />
        <button type="submit" className={hasKey ? 'button' : 'button button-strong'}>
          {say(hasKey ? 'copies.make.again' : 'copies.make')}
        </button>
      </form>
    </>
  );
};

const CopyLine = ({
  task: { task, system: id, copy },
  hasKey,
}: {
  task: CopyRequest['tasks'][number];
  hasKey: boolean;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const system = systemName(id);
  if (!copy) return <p>{say(hasKey ? 'copies.waits' : 'copies.waits.key', { system })}</p>;
  return (
    <p>
      {sayNodes('copies.ready', { system, date: <Instant at={copy.endsAt} as="full" /> })}{' '}
      <a href={paths.copy(task)}>{say('copies.open')}</a>
    </p>
  );
};

/** Two ways to read a copy; what the portal can see in the one of them is said before it is sent. */
export const CopyForm = ({
  task,
  wrong,
}: {
  task: string;
  wrong: 'wrong_passphrase' | 'copy_damaged' | 'opening_enough' | undefined;
}) => {
  const say = useSay();
  const problems = wrong && [{ field: 'passphrase', message: `copies.${wrong}` as const }];
  return (
    <>
      <ProblemSummary problems={problems} />
      <OpenHere task={task}>
        <PostForm className="form panel" action={paths.copyOpen(task)}>
          <OpenHereWords>
            <p>{say('copies.open.text')}</p>
          </OpenHereWords>
          <Field
            name="passphrase"
            label="copies.passphrase"
            hint="copies.passphrase.hint"
            problems={problems}
            autoComplete="off"
            spellCheck={false}
          />
          <button type="submit" className="button button-strong">
            {say('copies.open.button')}
          </button>
        </PostForm>
      </OpenHere>
      <p>
        <a className="button" href={paths.copySealed(task)} download>
          {say('copies.sealed')}
        </a>
      </p>
      <p className="hint">{say('copies.sealed.text')}</p>
      <OpenerLink />
    </>
  );
};
