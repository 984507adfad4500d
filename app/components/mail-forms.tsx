import type { OwnMail } from '../services/mail/wishes';
import { Choices } from './choice-field';
import { Fact, Facts } from './facts';
import { Field, type Problem } from './field';
import { PostForm } from './post-form';
import { useSay } from './reader';

interface Asked {
  own: OwnMail;
  problems: readonly Problem[] | undefined;
}

/** Where messages go: at work, to an address of their own, or nowhere. */
export const RouteForm = ({ own, problems }: Asked) => {
  const say = useSay();
  return (
    <PostForm intent="route" className="form panel" aria-labelledby="where-heading">
      <h2 id="where-heading">{say('mail.where')}</h2>
      <Facts wide>
        <Fact name={say('mail.work')}>
          {own.left ? (
            say('mail.work.left')
          ) : own.work === undefined ? (
            say('mail.work.none')
          ) : (
            <bdi>{own.work}</bdi>
          )}
        </Fact>
        <Fact name={say('mail.own')}>
          {own.own === undefined ? say('mail.own.none') : <bdi>{own.own}</bdi>}
        </Fact>
      </Facts>
      <Choices
        name="route"
        type="radio"
        headed="where-heading"
        options={(['work', 'private', 'none'] as const).map((value) => ({
          value,
          text: `mail.where.${value}` as const,
        }))}
        chosen={[own.route]}
        problems={problems}
      />
      <button type="submit" className="button button-strong">
        {say('mail.where.button')}
      </button>
    </PostForm>
  );
};

/** The code that went to an address, typed from the message. */
export const CodeForm = ({ waiting, problems }: { waiting: string } & Pick<Asked, 'problems'>) => {
  const say = useSay();
  return (
    <PostForm intent="code" className="form panel" aria-labelledby="code-heading">
      <h2 id="code-heading">{say('mail.code.title')}</h2>
      <p role="status">{say('mail.code.sent', { address: waiting })}</p>
      <Field
        name="code"
        label="mail.code.label"
        autoComplete="one-time-code"
        spellCheck={false}
        problems={problems}
      />
      <button type="submit" className="button button-strong">
        {say('mail.code.button')}
      </button>
    </PostForm>
  );
};

/** An address of their own, which counts once its code is entered; and how it goes again. */
export const OwnAddressForm = ({ own, problems }: Asked) => {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="own-heading">
      <PostForm intent="address" className="form">
        <h2 id="own-heading">{say('mail.own')}</h2>
        <p>{say('mail.own.text')}</p>
        <Field
          name="address"
          label="mail.own.address"
          type="email"
          autoComplete="email"
          spellCheck={false}
          problems={problems}
        />
        <button type="submit" className="button">
          {say('mail.own.button')}
        </button>
      </PostForm>
      {(own.own !== undefined || own.waiting !== undefined) && (
        <PostForm intent="forget" className="form">
          <button type="submit" className="button">
            {say('mail.own.forget')}
          </button>
        </PostForm>
      )}
    </section>
  );
};
