import { CircleCheck, Lock } from 'lucide-react';
import { zoneOf } from '#domain/calendar/zone-of';
import { toIso } from '#domain/time';
import { titles } from '../messages/council';
import { sayInstant } from '../messages/instants';
import { placeName } from '../messages/labels';
import { paths } from '../paths';
import type { CouncilProgramme } from '../services/queries/council';
import { AgreedLimits } from './clauses';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';
import { ReviewFinding } from './review';

/** One programme on the council's first page: where its signature stands, and the way to decide. */
export const CouncilCard = ({ programme }: { programme: CouncilProgramme }) => {
  const say = useSay();
  const { key, titleLanguage, title, summary, waits, signature } = programme;
  return (
    <article className="programme" aria-labelledby={`programme-${key}`}>
      <div className="programme-head">
        <h3 id={`programme-${key}`}>
          <a href={paths.councilSign(key)}>
            <Foreign language={titleLanguage}>{title}</Foreign>
          </a>
        </h3>
        <SignatureTag programme={programme} />
      </div>
      <p>
        <Foreign language={titleLanguage}>{summary}</Foreign>
      </p>
      <ReviewFinding review={programme.review} />
      <SignatureLine programme={programme} />
      <p>
        <a className="button" href={paths.councilSign(key)}>
          {say(waits ? 'council.to_sign' : 'council.to_review')}
          <span className="visually-hidden">
            <Foreign language={titleLanguage}>{title}</Foreign>
          </span>
        </a>
      </p>
      {signature?.state === 'open' && <CloseForm programme={programme} />}
    </article>
  );
};

/** Shuts what was signed, with one press, no question back, no reason. */
export const CloseForm = ({ programme: { key, title } }: { programme: CouncilProgramme }) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <form method="post" action={paths.councilSign(key)}>
      <input type="hidden" name="language" value={language} />
      <button type="submit" name="act" value="close" className="button">
        {say('council.close')}
        <span className="visually-hidden">{title}</span>
      </button>
    </form>
  );
};

/** Signed, shut, or nothing to sign. */
export const SignatureTag = ({ programme: { signature, waits } }: { programme: CouncilProgramme }) => {
  const say = useSay();
  const state = waits ? 'shut' : signature?.state === 'open' ? 'open' : 'none';
  return (
    <span className={`tag tag-${state === 'open' ? 'on' : state === 'shut' ? 'shut' : 'off'}`}>
      {state === 'shut' ? (
        <Lock aria-hidden="true" size={16} />
      ) : (
        <CircleCheck aria-hidden="true" size={16} />
      )}
      {say(`council.state.${state}`)}
    </span>
  );
};

/** What was recorded last, when, under which number, and until when it holds. */
export const SignatureLine = ({
  programme: { signature, waits, place, beyond, titleLanguage },
}: {
  programme: CouncilProgramme;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = { ...useClock(), zone: zoneOf(place) };
  if (!signature) return null;
  const { state, at, until, entry, clauses } = signature;
  const date = (instant: number) => <Instant at={instant} as="date" />;
  const moment = (instant: number) => (
    <time dateTime={toIso(instant)}>{sayInstant(instant, 'full', clock)}</time>
  );
  return (
    <div>
      <p className="council-entry">
        {sayNodes(`council.entry.${state}`, {
          date: date(at),
          entry: String(entry ?? ''),
          until: until === undefined ? '' : moment(until),
        })}
      </p>
      {state === 'open' && (
        <p className="hint">
          {until === undefined
            ? say('council.term.open_ended')
            : sayNodes('council.term.until', {
                day: sayInstant(until - 1, 'date', clock),
                moment: moment(until),
              })}
        </p>
      )}
      {state !== 'shut' && <AgreedLimits clauses={clauses} beyond={beyond} textLanguage={titleLanguage} />}
      {state === 'open' && waits && beyond.length === 0 && (
        <p className="not-possible">{say('council.shut_elsewhere')}</p>
      )}
    </div>
  );
};

/** Every gate that is shut at the establishment, who must act, and for what. */
export const CouncilGates = ({
  programme: { shut, titleLanguage },
  establishment,
}: {
  programme: CouncilProgramme;
  establishment: string;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (shut.length === 0) {
    return <p className="empty">{say('council.gates.none', { place: placeName(establishment) })}</p>;
  }
  return (
    <ul className="waiting-list">
      {shut.map(({ gate, activities }) => (
        <li key={gate}>
          <Lock aria-hidden="true" size={18} />
          <div>
            <p className="waiting-what">{say(`gate.${gate}`)}</p>
            <p>{say(`gate.${gate}.who`)}</p>
            <p className="hint">
              {sayNodes('council.gates.for', {
                list: <Foreign language={titleLanguage}>{titles(activities)}</Foreign>,
              })}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
};
