import { useSay } from './reader';

/** What holds for somebody who has left, above their own record. */
export const LeftNote = () => {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby="left-heading">
      <h2 id="left-heading">{say('leaver.title')}</h2>
      <p>{say('leaver.text')}</p>
    </section>
  );
};
