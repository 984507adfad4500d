import type { Declaration, Restores } from '../services/queries/restores';
import { Fact, Facts } from './facts';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

type Page = ReturnType<Restores['page']>;

/** What is known of a copy: when it was taken and put back, how much it holds, how much is lost. */
export const CopyFacts = ({ copy }: { copy: NonNullable<Page['copy']> }) => {
  const say = useSay();
  return (
    <section aria-labelledby="known">
      <h2 id="known">{say('restore.known')}</h2>
      <Facts>
        <Fact name={say('restore.taken')}>
          <Instant at={copy.takenAt} as="full" />
        </Fact>
        <Fact name={say('restore.at')}>
          <Instant at={copy.restoredAt} as="full" />
        </Fact>
        <Fact name={say('restore.entries')}>{copy.size}</Fact>
        <Fact name={say('restore.lost')}>
          {copy.lost === undefined
            ? say('restore.lost.unknown')
            : say('restore.lost.at_least', { count: copy.lost })}
        </Fact>
        <Fact name={say('restore.root')}>
          <code>{copy.root}</code>
        </Fact>
      </Facts>
    </section>
  );
};

const FOLLOWS = ['told', 'yes', 'gates', 'cases', 'keys', 'roles', 'erased'] as const;

/** Everything that ends with the declaration, and what whoever declares it must do themselves. */
export const WhatFollows = () => {
  const say = useSay();
  return (
    <section aria-labelledby="follows">
      <h2 id="follows">{say('restore.follows')}</h2>
      <ul className="plain-list">
        {FOLLOWS.map((what) => (
          <li key={what}>{say(`restore.follows.${what}`)}</li>
        ))}
      </ul>
    </section>
  );
};

/** The declaration that waits, with the two answers of the second person. */
export const OpenDeclaration = ({ declaration }: { declaration: NonNullable<Page['open']> }) => {
  const say = useSay();
  const { mayApprove, mayDecline } = declaration;
  return (
    <section className="panel" aria-labelledby="waits">
      <h2 id="waits">{say('restore.waits')}</h2>
      <Written declaration={declaration} />
      {!mayApprove && <p>{say('restore.not_yours')}</p>}
      <form method="post" className="button-row">
        <input type="hidden" name="proposal" value={declaration.proposal} />
        {mayApprove && (
          <button type="submit" name="intent" value="approve" className="button button-strong">
            {say('restore.approve')}
          </button>
        )}
        {mayDecline && (
          <button type="submit" name="intent" value="decline" className="button">
            {say(mayApprove ? 'restore.decline' : 'restore.take_back')}
          </button>
        )}
      </form>
    </section>
  );
};

const Written = ({ declaration }: { declaration: Declaration }) => {
  const sayNodes = useSayNodes();
  return (
    <>
      <blockquote>{declaration.words}</blockquote>
      <p className="hint">
        {sayNodes('restore.by', {
          name: declaration.proposer,
          at: <Instant at={declaration.proposedAt} as="full" />,
          until: <Instant at={declaration.openUntil} as="full" />,
        })}
      </p>
    </>
  );
};

/** Declarations of before, newest first, with who decided them. */
export const DecidedDeclarations = ({ decided }: { decided: readonly Declaration[] }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <section aria-labelledby="before">
      <h2 id="before">{say('restore.before')}</h2>
      <ul className="ruled-list">
        {decided.map((declaration) => (
          <li key={declaration.proposal}>
            <div>
              <Written declaration={declaration} />
              {declaration.decided && (
                <p>
                  {sayNodes(`restore.state.${declaration.decided.state}`, {
                    name: declaration.decided.by,
                    at: <Instant at={declaration.decided.at} as="full" />,
                  })}{' '}
                  {declaration.decided.epoch !== undefined &&
                    say('restore.epoch', { epoch: declaration.decided.epoch })}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
