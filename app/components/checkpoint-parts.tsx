import { readAloud } from '../messages/read-aloud';
import { Fact } from './facts';
import { useSay } from './reader';

/** What a checkpoint says, as facts: which log, how many entries, and the root to read aloud. `note` is the signed note. */
export const CheckpointFacts = ({ note }: { note: string }) => {
  const say = useSay();
  const [origin = '', size = '', root = ''] = note.split('\n');
  return (
    <>
      <Fact name={say('log.origin')}>
        <span className="fingerprint">{origin}</span>
      </Fact>
      <Fact name={say('log.size')}>{size}</Fact>
      <Fact name={say('checkpoint.root')}>
        <span className="fingerprint">{readAloud(root)}</span>
      </Fact>
    </>
  );
};

/** What a checkpoint proves to whoever keeps it, and what it does not. */
export const CheckpointProves = () => {
  const say = useSay();
  return (
    <>
      <section aria-labelledby="proves">
        <h2 id="proves">{say('checkpoint.proves')}</h2>
        <p>{say('checkpoint.proves.text')}</p>
      </section>
      <section aria-labelledby="not">
        <h2 id="not">{say('checkpoint.not')}</h2>
        <p>{say('checkpoint.not.text')}</p>
      </section>
    </>
  );
};
