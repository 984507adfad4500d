import script from '../islands/own-copy.ts?worker&url';
import { paths } from '../paths';
import type { CopyRequest } from '../services/copies/copies';
import { useSay, useSayNodes } from './reader';
import { useRequest } from './request-context';

/** The script of the pages of copies (islands/own-copy.ts), once a page. Without it what it offers stays hidden. */
export const OwnCopyScript = () => {
  const { nonce } = useRequest();
  return <script src={script} nonce={nonce} defer />;
};

/**
 * The way to a key that is made in the browser. The form takes along the public half and the locked private one; the passphrase stands beside it and in no
 * field.
 */
export const MakeHere = ({ request, hasKey }: { request: string; hasKey: boolean }) => {
  const say = useSay();
  return (
    <form method="post" className="form panel" hidden data-own-key>
      <p>{say('key.here.text')}</p>
      <p className="hint">{say('key.here.trust')}</p>
      <p role="alert" className="problem" hidden data-key-failed>
        {say('key.here.failed')}
      </p>
      <button type="button" className={hasKey ? 'button' : 'button button-strong'}>
        {say(hasKey ? 'key.here.again' : 'key.here.make')}
      </button>
      <div hidden className="form" data-key-made>
        <h3 tabIndex={-1} data-key-heading>
          {say('copies.once')}
        </h3>
        <p className="secret" dir="ltr" data-key-words />
        <p>
          <strong>{say('key.here.once')}</strong>
        </p>
        <p>
          {say('key.fingerprint')} <code dir="ltr" data-key-fingerprint />
        </p>
        <button type="submit" className="button button-strong">
          {say('key.here.use')}
        </button>
      </div>
      <input type="hidden" name="request" value={request} />
      <input type="hidden" name="public_key" value="" />
      <input type="hidden" name="lock" value="" />
    </form>
  );
};

/** The key of a request: where it was made, and by what it can be compared. */
export const KeyNote = ({ made }: { made: CopyRequest['key'] }) => {
  const say = useSay();
  if (!made) return null;
  return (
    <div className="hint">
      <p>{say(made.madeIn === 'browser' ? 'key.of.browser' : 'key.of.portal')}</p>
      <p>
        {say('key.fingerprint')} <code dir="ltr">{made.fingerprint}</code>. {say('key.fingerprint.text')}
      </p>
    </div>
  );
};

/** Around the form of a copy: with the script the browser opens it, and the form goes nowhere. */
export const OpenHere = ({ task, children }: { task: string; children: React.ReactNode }) => {
  const say = useSay();
  return (
    <div data-open-here={paths.copySealed(task)}>
      {children}
      <p role="status" className="promise" hidden data-open-said="opened">
        {say('key.open.opened')} {/* The script puts in what it opened. */}
        <a href={paths.copySealed(task)} download={`my-data-${task}.zip`} data-open-save>
          {say('key.open.save')}
        </a>
      </p>
      <OwnCopyScript />
    </div>
  );
};

/** What is said within that form; `children` is what holds as long as the portal opens the copy. */
export const OpenHereWords = ({ children }: { children: React.ReactNode }) => {
  const say = useSay();
  return (
    <>
      <div>
        <div data-open-by-portal>{children}</div>
        <div hidden className="form" data-open-by-browser>
          <p>{say('key.open.text')}</p>
          <p className="hint">{say('key.here.trust')}</p>
        </div>
      </div>
      {(['wrong_passphrase', 'copy_damaged'] as const).map((code) => (
        <p key={code} role="alert" className="problem" hidden data-open-said={code}>
          {say(`copies.${code}`)}
        </p>
      ))}
      <p role="alert" className="problem" hidden data-open-said="gone">
        {say('key.open.gone')}
      </p>
      <p role="status" hidden data-open-said="opening">
        {say('key.open.opening')}
      </p>
    </>
  );
};

/** The way to that page, beside a copy that is taken home sealed. */
export const OpenerLink = () => {
  const say = useSay();
  return (
    <p>
      <a href={paths.copiesOpener}>{say('key.opener.link')}</a>
    </p>
  );
};

/** The page that opens copies without the portal, to take home, and by what it can be compared. */
export const OpenerToTake = ({ sha256 }: { sha256: string | undefined }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (sha256 === undefined) return null;
  return (
    <section aria-labelledby="opener">
      <h2 id="opener">{say('key.opener')}</h2>
      <p>{say('key.opener.text')}</p>
      <p>
        <a className="button" href={paths.opener} download>
          {say('key.opener.save')}
        </a>
      </p>
      <p className="hint">
        {sayNodes('key.opener.sha', {
          sha256: (
            <code key="sha256" dir="ltr">
              {sha256}
            </code>
          ),
        })}
      </p>
      <p className="hint">{say('key.opener.sha.text')}</p>
    </section>
  );
};
