import { Ban, CircleCheck, CircleHelp } from 'lucide-react';
import { INSTEAD, needsBalancing, type TestState } from '#domain/basis/guided-test';
import { citedFor, mustNameLaw } from '#domain/basis/places';
import { TEST_QUESTIONS, type TestQuestion } from '#domain/basis/questions';
import type { PlaceTest } from '#domain/programme/draft';
import { answerWords } from '../messages/basis-test';
import type { ProgrammeDraftPage } from '../services/queries/desk/programme-work';
import { Choices } from './choice-field';
import { Field, type Problem, TextField } from './field';
import { LawLines } from './law-lines';
import { PostForm } from './post-form';
import { useSay } from './reader';

/** How the test ends, in words with a sign: a ground, or honestly none, and then what can be done in its place. */
export const TestEnding = ({ state: { ending } }: { state: TestState }) => {
  const say = useSay();
  if (!ending) {
    return (
      <p>
        <span className="tag tag-off">
          <CircleHelp aria-hidden="true" size={16} />
          {say('test.open')}
        </span>
      </p>
    );
  }
  const isFound = 'basis' in ending;
  return (
    <section aria-labelledby="ending">
      <h2 id="ending">{say('test.ending')}</h2>
      <p>
        <span className={`tag tag-${isFound ? 'on' : 'shut'}`}>
          {isFound ? <CircleCheck aria-hidden="true" size={16} /> : <Ban aria-hidden="true" size={16} />}
          {isFound
            ? say('test.ending.basis', { ground: say(`basis.${ending.basis}`) })
            : say('test.ending.neither')}
        </span>
      </p>
      {!isFound && (
        <>
          <p>{say(`test.neither.${ending.neither}`)}</p>
          {ending.prohibition && <p>{say(`prohibited.${ending.prohibition}`)}</p>}
          <h3>{say('test.instead')}</h3>
          <ul>
            {INSTEAD[ending.neither].map((instead) => (
              <li key={instead}>{say(`test.instead.${instead}`)}</li>
            ))}
          </ul>
          <p>{say('test.neither.mend')}</p>
        </>
      )}
      <LawLines laws={[ending.source]} note />
    </section>
  );
};

/** What was answered so far and the next question, in one form; once a ground is found, what must stand beside it. */
export const BasisTestForm = ({
  draft,
  test,
  state,
  place,
  problems,
}: {
  draft: ProgrammeDraftPage;
  test: PlaceTest;
  state: TestState;
  place: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const questions: readonly TestQuestion[] = [...state.answered, ...(state.next ? [state.next] : [])];
  // What is forbidden asks nothing.
  if (questions.length === 0) return null;
  return (
    <PostForm className="form">
      <input type="hidden" name="revision" value={draft.revision} />
      {questions.map((question) => {
        const answer = test.answers[question];
        return (
          <Choices
            key={question}
            name={question}
            type="radio"
            legend={`test.q.${question}`}
            problems={problems}
            chosen={answer === undefined ? [] : [answer]}
            options={TEST_QUESTIONS[question].map((value) => ({ value, text: answerWords(question, value) }))}
          />
        );
      })}
      <Beside test={test} state={state} place={place} problems={problems} />
      <button type="submit" className="button button-strong">
        {say('test.next')}
      </button>
    </PostForm>
  );
};

const Beside = ({
  test,
  state: { ending },
  place,
  problems,
}: Pick<Parameters<typeof BasisTestForm>[0], 'test' | 'state' | 'place' | 'problems'>) => {
  if (!ending || !('basis' in ending)) return null;
  const cited = citedFor(ending.basis, place);
  const { text, owner, on } = test.balancing;
  return (
    <>
      {mustNameLaw(ending.basis, place) && (
        <Field
          name="named_law"
          label="test.law"
          hint={cited === undefined ? 'test.law.hint.none' : 'test.law.hint'}
          hintValues={cited === undefined ? undefined : { cited }}
          problems={problems}
          required={false}
          autoComplete="off"
          defaultValue={test.law}
        />
      )}
      {needsBalancing(ending) && (
        <>
          <TextField
            name="balancing"
            label="test.balancing"
            hint="test.balancing.hint"
            rows={8}
            problems={problems}
            defaultValue={text}
          />
          <Field
            name="balancing_owner"
            label="test.balancing.owner"
            problems={problems}
            required={false}
            autoComplete="off"
            defaultValue={owner}
          />
          <Field
            name="balancing_on"
            label="test.balancing.on"
            type="date"
            problems={problems}
            required={false}
            defaultValue={on}
          />
        </>
      )}
    </>
  );
};
