import { Ban, CircleAlert, Users } from 'lucide-react';
import type { LookDetail } from '#domain/access/look';
import type { MessageId } from '../messages/en';
import { dayWords, sayInstant } from '../messages/instants';
import { kindName, purposeName, systemName } from '../messages/labels';
import { say as sayIn, sayList } from '../messages/speak';
import { paths } from '../paths';
import type { ListLook, LookLine, PortalLook, ReportedLook } from '../services/queries/my-looks';
import { Fact, Facts } from './facts';
import { Typed } from './foreign';
import { Instant } from './instant';
import { LateTag } from './later';
import { useClock, useSay } from './reader';

/** Looks by day, newest first (Estonia's Data Tracker): when, by whom, where, why, what, and whether it fits. */
export const LookList = ({ lines, own = true }: { lines: readonly LookLine[]; own?: boolean }) => {
  const clock = useClock();
  const days = new Map<string, LookLine[]>();
  for (const line of lines) {
    const day = line.from === 'list' ? dayWords(line.day, clock) : sayInstant(line.at, 'date', clock);
    days.set(day, [...(days.get(day) ?? []), line]);
  }
  return [...days].map(([day, looks]) => (
    <section key={day} className="look-day" aria-label={day}>
      <h3>{day}</h3>
      <ul className="looks">
        {looks.map((line) => {
          if (line.from === 'list') return <Fetched key={line.look} line={line} />;
          if (line.from === 'portal') return <Opening key={line.look} line={line} own={own} />;
          return <Look key={line.look} line={line} own={own} />;
        })}
      </ul>
    </section>
  ));
};

/** A look, to the person themselves or to whoever has them open: only they can ask about it here. */
interface Shown<Line> {
  line: Line;
  own: boolean;
}

/** Somebody at the desk of this portal opened the person. */
const Opening = ({ line: { look, at, role, reason, words, late, verdict }, own }: Shown<PortalLook>) => {
  const say = useSay();
  const id = `look-${look}`;
  return (
    <li className="panel" aria-labelledby={id}>
      <h4 id={id}>
        <Instant at={at} as="time" /> · {say(`role.${role}`)}
      </h4>
      <p className="tags">
        {verdict?.fits === false && <LookTag sign={CircleAlert} text={say('looked.verdict.tag')} alarm />}
        {late !== undefined && <LateTag number={late} />}
      </p>
      <Facts>
        <Fact name={say('looked.what')}>{say('looked.portal.what')}</Fact>
        <Fact name={say('looked.why')}>
          {say(`looked.reason.${reason}`)}
          <Said>{words === '' ? undefined : words}</Said>
        </Fact>
        <Fact name={say('looked.where')}>{say('looked.portal.where')}</Fact>
        {verdict && (
          <Fact name={say('looked.verdict')}>
            {say(verdict.fits ? 'looked.verdict.fits' : 'looked.verdict.unfit')}
            <Said>{verdict.words === '' ? undefined : verdict.words}</Said>
          </Fact>
        )}
      </Facts>
      {own && <AskAbout look={look} heading={id} />}
    </li>
  );
};

/** A system was handed a list of who is allowed, on a whole day. Nobody learns from it whether they are on that list. */
const Fetched = ({ line: { look, system, list, day, count } }: { line: ListLook }) => {
  const say = useSay();
  const clock = useClock();
  const id = `look-${look}`;
  return (
    <li className="panel" aria-labelledby={id}>
      <h4 id={id}>
        {say('looked.fetched.day')} · <bdi>{systemName(system)}</bdi>
      </h4>
      <p className="tags">
        <LookTag sign={Users} text={say('looked.bulk')} />
      </p>
      <p>{say(`looked.fetched.${list}`, { count, day: dayWords(day, clock) })}</p>
      <p className="hint">{say('looked.fetched.all')}</p>
    </li>
  );
};

const AskAbout = ({ look, heading }: { look: string; heading: string }) => {
  const say = useSay();
  return (
    <p>
      <a
        className="quiet-link"
        href={paths.requestNew('question_about_access', { look })}
        aria-describedby={heading}
      >
        {say('looked.ask.about')}
      </a>
    </p>
  );
};

