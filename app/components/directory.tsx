import type { DirectoryConnection, DirectoryKey } from '../services/directory/directory';
import { Fact, Facts } from './facts';
import { Field, type Problem } from './field';
import { Instant } from './instant';
import { PostForm } from './post-form';
import { useSay, useSayNodes } from './reader';

/** Until when a key works, or since when it does not. */
const KeyStanding = ({ standing }: { standing: DirectoryKey }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { state, openUntil, expiresAt, revokedAt } = standing;
  switch (state) {
    case 'waiting':
      return <p>{sayNodes('scim.key.waiting', { until: <Instant at={openUntil} as="full" /> })}</p>;
    case 'over':
      return <p>{say('scim.key.over')}</p>;
    case 'open':
      return <p>{sayNodes('scim.key.open', { until: <Instant at={expiresAt} as="date" /> })}</p>;
    case 'ended':
      return <p>{sayNodes('scim.key.ended', { at: <Instant at={expiresAt} as="date" /> })}</p>;
    case 'revoked':
      return <p>{sayNodes('scim.key.revoked', { at: <Instant at={revokedAt ?? 0} as="full" /> })}</p>;
  }
};

/** The keys of the directory by id, never a secret: one waits for somebody else's yes, and each ends with one press. */
export const DirectoryKeys = ({ keys, me }: { keys: readonly DirectoryKey[]; me: string }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (keys.length === 0) return <p className="empty">{say('scim.keys.none')}</p>;
  return (
    <ul className="ruled-list">
      {keys.map((key) => {
        const { keyId, state, proposer, proposedAt, lastAt } = key;
        const isMine = proposer.kind === 'person' && proposer.id === me;
        return (
          <li key={keyId}>
            <div>
              <h3>
                <code>{keyId}</code>
              </h3>
              <KeyStanding standing={key} />
              {state === 'waiting' && isMine && <p>{say('scim.own')}</p>}
              <p className="hint">
                {sayNodes('scim.key.proposed', {
                  at: <Instant at={proposedAt} as="full" />,
                  name: proposer.name ?? say('scim.key.operator'),
                })}{' '}
                {lastAt === undefined
                  ? say('scim.key.unheard')
                  : sayNodes('scim.key.heard', { at: <Instant at={lastAt} as="full" /> })}
              </p>
            </div>
            {(state === 'waiting' || state === 'open') && (
              <form method="post" className="button-row">
                <input type="hidden" name="key_id" value={keyId} />
                {state === 'waiting' && !isMine && (
                  <button type="submit" name="intent" value="approve" className="button button-strong">
                    {say('scim.approve', { key: keyId })}
                  </button>
                )}
                <button type="submit" name="intent" value="revoke" className="button">
                  {say('scim.revoke', { key: keyId })}
                </button>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
};

/** Where the directory is told to ask, and the form that makes a key for it. */
export const ProposeKeyForm = ({ formKey, address }: { formKey: string; address: string }) => {
  const say = useSay();
  return (
    <PostForm intent="propose" className="form panel" aria-labelledby="propose-heading">
      <h3 id="propose-heading">{say('scim.propose')}</h3>
      <Facts wide>
        <Fact name={say('scim.address')}>
          <code>{address}</code>
        </Fact>
      </Facts>
      <p>{say('scim.propose.text')}</p>
      <input type="hidden" name="key" value={formKey} />
      <button type="submit" className="button button-strong">
        {say('scim.propose.button')}
      </button>
    </PostForm>
  );
};

/** How it was answered, as counts: of nobody it is said what was asked about them. */
export const DirectoryAnswers = ({ answers }: { answers: DirectoryConnection['answers'] }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <section aria-labelledby="answers-heading">
      <h2 id="answers-heading">{say('scim.answers')}</h2>
      {answers.length === 0 ? (
        <p className="empty">{say('scim.answers.none')}</p>
      ) : (
        <Facts wide>
          {answers.map(({ code, count, lastAt }) => (
            <Fact key={code} name={code === 'ok' ? say('scim.answer.ok') : code}>
              {sayNodes('scim.answer.count', { count, at: <Instant at={lastAt} as="full" /> })}
            </Fact>
          ))}
        </Facts>
      )}
    </section>
  );
};

/** Nobody is let go before somebody says how many are to leave. */
export const HeldLeavers = ({
  held,
  problems,
}: {
  held: NonNullable<DirectoryConnection['held']>;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { since, waiting, people } = held;
  return (
    <PostForm intent="release" className="form panel" aria-labelledby="held-heading">
      <h2 id="held-heading">{say('scim.held')}</h2>
      <p>{sayNodes('scim.held.text', { at: <Instant at={since} as="full" /> })}</p>
      <p>{say('scim.held.waiting', { waiting, people })}</p>
      <p>{say('scim.held.ask')}</p>
      <Field name="count" label="scim.held.count" autoComplete="off" problems={problems} />
      <button type="submit" className="button">
        {say('scim.held.button')}
      </button>
    </PostForm>
  );
};

/** That leaving was confirmed, for how many and until when. */
export const ReleasedLeavers = ({ release }: { release: NonNullable<DirectoryConnection['release']> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { most, until, used } = release;
  return (
    <section className="panel" aria-labelledby="released-heading">
      <h2 id="released-heading">{say('scim.released')}</h2>
      <p>{sayNodes('scim.released.text', { most, used, until: <Instant at={until} as="full" /> })}</p>
    </section>
  );
};
