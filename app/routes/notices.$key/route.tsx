import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AcknowledgementForm } from '../../components/acknowledgement';
import { ControllerContact } from '../../components/controller-contact';
import { CouncilStatements } from '../../components/council-statements';
import { Foreign } from '../../components/foreign';
import { Instant } from '../../components/instant';
import {
  NoticeAround,
  NoticeChanges,
  NoticeFull,
  NoticeLanguages,
  NoticeShort,
} from '../../components/notice-text';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay, useSayNodes } from '../../components/reader';
import { QuestionsNow } from '../../components/waiting-questions';
import { recordShown } from '../../pages/delivery';
import { formId, formKey, readPressed } from '../../pages/forms';
import { questionsAfter } from '../../pages/question';
import { refused } from '../../pages/refused';
import { requireOwner, requireViewer } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'notice.title' };

const FORM = z.strictObject({
  outcome: z.enum(['acknowledged', 'declined']),
  key: formKey,
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  language: formId,
});

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireOwner(request, context);
  const { ask, newId } = context.services;
  const wished = new URL(request.url).searchParams.get('lang') ?? language;
  const notice = ask.myNotice(viewer.person, params.key ?? '', wished);
  if (!notice) throw refused('unknown_notice');
  await recordShown(request, context, viewer, notice);
  const waiting = questionsAfter(context.services, viewer.person, notice.key, language);
  return { waiting, notice, heading: notice.title, chosen: viewer.languages, key: newId('idem') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireViewer(request, context);
  const { key, ...said } = await readPressed(request, FORM);
  const notice = params.key ?? '';
  const done = await context.services.acts.acknowledge(
    { person: viewer.person, idempotencyKey: key },
    { notice, ...said },
  );
  if (!done.ok) throw refused(done.error.code, notice);
  return redirect(paths.receipt(done.value.revision), 303);
};

/** A notice in four layers: one sentence, six facts, the text, the law. */
export default function Notice() {
  const { notice, waiting, chosen, key } = useLoaderData<typeof loader>();
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <div className="page page-narrow">
      <PageHeading
        kicker={sayNodes('notice.kicker', {
          programme: <Foreign language={notice.programme.titleLanguage}>{notice.programme.title}</Foreign>,
        })}
        title={<Foreign language={notice.language}>{notice.title}</Foreign>}
      />
      <NoticeLanguages notice={notice} chosen={chosen} />
      <NoticeChanges notice={notice} />
      <NoticeShort notice={notice} aloud />
      <CouncilStatements statements={notice.statements} />
      <NoticeFull notice={notice} />
      {chosen.includes(notice.language) && <AcknowledgementForm notice={notice} formKey={key} />}
      <QuestionsNow rows={waiting} />
      <NoticeAround notice={notice} />
      <section aria-labelledby="contact-heading">
        <h2 id="contact-heading">{say('notice.contact')}</h2>
        <ControllerContact controller={notice.controller} />
      </section>
      <p className="hint">
        {sayNodes('notice.version', {
          version: notice.version,
          date: <Instant at={notice.effectiveFrom} as="date" />,
          published: <Instant at={notice.publishedAt} as="date" />,
        })}
      </p>
    </div>
  );
}