const Look = ({ line, own }: Shown<ReportedLook>) => {
  const { look, at, outcome, detail, system, source } = line;
  const say = useSay();
  const id = `look-${look}`;
  return (
    <li className="panel" aria-labelledby={id}>
      <h4 id={id}>
        <Instant at={at} as="time" /> · <Who line={line} />
      </h4>
      <p className="tags">
        {outcome !== 'allowed' && <LookTag sign={Ban} text={say(`looked.${outcome}`)} />}
        {detail.match === 'mismatch' && <LookTag sign={CircleAlert} text={say('looked.mismatch')} alarm />}
        {detail.restricted_case !== undefined && <LateTag number={detail.restricted_case} />}
        {detail.bulk && <LookTag sign={Users} text={bulkText(say, detail)} />}
      </p>
      <Facts>
        <What detail={detail} />
        <Fact name={say('looked.done')}>
          {say(`looked.op.${detail.operation}`)}
          <Said>{detail.action}</Said>
        </Fact>
        <Fact name={say('looked.why')}>
          {say(`looked.reason.${detail.reason}`)}
          <Said>{detail.reason_detail}</Said>
        </Fact>
        <Purpose detail={detail} />
        <Fact name={say('looked.where')}>
          <bdi>{systemName(system)}</bdi> ({say(`looked.grade.${source}`)})
        </Fact>
        <Words name="looked.behalf" text={detail.on_behalf_of} />
        <Words name="looked.receiver" text={detail.receiver} />
      </Facts>
      {own && <AskAbout look={look} heading={id} />}
    </li>
  );
};

const bulkText = (say: ReturnType<typeof useSay>, { people }: LookDetail): string =>
  people === undefined ? say('looked.bulk') : say('looked.bulk.people', { count: people });

const LookTag = ({
  sign: Sign,
  text,
  alarm = false,
}: {
  sign: typeof Ban;
  text: string;
  alarm?: boolean;
}) => (
  <span className={alarm ? 'tag tag-asks' : 'tag tag-shut'}>
    <Sign aria-hidden="true" size={16} />
    {text}
  </span>
);

/** Whoever looked: by name where that was decided, else by role and unit; what they are where nobody says more. */
const Who = ({ line: { name, detail } }: { line: ReportedLook }) => {
  const say = useSay();
  const said = [name, detail.role, detail.unit].filter((part) => part !== undefined);
  const kind = detail.kind === 'human' && said.length > 0 ? [] : [say(`looked.kind.${detail.kind}`)];
  return (
    <>
      {kind}
      {said.map((part, index) => (
        <span key={part}>
          {index + kind.length > 0 && ', '}
          <Typed>{part}</Typed>
        </span>
      ))}
    </>
  );
};

const What = ({ detail: { category, count, dataset, from, to } }: { detail: LookDetail }) => {
  const say = useSay();
  const clock = useClock();
  const day = (at: number) => sayInstant(at, 'date', clock);
  return (
    <Fact name={say('looked.what')}>
      {sayIn(clock.language, kindName(category))}
      {count !== undefined && `, ${say('looked.records', { count })}`}
      {from !== undefined &&
        to !== undefined &&
        `, ${say('looked.window', { from: day(from), to: day(to) })}`}
      <Said>{dataset}</Said>
    </Fact>
  );
};

/** The purpose against what the person had been told: what does not fit is said plainly. */
const Purpose = ({ detail: { purpose, told, match } }: { detail: LookDetail }) => {
  const say = useSay();
  const { language } = useClock();
  const named = (key: string) => sayIn(language, purposeName(key));
  if (purpose === undefined) return <Fact name={say('looked.purpose')}>{say('looked.purpose.unknown')}</Fact>;
  const values = { purpose: named(purpose) };
  return (
    <Fact name={say('looked.purpose')}>
      {match !== 'mismatch' && say('looked.purpose.match', values)}
      {match === 'mismatch' && told.length === 0 && say('looked.purpose.untold', values)}
      {match === 'mismatch' &&
        told.length > 0 &&
        say('looked.purpose.mismatch', { ...values, told: sayList(language, told.map(named)) })}
    </Fact>
  );
};

/** Words of a system, on a line of their own. */
const Said = ({ children }: { children: string | undefined }) =>
  children === undefined ? null : (
    <span className="said">
      <Typed>{children}</Typed>
    </span>
  );

const Words = ({ name, text }: { name: MessageId; text: string | undefined }) => {
  const say = useSay();
  return text === undefined ? null : (
    <Fact name={say(name)}>
      <Typed>{text}</Typed>
    </Fact>
  );
};
