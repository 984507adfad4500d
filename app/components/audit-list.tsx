import { CircleCheck, Lock } from 'lucide-react';
import { NAMED_AND_UNLISTED } from '#domain/authority/audit';
import { OPERATIONS, type Operation, ROLES } from '#domain/authority/roles';
import { sayInstant } from '../messages/instants';
import { placeLabel, placeName, systemName } from '../messages/labels';
import type { AuditAsked } from '../pages/audit-filter';
import type { AuditAbout } from '../services/queries/audit-about';
import type { AuditLine } from '../services/queries/registers';
import { SelectField } from './choice-field';
import { Field, type Problem } from './field';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

type Listed = Exclude<Operation, (typeof NAMED_AND_UNLISTED)[number]>;

/** The operations that have lines at all. */
const OPERATIONS_LISTED = (Object.keys(OPERATIONS) as Operation[]).filter(
  (operation): operation is Listed => !NAMED_AND_UNLISTED.some((unlisted) => unlisted === operation),
);

/** Which part of the list; the answer's address has the filters, so it can be kept and sent on. */
export const AuditFilters = ({
  asked,
  problems,
}: {
  asked: AuditAsked;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const roles = ROLES.filter((role) => role !== 'employee');
  return (
    <details className="panel filters-fold" open={isFiltered(asked) || problems !== undefined}>
      <summary>{say('audit.filter')}</summary>
      <form method="get" className="form filters" aria-label={say('audit.filter')}>
        <SelectField
          name="operation"
          label="audit.operation"
          empty="audit.every"
          chosen={asked.operation}
          options={OPERATIONS_LISTED.map((operation) => ({
            value: operation,
            text: `${operation} · ${say(`did.${operation}`)}`,
          }))}
        />
        <SelectField
          name="actor"
          label="audit.actor"
          empty="audit.everybody"
          chosen={asked.actor}
          options={[
            ...roles.map((role) => ({ value: role, text: say(`role.${role}`) })),
            { value: 'operator', text: say('audit.actor.operator') },
          ]}
        />
        {(['from', 'until'] as const).map((name) => (
          <Field
            key={name}
            name={name}
            label={`audit.${name}`}
            // A calendar would not show what it cannot read.
            type={problems?.some(({ field }) => field === name) ? 'text' : 'date'}
            required={false}
            defaultValue={asked[name]}
            problems={problems}
          />
        ))}
        <button type="submit" className="button">
          {say('audit.filter.button')}
        </button>
      </form>
    </details>
  );
};

/** Whether only a part of the list is asked for. */
const isFiltered = ({ operation, actor, from, until }: AuditAsked): boolean =>
  [operation, actor, from, until].some((part) => part !== undefined);

/** Acts in a role, newest first: the newest month in plain sight, the others one press away; a part that was asked for is all there. */
export const AuditTable = ({ lines, asked }: { lines: readonly AuditLine[]; asked: AuditAsked }) => {
  const say = useSay();
  const clock = useClock();
  if (lines.length === 0) return <p className="empty">{say('audit.none')}</p>;
  const months = new Map<string, AuditLine[]>();
  for (const line of lines) {
    const month = sayInstant(line.at, 'month', clock);
    months.set(month, [...(months.get(month) ?? []), line]);
  }
  return [...months].map(([month, acts], position) => (
    <details key={month} className="ledger-month" open={position === 0 || isFiltered(asked)}>
      <summary>{say('audit.month', { month, count: acts.length })}</summary>
      <AuditMonth month={month} lines={acts} />
    </details>
  ));
};

/** Acts of one month as a table. */
export const AuditMonth = ({ month, lines }: { month: string; lines: readonly AuditLine[] }) => {
  const say = useSay();
  const columns = ['at', 'operation', 'actor', 'object'] as const;
  return (
    <table className="ledger">
      <caption className="visually-hidden">{month}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {say(`audit.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.seq}>
            <td>
              <Instant at={line.at} as="full" />
            </td>
            <td>
              {say(`did.${line.operation as Listed}`)}
              <code>{line.operation}</code>
            </td>
            <td>
              {say(actorName(line.actor))}
              {line.unit !== undefined && `, ${placeName(line.unit)}`}
              {line.name !== undefined && (
                <>
                  {': '}
                  <bdi>{line.name}</bdi>
                </>
              )}
            </td>
            <td>
              {line.about && <About about={line.about} />}
              <code>{line.object}</code>
              {line.erased && ` (${say('audit.object.erased')})`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** What it was about, in names; the id stands beside it and is what the file and the machine interface say. */
const About = ({ about }: { about: AuditAbout }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  switch (about.is) {
    case 'person':
      return <bdi>{about.name}</bdi>;
    case 'place':
      return <>{placeName(about.place)}</>;
    case 'contexts':
      return <>{say('about.protected')}</>;
    case 'restore':
      return <>{say('audit.about.restore')}</>;
    case 'duty':
      return <>{say(`duty.${about.rule}.title`)}</>;
    case 'question':
      return (
        <>
          {say(`question.${about.question}`)} {say(`answers.${about.answer}`)}
        </>
      );
    case 'system':
      return <>{systemName(about.system)}</>;
    case 'key':
      return <>{say('audit.about.key', { system: systemName(about.system) })}</>;
    default: {
      const title = <Foreign language={about.language}>{about.title}</Foreign>;
      if (about.is === 'programme') return title;
      return about.is === 'notice' ? (
        sayNodes('audit.about.notice', { title, version: about.version })
      ) : (
        <AboutGate about={about} title={title} />
      );
    }
  }
};

/** State, gate, programme, activity and place: two records of one gate are never the same line. */
const AboutGate = ({
  about,
  title,
}: {
  about: Extract<AuditAbout, { is: 'gate' }>;
  title: React.ReactNode;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = useClock();
  const { state, gate, activity, place, until, language } = about;
  const Sign = state === 'open' ? CircleCheck : Lock;
  return (
    <>
      <span className={`tag tag-${state === 'open' ? 'on' : 'shut'}`}>
        <Sign aria-hidden="true" size={16} />
        {say(`gate.state.${state}`)}
      </span>{' '}
      {sayNodes('audit.about.gate', { title, gate: say(`gate.${gate}`) })}
      <span className="ledger-more">
        {activity === undefined
          ? say('audit.about.gate.every')
          : sayNodes('audit.about.gate.activity', {
              activity: <Foreign language={language}>{activity}</Foreign>,
            })}{' '}
        {place === undefined
          ? say('audit.about.gate.everywhere')
          : say('audit.about.gate.place', { place: placeLabel(place, clock.language) })}{' '}
        {until !== undefined &&
          sayNodes('audit.about.gate.until', { date: <Instant at={until} as="full" /> })}
      </span>
    </>
  );
};

const actorName = (actor: AuditLine['actor']) =>
  actor === 'operator' || actor === 'none' ? (`audit.actor.${actor}` as const) : (`role.${actor}` as const);
