import type { Clock as Period } from '#domain/calendar/clock';
import { type RequestKind, requestRule } from '#domain/request/kinds';
import { dayWords, sayInstant } from '../messages/instants';
import { kindName } from '../messages/labels';
import { changeBefore, type RequestDraft, type RequestStep } from '../pages/request-form';
import { Answer } from './answer';
import { ClockSteps } from './clock-steps';
import { Fact, Facts } from './facts';
import type { Problem } from './field';
import { Foreign } from './foreign';
import { useClock, useSay } from './reader';

interface Programme {
  key: string;
  title: string;
  language: string;
}

/** What the pages of a request are drawn from. */
export interface RequestFormProps {
  step: RequestStep;
  draft: RequestDraft;
  problems?: readonly Problem[] | undefined;
  programmes: readonly Programme[];
  /** By when it is answered; on the last page. */
  period?: Period | undefined;
}

/** The answers that this page does not ask, carried along unseen. */
export const Carried = ({ draft, but }: { draft: RequestDraft; but: readonly (keyof RequestDraft)[] }) => (
  <>
    {(Object.keys(draft) as (keyof RequestDraft)[])
      .filter((name) => !but.includes(name))
      .map((name) => (
        <input key={name} type="hidden" name={name} value={draft[name]} />
      ))}
  </>
);

/** The way back to the question before. */
export const Back = ({ step }: { step: RequestStep }) => {
  const say = useSay();
  return (
    <button type="submit" name="intent" value={changeBefore(step)} className="button" formNoValidate>
      {say('requests.form.back')}
    </button>
  );
};

/** Everything once more, with a way back to each answer, and the date before it is sent. */
export const Check = ({ draft, kind, programmes, period }: RequestFormProps & { kind: RequestKind }) => {
  const say = useSay();
  const clock = useClock();
  const { asks } = requestRule(kind);
  const programme = programmes.find(({ key }) => key === draft.programme);
  const days =
    draft.from === ''
      ? say('requests.form.whole')
      : say('requests.form.window.says', {
          from: dayWords(draft.from, clock),
          to: dayWords(draft.to, clock),
        });
  return (
    <>
      <Carried draft={draft} but={[]} />
      <Facts wide>
        <Answer name="requests.form.asked" change="change_kind">
          {say(`request.kind.${kind}`)}
        </Answer>
        {asks.against && draft.against !== '' && (
          <Answer name="requests.form.against" change="change_about">
            {say(`requests.against.${draft.against}`)}
          </Answer>
        )}
        {asks.audience && draft.audience !== '' && (
          <Answer name="requests.form.audience" change="change_about">
            {say(`requests.audience.${draft.audience}`)}
          </Answer>
        )}
        {asks.category && (
          <Answer name="requests.form.category" change="change_about">
            {draft.category === ''
              ? say('requests.form.category.any')
              : say(kindName(draft.category).id, kindName(draft.category).values)}
          </Answer>
        )}
        {asks.programme && (
          <Answer name="requests.form.programme" change="change_about">
            {programme ? (
              <Foreign language={programme.language}>{programme.title}</Foreign>
            ) : (
              say('requests.form.programme.any')
            )}
          </Answer>
        )}
        {asks.window && (
          <Answer name="requests.form.window" change="change_about">
            {days}
          </Answer>
        )}
        <Answer name="requests.form.words" change="change_words">
          <span className="own-words">
            {draft.words === '' ? say('requests.form.no_words') : <bdi>{draft.words}</bdi>}
          </span>
        </Answer>
        {period && (
          <Fact name={say('requests.by_when')}>
            {say('requests.due', { day: sayInstant(period.dueAt, 'date', clock) })}
            <ClockSteps clock={period} />
          </Fact>
        )}
      </Facts>
      {requestRule(kind).task === 'erase' && <p>{say('requests.form.erasure_note')}</p>}
      <p className="buttons">
        <button type="submit" name="intent" value="send" className="button button-strong">
          {say('requests.form.send')}
        </button>
        <Back step="check" />
      </p>
    </>
  );
};
