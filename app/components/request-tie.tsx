import { CircleAlert } from 'lucide-react';
import { paths } from '../paths';
import type { RequestPage } from '../services/queries/requests';
import { Instant } from './instant';
import { PostForm } from './post-form';
import { useSay, useSayNodes } from './reader';

/** Somebody showed elsewhere that they are this person, and asked: one press stops it, another lets it go on at once. */
export const RequestTie = ({ page: { tie } }: { page: Pick<RequestPage, 'tie'> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (!tie) return null;
  return (
    <section className="advice no-print" aria-labelledby="tie-heading">
      <h2 id="tie-heading">
        <CircleAlert aria-hidden="true" size={20} /> {say('requests.tie')}
      </h2>
      <p>{say(`requests.tie.how.${tie.how}`)}</p>
      {tie.receipts.map((number) => (
        <p key={number}>
          <a href={paths.receipt(number)}>{say('requests.tie.receipt', { number })}</a>
        </p>
      ))}
      {tie.until !== undefined && (
        <p>{sayNodes('requests.tie.until', { at: <Instant at={tie.until} as="full" /> })}</p>
      )}
      <div className="side-by-side">
        <PostForm intent="not_mine">
          <button type="submit" className="button">
            {say('requests.tie.not_mine')}
          </button>
        </PostForm>
        {!tie.answered && (
          <PostForm intent="mine">
            <button type="submit" className="button">
              {say('requests.tie.mine')}
            </button>
          </PostForm>
        )}
      </div>
      <p className="hint">{say('requests.tie.stops')}</p>
    </section>
  );
};
