import { CATEGORIES } from '#domain/monitoring/category';
import { HELD_PLANS } from '#domain/systems/inventory';
import { kindName, systemName } from '../messages/labels';
import { recordedLanguage } from '../messages/languages';
import type { InventoryRow } from '../services/queries/inventory';
import { Choices, SelectField } from './choice-field';
import { Field, type Problem, ProblemSummary, TextField } from './field';
import { HeldWords } from './held-before';
import { Instant } from './instant';
import { PageHeading } from './page-heading';
import { PostForm } from './post-form';
import { useClock, useSay, useSayNodes } from './reader';
import { RefusalNote } from './refusal-note';

const TAGS = { unstated: 'shut', nothing: 'on', open: 'off', overdue: 'shut', done: 'on' } as const;

/** What one system held, kind by kind, with the forms for whoever may speak for it. */
export const InventoryPage = ({
  nav,
  system,
  rows,
  mayState,
  kind,
  problems,
  refusal,
}: {
  /** The pages of the room it is read in. */
  nav?: React.ReactNode;
  system: string;
  rows: readonly InventoryRow[];
  mayState: boolean;
  /** The kind that is being spoken of. */
  kind?: string;
  problems?: readonly Problem[];
  refusal?: string;
}) => {
  const say = useSay();
  const row = rows.find(({ category }) => category === kind);
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading kicker={systemName(system)} title={say('inventory.title')}>
        {say('inventory.lead')}
      </PageHeading>
      {nav}
      <p className="advice">{say('inventory.rule')}</p>
      {!mayState && <p className="not-possible">{say('inventory.not_yours')}</p>}
      {mayState && kind !== undefined && <StateForms kind={kind} row={row} problems={problems} />}
      <section aria-labelledby="kinds">
        <h2 id="kinds">{say('inventory.kinds')}</h2>
        <ul className="ruled-list">
          {rows.map((each) => (
            <Row key={each.category} row={each} mayState={mayState} />
          ))}
        </ul>
        {mayState && <Rest rows={rows} />}
      </section>
      {mayState && <Another rows={rows} />}
    </div>
  );
};

const Row = ({ row, mayState }: { row: InventoryRow; mayState: boolean }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { id, values } = kindName(row.category);
  const name = say(id, values);
  return (
    <li>
      <div>
        <h3>
          {name} <span className={`tag tag-${TAGS[row.state]}`}>{say(`inventory.state.${row.state}`)}</span>
        </h3>
        {row.line && (
          <div className="question-facts">
            <HeldWords line={row.line} />
          </div>
        )}
        {row.statedAt !== undefined && (
          <p className="hint">
            {sayNodes('inventory.said', {
              at: <Instant at={row.statedAt} as="date" />,
              version: row.version ?? 1,
            })}{' '}
            {row.statedBy !== undefined && sayNodes('inventory.said.by', { name: <bdi>{row.statedBy}</bdi> })}
          </p>
        )}
        {mayState && (
          <a className="quiet-link" href={`?kind=${row.category}`}>
            {say(row.state === 'unstated' ? 'inventory.say' : 'inventory.again', { kind: name })}
          </a>
        )}
      </div>
    </li>
  );
};

/** One press for a system that was new. */
const Rest = ({ rows }: { rows: readonly InventoryRow[] }) => {
  const say = useSay();
  if (rows.every(({ state }) => state !== 'unstated')) return null;
  return (
    <PostForm intent="rest">
      <Language />
      <button type="submit" className="button">
        {say('inventory.none_left')}
      </button>
    </PostForm>
  );
};

const Another = ({ rows }: { rows: readonly InventoryRow[] }) => {
  const say = useSay();
  const others = Object.keys(CATEGORIES).filter((key) => rows.every(({ category }) => category !== key));
  if (others.length === 0) return null;
  return (
    <form method="get" className="form">
      <SelectField
        name="kind"
        label="inventory.other"
        options={others.map((key) => ({ value: key, text: say(kindName(key).id, kindName(key).values) }))}
      />
      <button type="submit" className="button">
        {say('inventory.other.open')}
      </button>
    </form>
  );
};

/** The language in which words are written down. */
const Language = () => <input type="hidden" name="language" value={recordedLanguage(useClock().language)} />;

const StateForms = ({
  kind,
  row,
  problems,
}: {
  kind: string;
  row: InventoryRow | undefined;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { id, values } = kindName(kind);
  return (
    <section className="panel" aria-labelledby="form">
      <h2 id="form">{say('inventory.form', { kind: say(id, values) })}</h2>
      {row && row.state !== 'unstated' && <p>{say('inventory.form.again')}</p>}
      {(row?.state === 'open' || row?.state === 'overdue') && (
        <PostForm intent="done" className="form" aria-labelledby="done">
          <h3 id="done">{say('inventory.done')}</h3>
          <p>{say('inventory.done.text')}</p>
          <input type="hidden" name="category" value={kind} />
          <input type="hidden" name="statement" value={row.statement} />
          <Field name="done_on" type="date" label="inventory.done.on" problems={problems} />
          <button type="submit" className="button">
            {say('inventory.done.send')}
          </button>
        </PostForm>
      )}
      <PostForm intent="nothing" className="form" aria-labelledby="nothing">
        <h3 id="nothing">{say('inventory.nothing')}</h3>
        <p>{say('inventory.nothing.text')}</p>
        <Language />
        <input type="hidden" name="category" value={kind} />
        <button type="submit" className="button">
          {say('inventory.nothing')}
        </button>
      </PostForm>
      <HeldForm kind={kind} line={row?.line} problems={problems} />
    </section>
  );
};

const HeldForm = ({
  kind,
  line,
  problems,
}: {
  kind: string;
  line: InventoryRow['line'];
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  return (
    <PostForm intent="held" className="form" aria-labelledby="held">
      <h3 id="held">{say('inventory.held')}</h3>
      <p className="hint">{say('inventory.words')}</p>
      <Language />
      <input type="hidden" name="category" value={kind} />
      <Field
        name="since"
        type="date"
        label="inventory.since"
        defaultValue={line?.since}
        problems={problems}
      />
      <Field
        name="until"
        type="date"
        label="inventory.until"
        hint="inventory.until.hint"
        defaultValue={line?.until}
        problems={problems}
      />
      <TextField name="what" rows={3} label="inventory.what" defaultValue={line?.what} problems={problems} />
      <Field
        name="amount"
        label="inventory.amount"
        hint="inventory.amount.hint"
        defaultValue={line?.amount}
        autoComplete="off"
        problems={problems}
      />
      <Field
        name="where"
        label="inventory.where"
        defaultValue={line?.where}
        autoComplete="off"
        problems={problems}
      />
      <Choices
        name="plan"
        type="radio"
        legend="inventory.plan"
        options={HELD_PLANS.map((plan) => ({ value: plan, text: `inventory.plan.${plan}` as const }))}
        chosen={line ? [line.plan] : []}
        problems={problems}
      />
      <TextField
        name="ground"
        rows={2}
        label="inventory.ground"
        defaultValue={line?.ground}
        problems={problems}
      />
      <Field name="by" type="date" label="inventory.by" defaultValue={line?.by} problems={problems} />
      <button type="submit" className="button button-strong">
        {say('inventory.send')}
      </button>
    </PostForm>
  );
};
