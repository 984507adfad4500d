import type { RequestKind } from '#domain/request/kinds';
import { paths } from '../paths';
import { Labelled, type Problem, ProblemSummary, TextField } from './field';
import { PageHeading } from './page-heading';
import { PostForm } from './post-form';
import { useSay } from './reader';
import { RefusalNote } from './refusal-note';

/** One question: the receipt, as the file that was saved, or as its text. And what it is good for, and what not. */
export const BringReceipt = ({
  request: { code, kind, reference },
  problems,
  refusal,
}: {
  request: { code: string; kind: RequestKind; reference: number };
  problems: readonly Problem[] | undefined;
  refusal: string | undefined;
}) => {
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading
        title={say('ask.receipt')}
        kicker={`${say('requests.reference', { number: reference })} · ${say(`request.kind.${kind}`)}`}
      >
        {say('ask.receipt.lead')}
      </PageHeading>
      <p>{say('ask.receipt.shows')}</p>
      <form
        method="post"
        action={paths.askedReceipt(code)}
        encType="multipart/form-data"
        noValidate
        className="form panel"
      >
        <Labelled name="file" label="ask.receipt.file" problems={problems}>
          {(tied) => <input type="file" required accept=".json,application/json" {...tied} />}
        </Labelled>
        <button type="submit" className="button button-strong">
          {say('ask.receipt.file.send')}
        </button>
      </form>
      <PostForm action={paths.askedReceiptText(code)} className="form panel">
        <TextField name="receipt" label="ask.receipt.text" problems={problems} />
        <button type="submit" className="button">
          {say('ask.receipt.text.send')}
        </button>
      </PostForm>
      <p>
        <a className="quiet-link" href={paths.asked(code)}>
          {say('ask.receipt.back')}
        </a>
      </p>
    </div>
  );
};
