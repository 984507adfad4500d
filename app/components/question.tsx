import { BookOpen, TriangleAlert } from 'lucide-react';
import { permits } from '#domain/choice/machine';
import type { MessageId } from '../messages/en';
import { kindName, purposeName, sayKinds } from '../messages/labels';
import { recordedLanguage } from '../messages/languages';
import { isPromised, isShut } from '../messages/question';
import { judged, missingStep } from '../messages/row';
import { paths } from '../paths';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import { Fact, Facts } from './facts';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { KindDetails } from './kind-details';
import { useClock, useSay, useSayNodes } from './reader';
import { Reasons } from './reasons';

/** Where the answer stands now. */
export const AnswerNow = ({ row }: { row: Pick<MonitoringRow, 'choice' | 'cannot'> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { choice } = row;
  const date = choice.at === undefined ? '' : <Instant at={choice.at} as="date" />;
  if (permits(choice.status)) return <>{sayNodes('choose.now.given', { date })}</>;
  if (choice.pressed) return <>{say('mine.pressed')}</>;
  if (choice.status === 'invalidated') return <>{sayNodes('choose.now.again', { date })}</>;
  const answered = choice.at !== undefined && choice.status !== 'unknown' && choice.status !== 'deferred';
  if (isShut(row)) return <>{sayNodes(answered ? 'choose.now.shut_no' : 'choose.now.shut', { date })}</>;
  if (choice.status === 'deferred') return <>{sayNodes('choose.now.later', { date })}</>;
  return <>{sayNodes(answered ? 'choose.now.no' : 'choose.now.unknown', { date })}</>;
};

/** What the question is about: everything somebody must know before they answer. */
export const QuestionFacts = ({
  row,
  noticeTitle,
}: {
  row: MonitoringRow;
  noticeTitle: string | undefined;
}) => {
  const say = useSay();
  const { language } = useClock();
  const kind = kindName(row.category);
  const purpose = purposeName(row.purpose);
  return (
    <section className="question-facts" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{say('choose.facts')}</h2>
      <p className="card-why">
        <Foreign language={row.textLanguage} note>
          {row.text.why}
        </Foreign>
      </p>
      <Facts wide>
        <Fact name={say('notice.fact.what')}>
          {say(kind.id, kind.values)}
          {row.includes.length > 0 && (
            <strong> {say('kind.includes', { list: sayKinds(language, row.includes) })}</strong>
          )}
        </Fact>
        <Fact name={say('row.purpose')}>
          {say(purpose.id, purpose.values)}. {say(judged(row.decisions))}.
        </Fact>
        <Fact name={say('row.recipients')}>
          <Foreign language={row.textLanguage}>{row.text.recipients}</Foreign>
        </Fact>
        <Fact name={say('row.retention')}>{say('row.retention_days', { days: row.retentionDays })}</Fact>
        {row.notice && (
          <Fact name={say('choose.notice')}>
            <a href={paths.notice(row.notice.key)}>
              <BookOpen aria-hidden="true" size={16} />{' '}
              {say('choose.notice.read', {
                title: noticeTitle ?? row.notice.key,
                version: row.notice.version,
              })}
            </a>
          </Fact>
        )}
      </Facts>
      <KindDetails kind={row.category} />
    </section>
  );
};

/** In the place of a question: why nobody asks it. */
export const WhyShut = ({ row }: { row: MonitoringRow }) => {
  const say = useSay();
  return (
    <section aria-labelledby="shut-heading">
      <h2 id="shut-heading">{say('choose.shut.why')}</h2>
      <p>{say('cannot.shut_by_a_gate')}</p>
      <Reasons row={row} />
    </section>
  );
};

/** What cannot be undone, said before the answer and in plain sight. */
export const Irreversible = ({ row }: { row: MonitoringRow }) => {
  const say = useSay();
  return (
    <section className="irreversible" aria-labelledby="irreversible-heading">
      <h2 id="irreversible-heading">
        <TriangleAlert className="irreversible-sign" aria-hidden="true" size={20} />
        {say('choose.irreversible')}
      </h2>
      <p>
        <Foreign language={row.textLanguage}>{row.text.irreversible}</Foreign>
      </p>
    </section>
  );
};

const noOf = ({ choice, cannot }: MonitoringRow) =>
  permits(choice.status) ? cannot.withdraw : cannot.refuse;

const headingOf = (shut: boolean, step: ReturnType<typeof missingStep>): MessageId => {
  if (shut) return 'choose.shut.answer';
  return step === undefined ? 'choose.buttons' : `choose.${step}`;
};

/**
 * Two answers of the same size and weight, nothing chosen before, and a third that says what it means (EDPB Guidelines
 * 03/2022). \`shown\` is the fingerprint of the words above: an answer to other words is not taken.
 */
export const AnswerForm = (form: { row: MonitoringRow; formKey: string; shown: string }) => {
  const say = useSay();
  const { row } = form;
  const shut = isShut(row);
  const step = missingStep(row);
  if (shut && noOf(row) !== undefined) return null;
  return (
    <form method="post" className="answer-form" aria-labelledby="answer-heading">
      <h2 id="answer-heading">{say(headingOf(shut, step))}</h2>
      {shut && <p>{say('choose.shut.no')}</p>}
      {isPromised(row) && <p className="promise">{say('choose.no_detriment')}</p>}
      {!shut && <p className="promise">{say('choose.withdraw_any_time')}</p>}
      <Hidden {...form} />
      {!shut && row.cannot.give && row.cannot.give !== 'changes_nothing' && (
        <p className="not-possible">
          <strong>{say('choose.not_possible')}.</strong> {say(`cannot.${row.cannot.give}`)}
        </p>
      )}
      <div className="two-answers">
        {row.cannot.give === undefined && (
          <button type="submit" name="act" value="give" className="button button-answer">
            {say('choose.yes')}
          </button>
        )}
        {step && row.notice && (
          <a
            className="button button-answer"
            href={
              step === 'confirm_first' ? paths.noticeConfirm(row.notice.key) : paths.notice(row.notice.key)
            }
          >
            {say(`action.${step}`)}
          </a>
        )}
        {noOf(row) === undefined && (
          <button type="submit" name="act" value="refuse" className="button button-answer">
            {say('choose.no')}
          </button>
        )}
      </div>
      {(row.choice.status === 'unknown' || row.choice.status === 'deferred') &&
        row.cannot.give === undefined && (
          <p className="later">
            <button type="submit" name="act" value="defer" className="button button-small">
              {say('choose.later')}
            </button>
            <span>{say('choose.later.note')}</span>
          </p>
        )}
    </form>
  );
};

const Hidden = ({ row, formKey, shown }: { row: MonitoringRow; formKey: string; shown: string }) => {
  const { language } = useClock();
  return (
    <>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="language" value={recordedLanguage(language)} />
      <input type="hidden" name="shown" value={shown} />
      {row.notice && <input type="hidden" name="noticeVersion" value={row.notice.version} />}
    </>
  );
};
