import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Field, ProblemSummary } from '../../components/field';
import { MailState } from '../../components/mail-standing';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PeopleList } from '../../components/people-list';
import { PostForm } from '../../components/post-form';
import { useSay } from '../../components/reader';
import { readForm, toMend } from '../../pages/forms';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedLine } from '../../typed-text';

export const handle: PageHandle = { title: 'people.title' };

const FORM = z.strictObject({ words: typedLine(200) });

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'admin');
  const after = new URL(request.url).searchParams.get('after') ?? undefined;
  return { ...context.services.registers.people(after), after, mail: context.services.mail.standing() };
};

/** A search is a form that is sent, so that no address, history or log holds a name. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  await requireRoom(request, context, 'admin');
  const form = await readForm(request, FORM, { words: 'people.search.missing' });
  if (!form.ok) return toMend(form, form.problems);
  const { words } = form.value;
  return { words, found: context.services.registers.findPeople(words) };
};

/** Everybody with an account or without one, for those who give roles and let people in. */
export default function People() {
  const { people, next, after, mail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const found = answer && 'found' in answer ? answer : undefined;
  const problems = answer && 'problems' in answer ? answer.problems : undefined;
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <PageHeading title={say('people.title')}>{say('people.lead')}</PageHeading>
      <p className="button-row">
        <a className="button button-strong" href={paths.newPerson}>
          {say('people.add')}
        </a>
        <a className="button" href={paths.imports}>
          {say('import.open')}
        </a>
        <a className="button" href={paths.directory}>
          {say('scim.title')}
        </a>
        <a className="button" href={paths.letters}>
          {say('letters.title')}
        </a>
        <a className="button" href={paths.approvals}>
          {say('room.approvals')}
        </a>
        <a className="button" href={paths.roles}>
          {say('roles.title')}
        </a>
      </p>
      <PostForm className="form panel">
        <Field
          name="words"
          label="people.search"
          type="search"
          defaultValue={found?.words}
          problems={problems}
        />
        <button type="submit" className="button">
          {say('people.search.button')}
        </button>
      </PostForm>
      <section aria-labelledby="list-heading">
        <h2 id="list-heading">{say(found ? 'people.found' : after ? 'people.more' : 'people.all')}</h2>
        <PeopleList people={found ? found.found.people : people} />
        {found?.found.more && <p>{say('people.found.more')}</p>}
        {!found && next !== undefined && (
          <p>
            <a className="quiet-link" href={paths.people(next)}>
              {say('people.next')}
            </a>
          </p>
        )}
        {(found || after) && (
          <p>
            <a className="quiet-link" href={paths.people()}>
              {say('people.back')}
            </a>
          </p>
        )}
      </section>
      <MailState standing={mail} />
    </div>
  );
}
