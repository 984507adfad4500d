import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { LONGEST_WORD } from '#domain/council/word';
import { CouncilWord } from '../../components/council-words';
import { DeskNav } from '../../components/desk-nav';
import { ProblemSummary, TextField } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { PostForm } from '../../components/post-form';
import { useClock, useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { placeName } from '../../messages/labels';
import { LANGUAGES } from '../../messages/languages';
import { notDone, readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import { typedText } from '../../typed-text';

export const handle: PageHandle = { title: 'answer.title' };

const FORM = z.strictObject({ words: typedText(LONGEST_WORD), language: z.enum(LANGUAGES) });

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'desk');
  const word = context.services.desk.word(params.word ?? '');
  if (!word) throw refused('unknown_word');
  return { word };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'desk');
  const word = context.services.desk.word(params.word ?? '');
  if (!word) throw refused('unknown_word');
  const form = await readForm(request, FORM, { words: 'say.words.wrong' });
  if (!form.ok) return toMend(form, form.problems);
  const done = await context.services.administration.councilAnswer(
    { kind: 'person', id: viewer.person },
    { word: word.word, ...form.value },
  );
  return done.ok
    ? redirect(`${paths.deskProgramme(word.programme)}#words`, 303)
    : notDone(form, done.error.code);
};

/** What a council asks or disputes, and the form for the answer; once it is answered, both. */
export default function Answer() {
  const { word } = useLoaderData<typeof loader>();
  const { problems, refusal } = useActionData<typeof action>() ?? {};
  const say = useSay();
  const { language } = useClock();
  const open = word.state === 'open' || word.state === 'overdue';
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('answer.title')}>
        {say('answer.intro', { place: placeName(word.establishment) })}
      </PageHeading>
      <DeskNav />
      <section className="panel">
        <CouncilWord word={word} />
      </section>
      {open && (
        <PostForm className="form panel">
          <input type="hidden" name="language" value={language} />
          <TextField name="words" label="answer.words" hint="answer.words.hint" problems={problems} />
          <button type="submit" className="button button-strong">
            {say('answer.button')}
          </button>
        </PostForm>
      )}
      <p>
        <a className="quiet-link" href={`${paths.deskProgramme(word.programme)}#words`}>
          {say('answer.back')}
        </a>
      </p>
    </div>
  );
}
