import script from '../islands/read-aloud.js?url&no-inline';
import { useSay } from './reader';
import { useRequest } from './request-context';

/**
 * The button that reads the short layers of a notice aloud. It is the one place with a script, which shows the button where the device
 * has a voice for the language (islands/read-aloud.js); without it there is no button, and nothing is missing.
 */
export const ReadAloud = ({ language }: { language: string }) => {
  const say = useSay();
  const { nonce } = useRequest();
  return (
    <>
      <button
        type="button"
        hidden
        className="button button-small no-print"
        data-read-aloud={language}
        data-start={say('notice.listen')}
        data-stop={say('notice.listen.stop')}
      >
        {say('notice.listen')}
      </button>
      <script src={script} nonce={nonce} defer />
    </>
  );
};
