import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { PreviewLinks } from '../../components/notice-preview';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostForm } from '../../components/post-form';
import { PublicationView } from '../../components/publication';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { draftFor, formRevision } from '../../pages/draft';
import { notDone, readForm } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'check.notice.title' };

const FORM = z.strictObject({ revision: formRevision });

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { draft, language, viewer } = await draftFor(request, context, params.draft);
  const publication = await context.services.desk.work.publication(draft.id, language);
  if (!publication) throw refused('not_whole');
  return { draft, publication, heading: draft.title, mayWrite: viewer.roles.includes('officer') };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { draft, viewer } = await draftFor(request, context, params.draft);
  const form = await readForm(request, FORM);
  if (!form.ok) throw refused('form_spoiled');
  const edited = { draft: draft.id, revision: form.value.revision };
  const proposed = await context.services.drafts.propose(viewer, edited);
  if (!proposed.ok) return notDone(form, proposed.error.code);
  return redirect(paths.approveNotice(proposed.value.proposal), 303);
};

/** A draft as it would be published: what staff are owed, what changes, whom it reaches, how it reads; and the hand to a second person. */
export default function Check() {
  const { draft, publication, mayWrite } = useLoaderData<typeof loader>();
  const { refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  return (
    <div className="page page-narrow">
      <RefusalNote code={refusal} />
      <PageHeading
        kicker={say('draft.kicker', { version: draft.version })}
        title={say('check.notice.title', { heading: draft.title })}
      />
      <p>
        <a className="quiet-link" href={paths.draft(draft.id)}>
          {say('draft.back')}
        </a>
      </p>
      <PreviewLinks draft={draft.id} languages={Object.keys(publication.texts)} />
      <PublicationView publication={publication} />
      {mayWrite && (
        <section aria-labelledby="propose">
          <h2 id="propose">{say('publish.propose.title')}</h2>
          <p>{say('publish.propose.note')}</p>
          <PostForm>
            <input type="hidden" name="revision" value={draft.revision} />
            <button type="submit" className="button button-strong">
              {say('publish.propose')}
            </button>
          </PostForm>
        </section>
      )}
    </div>
  );
}
