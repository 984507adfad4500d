import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { DeskNav } from '../../components/desk-nav';
import { Field, ProblemSummary } from '../../components/field';
import { FoundPeople } from '../../components/opened-person';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostForm } from '../../components/post-form';
import { useSay } from '../../components/reader';
import { readForm, toMend } from '../../pages/forms';
import { requireOperation, requireRoom } from '../../pages/viewer';
import { typedLine } from '../../typed-text';

export const handle: PageHandle = { title: 'opening.search.title' };

/** Three letters at least: who is meant is known before somebody comes here. */
const FORM = z.strictObject({ words: typedLine(200).pipe(z.string().min(3)) });

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'desk');
  return {};
};

/** A search is a form that is sent, so that no address, history or log holds a name. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  await requireOperation(request, context, 'desk', 'person.open');
  const form = await readForm(request, FORM, { words: 'opening.search.missing' });
  if (!form.ok) return toMend(form, form.problems);
  const { people, more } = context.services.registers.findPeople(form.value.words);
  // Name and place, to pick the right one, and nothing else: that is no look.
  return { found: people.map(({ id, name, establishment }) => ({ id, name, establishment })), more };
};

/** Whom the desk has to open: found by name or address. */
export default function FindPerson() {
  const answer = useActionData<typeof action>();
  const problems = answer && 'problems' in answer ? answer.problems : undefined;
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <PageHeading title={say('opening.search.title')}>{say('opening.search.lead')}</PageHeading>
      <DeskNav />
      <PostForm className="form panel">
        <Field
          name="words"
          label="opening.search"
          hint="opening.search.hint"
          type="search"
          autoComplete="off"
          spellCheck={false}
          problems={problems}
        />
        <button type="submit" className="button">
          {say('opening.search.button')}
        </button>
      </PostForm>
      {answer && 'found' in answer && <FoundPeople people={answer.found} more={answer.more} />}
    </div>
  );
}
