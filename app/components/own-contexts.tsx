import { OWN_CONTEXT_KINDS, type OwnContext } from '#domain/council/own-contexts';
import { SelectField } from './choice-field';
import { Field, type Problem } from './field';
import { PostForm } from './post-form';
import { useSay } from './reader';

/** The list, each line with the press that takes it off. */
export const ContextLines = ({ lines }: { lines: readonly (OwnContext & { name?: string })[] }) => {
  const say = useSay();
  return (
    <section aria-labelledby="list-heading">
      <h2 id="list-heading">{say('own_contexts.list')}</h2>
      {lines.length === 0 ? (
        <p className="empty">{say('own_contexts.none')}</p>
      ) : (
        <ul className="ruled-list">
          {lines.map(({ kind, match, name = match }) => (
            <li key={`${kind} ${match}`}>
              <div>
                <p className="hint">{say(`own_contexts.kind.${kind}`)}</p>
                <p>
                  <strong>
                    <bdi>{name}</bdi>
                  </strong>
                </p>
              </div>
              <form method="post">
                <input type="hidden" name="kind" value={kind} />
                <input type="hidden" name="match" value={match} />
                <button type="submit" name="act" value="remove" className="button button-small">
                  {say('own_contexts.remove')}
                  <span className="visually-hidden">{name}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

/** A list of councils before, which nobody reads: only all of it can be ended. */
export const EarlierContexts = () => {
  const say = useSay();
  return (
    <section aria-labelledby="earlier-heading">
      <h2 id="earlier-heading">{say('own_contexts.earlier')}</h2>
      <p>{say('own_contexts.earlier.text')}</p>
      <form method="post">
        <button type="submit" name="act" value="end_earlier" className="button">
          {say('own_contexts.earlier.end')}
        </button>
      </form>
      <p className="hint">{say('own_contexts.earlier.end.hint')}</p>
    </section>
  );
};

/** One line more. */
export const ContextForm = ({ problems }: { problems: readonly Problem[] | undefined }) => {
  const say = useSay();
  return (
    <section aria-labelledby="add-heading">
      <h2 id="add-heading">{say('own_contexts.add')}</h2>
      <PostForm className="form panel">
        <SelectField
          name="kind"
          label="own_contexts.kind"
          empty="record_no.choose"
          problems={problems}
          options={OWN_CONTEXT_KINDS.map((kind) => ({ value: kind, text: say(`own_contexts.kind.${kind}`) }))}
        />
        <Field
          name="match"
          label="own_contexts.match"
          hint="own_contexts.match.hint"
          problems={problems}
          autoComplete="off"
          spellCheck={false}
        />
        <button type="submit" name="act" value="add" className="button button-strong">
          {say('own_contexts.button')}
        </button>
      </PostForm>
    </section>
  );
};

const LIMITS = [
  'own_contexts.limits.served',
  'own_contexts.limits.log',
  'own_contexts.limits.feed',
  'own_contexts.limits.council',
  'own_contexts.limits.where',
  'own_contexts.limits.obey',
] as const;

/** What the list cannot do, and whom it cannot be hidden from. */
export const ContextLimits = () => {
  const say = useSay();
  return (
    <section aria-labelledby="limits-heading">
      <h2 id="limits-heading">{say('own_contexts.limits')}</h2>
      <ul className="ruled-list">
        {LIMITS.map((id) => (
          <li key={id}>
            <p>{say(id)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
};
