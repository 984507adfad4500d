import type { Instant } from '#domain/time';
import { answerDue, effectLines, objectionNow } from '../messages/objection';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import type { NoticePage } from '../services/queries/my-notices';
import { ControllerContact } from './controller-contact';
import { type Problem, TextField } from './field';
import { PostForm } from './post-form';
import { useClock, useSay } from './reader';

/** What it does at once is said before the button; the reason is theirs to leave out. */
export const ObjectionForm = ({
  row,
  shown,
  problems,
}: {
  row: MonitoringRow;
  shown: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <PostForm className="answer-form" aria-labelledby="object-heading">
      <h2 id="object-heading">{say('objection.then')}</h2>
      {effectLines(row, language).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="shown" value={shown} />
      <TextField name="reason" label="objection.reason" hint="objection.reason.hint" problems={problems} />
      <button type="submit" name="act" value="object" className="button button-strong">
        {say('objection.send')}
      </button>
    </PostForm>
  );
};

/** An objection that stands, and the way back for as long as nobody has decided it. */
export const ObjectionStands = ({
  objection,
  formKey,
}: {
  objection: NonNullable<MonitoringRow['objection']>;
  formKey: string;
}) => {
  const say = useSay();
  const clock = useClock();
  return (
    <form method="post" className="answer-form" aria-labelledby="stands-heading">
      <h2 id="stands-heading">{say('objection.stands')}</h2>
      <p>{objectionNow(objection, clock)}</p>
      {objection.state === 'open' && (
        <>
          <p>{say('objection.take_back.note')}</p>
          <input type="hidden" name="key" value={formKey} />
          <button type="submit" name="act" value="take_back" className="button">
            {say('objection.take_back')}
          </button>
        </>
      )}
    </form>
  );
};

/** Who decides, by when, and where to complain. */
export const ObjectionDecides = ({
  at,
  country,
  controller,
}: {
  at: Instant;
  country: string;
  controller: NoticePage['controller'] | undefined;
}) => {
  const say = useSay();
  const clock = useClock();
  const due = answerDue(at, country, clock);
  return (
    <section aria-labelledby="decides-heading">
      <h2 id="decides-heading">{say('objection.decides')}</h2>
      <p>{say('objection.decides.who')}</p>
      <p>{due === undefined ? say('objection.decides.no_date') : say('objection.decides.due', { due })}</p>
      <p>{say('objection.decides.later')}</p>
      <p>{say('objection.decides.complain')}</p>
      {controller && <ControllerContact controller={controller} />}
    </section>
  );
};
