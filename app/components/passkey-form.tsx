import script from '../islands/passkey.js?url&no-inline';
import type { MessageId } from '../messages/en';
import { paths } from '../paths';
import type { Asks } from '../services/identity/own-passkeys';
import { useSay } from './reader';
import { useRequest } from './request-context';

/**
 * A form that is sent with a passkey. The script (islands/passkey.js) shows what it takes and hides the sentence; without it the sentence
 * stands, and names other ways.
 */
export const PasskeyForm = ({
  action,
  purpose,
  label,
  strong = true,
  children,
}: {
  action: string;
  purpose: Asks['purpose'];
  label: MessageId;
  strong?: boolean;
  children?: React.ReactNode;
}) => {
  const say = useSay();
  const { nonce } = useRequest();
  return (
    <>
      <form
        method="post"
        action={action}
        className="form"
        data-passkey
        data-challenge={paths.passkeyChallenge(purpose)}
      >
        <input type="hidden" name="credential" value="" />
        <p className="hint" data-passkey-without>
          {say('passkey.without')}
        </p>
        <p role="alert" hidden data-passkey-nothing>
          {say('passkey.nothing')}
        </p>
        <div hidden className="form" data-passkey-with>
          {children}
          <button type="submit" id="passkey" className={strong ? 'button button-strong' : 'button'}>
            {say(label)}
          </button>
        </div>
      </form>
      <script src={script} nonce={nonce} defer />
    </>
  );
};
