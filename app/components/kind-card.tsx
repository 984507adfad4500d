import type { Instant } from '#domain/time';
import { type FactLine, mainFacts, moreFacts, splitFacts } from '../messages/facts';
import { kindName } from '../messages/labels';
import { rowState } from '../messages/row';
import { paths } from '../paths';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import { CardActs } from './card-acts';
import { FactLines } from './fact-lines';
import { Foreign } from './foreign';
import { KindReach, KindSees } from './kind-details';
import { KindSection } from './kind-section';
import { useClock, useSay } from './reader';
import { RowState } from './row-state';

/** A kind of data with what is done with it, and the forms to withdraw. */
export interface KindProps {
  kind: string;
  rows: readonly MonitoringRow[];
  now: Instant;
  /** Idempotency keys of the withdrawals that can be made here, by activity. */
  keys: Readonly<Record<string, string>>;
}

/** One kind of data: a row for each thing that is done with it, with its state and its act; the facts are one press away. */
export const KindCard = ({ kind, rows, now, keys }: KindProps) => {
  const say = useSay();
  const { language } = useClock();
  const { shared, own } = splitFacts(rows.map((row) => mainFacts(row, language)));
  return (
    <KindSection kind={kind} name={kindName(kind)}>
      <KindReach rows={rows} />
      <div className="kind-rows">
        {rows.map((row, position) => (
          <KindRow
            key={row.activity}
            row={row}
            now={now}
            formKey={keys[row.activity]}
            note={position === 0}
          />
        ))}
      </div>
      <details className="kind-more">
        <summary>{say('kind.more')}</summary>
        <FactLines facts={shared} />
        <OwnFacts rows={rows} own={own} />
        <KindSees kind={kind} />
        <KindRules rows={rows} />
        <p>
          <a href={paths.newRequest('accidental_capture', { category: kind })}>
            {say('request.kind.accidental_capture')}
          </a>
        </p>
      </details>
    </KindSection>
  );
};

const KindRow = ({
  row,
  now,
  formKey,
  note,
}: {
  row: MonitoringRow;
  now: Instant;
  formKey: string | undefined;
  note: boolean;
}) => (
  <article className={`row row-${rowState(row)}`} aria-labelledby={`row-${row.activity}`}>
    <RowWords row={row} note={note} />
    <RowState row={row} now={now} />
    <div className="card-acts">
      <CardActs row={row} formKey={formKey} />
    </div>
  </article>
);

/** Facts that are one activity's own, under its name. */
const OwnFacts = ({ rows, own }: { rows: readonly MonitoringRow[]; own: readonly (readonly FactLine[])[] }) =>
  rows.map((row, position) => {
    const facts = own[position] ?? [];
    return facts.length === 0 ? null : (
      <div key={row.activity} className="own-rules">
        <p className="own-rules-of">
          <Foreign language={row.textLanguage}>{row.text.title}</Foreign>
        </p>
        <FactLines facts={facts} />
      </div>
    );
  });

/** What is done, and why. */
export const RowWords = ({ row, note }: { row: MonitoringRow; note: boolean }) => (
  <div className="row-words">
    <h4 id={`row-${row.activity}`}>
      <Foreign language={row.textLanguage}>{row.text.title}</Foreign>
    </h4>
    <p className="card-why">
      <Foreign language={row.textLanguage} note={note}>
        {row.text.why}
      </Foreign>
    </p>
  </div>
);

/** The rules behind it: what all share first, then what is one activity's own. */
export const KindRules = ({ rows }: { rows: readonly MonitoringRow[] }) => {
  const say = useSay();
  const clock = useClock();
  const { shared, own } = splitFacts(rows.map((row) => moreFacts(row, clock)));
  const notices = [...new Set(rows.flatMap((row) => (row.notice ? [row.notice.key] : [])))];
  return (
    <>
      <FactLines facts={shared} />
      <OwnFacts rows={rows} own={own} />
      {notices.map((key) => (
        <p key={key}>
          <a className="quiet-link" href={paths.notice(key)}>
            {say('action.notice')}
          </a>
        </p>
      ))}
    </>
  );
};
