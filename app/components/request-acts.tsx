import type { RequestPage } from '../services/queries/requests';
import { type Problem, TextField } from './field';
import { PostForm } from './post-form';
import { useSay } from './reader';

/** Writing in a request, which answers a question where one was asked; and taking it back. */
export const RequestActs = ({
  page,
  formKey,
  problems,
}: {
  page: RequestPage;
  formKey: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const asked = page.state === 'clarification';
  return (
    <div className="no-print">
      {page.mayWrite && (
        <PostForm intent="write" className="form panel" aria-labelledby="write-heading">
          <h2 id="write-heading">{say(asked ? 'requests.write.answer' : 'requests.write')}</h2>
          <input type="hidden" name="key" value={formKey} />
          <TextField
            name="words"
            label="requests.form.words"
            hint="requests.form.words.must"
            problems={problems}
          />
          <button type="submit" className={asked ? 'button button-strong' : 'button'}>
            {say('requests.write.send')}
          </button>
        </PostForm>
      )}
      {page.mayWithdraw && (
        <PostForm intent="withdraw" className="form" aria-labelledby="withdraw-heading">
          <h2 id="withdraw-heading">{say('requests.withdraw')}</h2>
          <p>
            {say('requests.withdraw.note')}
            {page.ends.goesOn > 0 && ` ${say('requests.withdraw.goes_on', { count: page.ends.goesOn })}`}
          </p>
          <button type="submit" className="button">
            {say('requests.withdraw')}
          </button>
        </PostForm>
      )}
    </div>
  );
};
