import type { Instant } from '#domain/time';
import { recordedLanguage } from '../messages/languages';
import { answerDue, objectionLines, touchLines } from '../messages/objection';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import type { NoticePage } from '../services/queries/my-notices';
import type { ObjectionTouch } from '../services/queries/own-stops';
import { ControllerContact } from './controller-contact';
import { Fact, Facts } from './facts';
import { type Problem, TextField } from './field';
import { Foreign } from './foreign';
import { PostForm } from './post-form';
import { useClock, useSay } from './reader';

/** What an objection does to each activity that it reaches, until it is decided. */
export const ObjectionTouches = ({
  touches,
  language,
}: {
  touches: readonly ObjectionTouch[];
  /** Of the titles. */
  language: string;
}) => {
  const clock = useClock();
  return (
    <Facts wide>
      {touches.map((touch) => (
        <Fact key={touch.activity} name={<Foreign language={language}>{touch.title}</Foreign>}>
          {touchLines(touch, clock.language).join(' ')}
        </Fact>
      ))}
    </Facts>
  );
};

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
      <ObjectionTouches touches={row.objectionTouches} language={row.textLanguage} />
      <input type="hidden" name="language" value={recordedLanguage(language)} />
      <input type="hidden" name="shown" value={shown} />
      <TextField name="reason" label="objection.reason" hint="objection.reason.hint" problems={problems} />
      <button type="submit" name="act" value="object" className="button button-strong">
        {say('objection.send')}
      </button>
    </PostForm>
  );
};

/** An objection that stands, and the way back for as long as nobody has decided it. */
export const ObjectionStands = ({ row, formKey }: { row: MonitoringRow; formKey: string }) => {
  const say = useSay();
  const clock = useClock();
  return (
    <form method="post" className="answer-form" aria-labelledby="stands-heading">
      <h2 id="stands-heading">{say('objection.stands')}</h2>
      {objectionLines({ ...row, captureObjection: undefined }, clock).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {row.objection?.state === 'open' && (
        <>
          <ObjectionTouches touches={row.objectionTouches} language={row.textLanguage} />
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
