import { LogOut } from 'lucide-react';
import { paths } from '../paths';
import { Field, type Problem } from './field';
import { PostForm } from './post-form';
import { useSay } from './reader';

interface Told {
  problems: readonly Problem[] | undefined;
}

/** Going in with the code of a letter alone: nothing has to be thought of or remembered. */
export const SharedByCode = ({ problems }: Told) => {
  const say = useSay();
  return (
    <PostForm intent="code" className="form panel" aria-labelledby="code-heading">
      <h2 id="code-heading">{say('shared.code')}</h2>
      <Field
        name="token"
        label="first.token"
        hint="shared.code.hint"
        autoComplete="off"
        spellCheck={false}
        problems={problems}
      />
      <button type="submit" className="button button-strong">
        {say('shared.code.button')}
      </button>
      <p>
        <a href={paths.firstSignIn}>{say('shared.code.password')}</a>
      </p>
    </PostForm>
  );
};

/** Going in with a password. The browser is told to keep nothing. */
export const SharedByPassword = ({ problems }: Told) => {
  const say = useSay();
  return (
    <PostForm intent="password" className="form panel" aria-labelledby="password-heading">
      <h2 id="password-heading">{say('shared.password')}</h2>
      <Field
        name="email"
        label="sign_in.email"
        type="email"
        autoComplete="off"
        spellCheck={false}
        problems={problems}
      />
      <Field
        name="password"
        label="sign_in.password"
        type="password"
        autoComplete="off"
        problems={problems}
      />
      <button type="submit" className="button button-strong">
        {say('sign_in.button')}
      </button>
    </PostForm>
  );
};

/** For whoever opened the page on a device of their own. */
export const NotShared = () => {
  const say = useSay();
  return (
    <form method="post" className="form" aria-labelledby="not-shared-heading">
      <h2 id="not-shared-heading">{say('shared.not_shared')}</h2>
      <p>{say('shared.not_shared.text')}</p>
      <input type="hidden" name="intent" value="not_shared" />
      <button type="submit" className="button">
        {say('shared.not_shared')}
      </button>
    </form>
  );
};

/** On every page while somebody is signed in at a shared device: how long it lasts, and the way out. */
export const SharedBar = () => {
  const say = useSay();
  return (
    <div className="shared-bar" data-touch>
      <p>{say('shared.bar')}</p>
      <form method="post" action={paths.signOut}>
        <button type="submit" className="button button-strong">
          <LogOut className="onward" aria-hidden="true" size={20} />
          {say('shared.done')}
        </button>
      </form>
    </div>
  );
};
