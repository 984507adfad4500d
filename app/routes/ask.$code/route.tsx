import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AskedByReference } from '../../components/asked-by-reference';
import { DoneNote } from '../../components/done-note';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { RequestActs } from '../../components/request-acts';
import {
  RequestAsked,
  RequestHistory,
  RequestNow,
  RequestRefused,
  RequestSystems,
} from '../../components/request-page';
import { behindDoor } from '../../pages/door';
import { notDone, readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { REQUEST_ACT, REQUEST_WRONG } from '../../pages/request-form';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'ask.request' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { page } = await behindDoor(request, context, params.code);
  const said = new URL(request.url).searchParams;
  const { clock, newId } = context.services;
  const shown = { sent: said.has('sent'), written: said.has('written'), brought: said.has('brought') };
  // Shown to whoever has just sent it; later the address itself is all that is needed.
  const code = shown.sent ? (params.code ?? '').replace(/^code-/, '') : undefined;
  const receipt = page.mayBringReceipt ? paths.askedReceipt(params.code ?? '') : undefined;
  return { page, code, now: clock(), key: newId('idem'), ...shown, receipt, heading: String(page.reference) };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { code } = await behindDoor(request, context, params.code);
  const { requests } = context.services;
  const form = await readForm(request, REQUEST_ACT, { words: REQUEST_WRONG.words });
  if (!form.ok) return toMend(form, form.problems);
  const said = form.value;
  // Whose it is says that person alone, under their sign-in.
  if (said.intent === 'mine' || said.intent === 'not_mine') throw refused('form_spoiled');
  const done =
    said.intent === 'withdraw'
      ? await requests.withdrawAtDoor(code)
      : await requests.writeAtDoor(code, said.words, said.key);
  if (!done.ok) return notDone(form, done.error.code);
  const back = paths.asked(params.code ?? '');
  return redirect(said.intent === 'withdraw' ? back : `${back}?written=1`, 303);
};

/** A request of somebody without a sign-in, for whoever has its code. */
export default function Asked() {
  const { page, code, now, key, written, brought, receipt } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <DoneNote done={written} message="requests.written" problems={problems} refusal={refusal} />
      <DoneNote done={brought} message="ask.receipt.brought" problems={problems} refusal={refusal} />
      <PageHeading
        title={say(`request.kind.${page.kind}`)}
        kicker={say('requests.reference', { number: page.reference })}
      />
      {code !== undefined && (
        <section className="panel" role="status" aria-labelledby="code-heading">
          <h2 id="code-heading">{say('requests.sent')}</h2>
          <p>
            {say('ask.code')}: <code translate="no">{code}</code>
          </p>
          <p>{say('ask.code.keep')}</p>
        </section>
      )}
      <RequestNow page={page} earlier={undefined} />
      <RequestRefused page={page} own={false} />
      <RequestAsked page={page} />
      <AskedByReference askedBy={page.askedBy} />
      <RequestSystems page={page} now={now} />
      {receipt !== undefined && (
        <p className="no-print">
          <a href={receipt}>{say('ask.receipt.link')}</a>
        </p>
      )}
      <RequestActs page={page} formKey={key} problems={problems} />
      <RequestHistory page={page} />
    </div>
  );
}
