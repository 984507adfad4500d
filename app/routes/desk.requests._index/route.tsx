import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { INBOX_VIEWS } from '#domain/request/inbox';
import { DeskNav } from '../../components/desk-nav';
import { DoneNote } from '../../components/done-note';
import { InboxList, InboxViews } from '../../components/inbox-list';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { formId, formKey, notDone, readForm, toMend } from '../../pages/forms';
import { inboxQueryOf } from '../../pages/inbox';
import { requireOperation, requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'inbox.title' };

const FORM = z.strictObject({
  key: formKey,
  view: z.enum(INBOX_VIEWS),
  requests: z.array(formId).max(50).default([]),
});

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'desk');
  const { inbox, newId } = context.services;
  const { view, after, taken } = inboxQueryOf(request);
  return { view, taken, key: newId('idem'), ...inbox.list(viewer.person, view, after) };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireOperation(request, context, 'desk', 'request.take');
  const form = await readForm(request, FORM, {}, ['requests']);
  if (!form.ok) return toMend(form, form.problems);
  const { key, view, requests } = form.value;
  for (const [position, one] of requests.entries()) {
    const by = { person: viewer.person, formKey: `${key}_${position}` };
    const done = await context.services.inbox.act.take(by, { request: one });
    if (!done.ok) return notDone(form, done.error.code);
  }
  return redirect(`${paths.deskRequests(view)}${requests.length > 0 ? '&taken=1' : ''}`, 303);
};

/** What people asked for, the one that is due first before the others. */
export default function DeskRequests() {
  const { view, lines, next, counts, key, taken } = useLoaderData<typeof loader>();
  const { refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page">
      <RefusalNote code={refusal} />
      <PageHeading title={say('inbox.title')} kicker={say('desk.title')}>
        {say('inbox.lead')}
      </PageHeading>
      <DeskNav />
      <DoneNote done={taken === '1'} message="inbox.taken" refusal={refusal} />
      <InboxViews view={view} counts={counts} />
      <section aria-labelledby="list">
        <h2 id="list">{say(`inbox.view.${view}`)}</h2>
        <InboxList lines={lines} view={view} formKey={key} />
        {next !== undefined && (
          <p>
            <a className="button" href={paths.deskRequests(view, next)}>
              {say('inbox.next')}
            </a>
          </p>
        )}
      </section>
      <section aria-labelledby="registers">
        <h2 id="registers">{say('register.title')}</h2>
        <ul className="plain-list">
          <li>
            <a href={paths.processingFile} download>
              {say('register.processing')}
            </a>
          </li>
          <li>
            <a href={paths.requestsFile} download>
              {say('register.requests')}
            </a>
          </li>
        </ul>
      </section>
    </div>
  );
}
