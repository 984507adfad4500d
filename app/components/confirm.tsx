import type { Unsent } from '../pages/forms';
import { paths } from '../paths';
import { Field, type Problem } from './field';
import { PageHeading } from './page-heading';
import { PasskeyForm } from './passkey-form';
import { PostForm, Unseen, useSentOf } from './post-form';
import { useSay } from './reader';

/** A form that was not sent on, as the person had filled it in, and the button with which they send it. */
export const SendNow = ({ unsent: { to, form }, strong }: { unsent: Unsent; strong?: boolean }) => {
  const say = useSay();
  return (
    <form method="post" action={to} className="form">
      {[...new URLSearchParams(form)].map(([name, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a name may come more than once, and nothing is ever moved
        <input key={`${name}.${place}`} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={strong ? 'button button-strong' : 'button'}>
        {say('confirm.send')}
      </button>
      <p>
        <a className="quiet-link" href={to}>
          {say('confirm.back')}
        </a>
      </p>
    </form>
  );
};

/** In the tab that was opened for it: the form waits in the other one. */
export const Confirmed = () => {
  const say = useSay();
  return (
    <div className="page page-narrow">
      <PageHeading title={say('confirm.thanks')}>{say('confirm.other_tab')}</PageHeading>
    </div>
  );
};

interface Waiting {
  next: string;
  unsent: Unsent | undefined;
  company: { name: string; answers: boolean } | undefined;
  /** Whether they have a passkey, and whether nothing else confirms this sign-in. */
  passkey: 'only' | 'too' | false;
  problems: readonly Problem[] | undefined;
}

/** The way in that the sign-in began with is the one that confirms it; a passkey confirms for whoever has one. */
export const ConfirmForm = ({ company, passkey, ...waiting }: Waiting) => {
  const say = useSay();
  return (
    <>
      {passkey && <ByPasskey {...waiting} />}
      {passkey === 'too' && !company && <h2>{say('passkey.or')}</h2>}
      {passkey !== 'only' &&
        (company ? <ByCompany company={company} {...waiting} /> : <ByPassword {...waiting} />)}
    </>
  );
};

const ByPasskey = ({ next, unsent }: Omit<Waiting, 'company' | 'passkey'>) => {
  const say = useSay();
  const sent = { to: useSentOf('to'), form: useSentOf('form'), next: useSentOf('next') };
  const to = sent.to ?? unsent?.to ?? '';
  return (
    <>
      {to !== '' && <p>{say('confirm.kept')}</p>}
      <PasskeyForm action={paths.confirm()} purpose="confirm" label="passkey.confirm">
        <input type="hidden" name="next" value={sent.next ?? next} />
        <input type="hidden" name="to" value={to} />
        <input type="hidden" name="form" value={sent.form ?? unsent?.form ?? ''} />
      </PasskeyForm>
    </>
  );
};

const ByPassword = ({ next, unsent, problems }: Omit<Waiting, 'company' | 'passkey'>) => {
  const say = useSay();
  const sent = useSentOf('to');
  const waits = unsent !== undefined || (sent ?? '') !== '';
  return (
    <PostForm action={paths.confirm()} className="form">
      {waits && <p>{say('confirm.kept')}</p>}
      <Unseen name="next" value={next} />
      <Unseen name="to" value={unsent?.to ?? ''} />
      <Unseen name="form" value={unsent?.form ?? ''} />
      <Field
        name="password"
        label="sign_in.password"
        hint="sign_in.password.hint"
        type="password"
        autoComplete="current-password"
        problems={problems}
      />
      <button type="submit" className="button button-strong">
        {say('confirm.button')}
      </button>
    </PostForm>
  );
};

/** A tab of its own, where a form waits in this one: nothing of it leaves the page. */
const ByCompany = ({
  next,
  unsent,
  company,
}: Omit<Waiting, 'passkey'> & { company: NonNullable<Waiting['company']> }) => {
  const say = useSay();
  const { name, answers } = company;
  return (
    <>
      <form
        method="post"
        action={paths.signInCompany}
        className="form"
        {...(unsent && { target: '_blank', rel: 'noopener' })}
      >
        {!answers && <p role="status">{say('confirm.company.down', { name })}</p>}
        <input type="hidden" name="next" value={unsent ? paths.confirmed : next} />
        <input type="hidden" name="confirm" value="yes" />
        <button type="submit" className="button button-strong">
          {say(unsent ? 'confirm.company.tab' : 'confirm.company', { name })}
        </button>
      </form>
      {unsent && (
        <>
          <p>{say('confirm.company.then')}</p>
          <SendNow unsent={unsent} />
        </>
      )}
    </>
  );
};
