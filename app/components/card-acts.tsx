import { type RowAct, rowActs } from '../messages/row';
import { paths } from '../paths';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import { Foreign } from './foreign';
import { useSay, useSayNodes } from './reader';

/** What the person can do here. Withdrawing is one press: no question back, no reason (Art. 7(3) GDPR). */
export const CardActs = ({ row, formKey }: { row: MonitoringRow; formKey: string | undefined }) => (
  <>
    {rowActs(row).map((act, position) =>
      act === 'withdraw' ? (
        <WithdrawForm key={act} row={row} formKey={formKey ?? ''} />
      ) : (
        <ActLink key={act} act={act} row={row} first={position === 0} />
      ),
    )}
  </>
);

const About = ({
  row,
  sentence,
}: {
  row: MonitoringRow;
  sentence: 'action.about' | 'action.withdraw.about';
}) => {
  const sayNodes = useSayNodes();
  return (
    <span className="visually-hidden">
      {' '}
      {sayNodes(sentence, { title: <Foreign language={row.textLanguage}>{row.text.title}</Foreign> })}
    </span>
  );
};

/** One press, and the yes is gone. */
export const WithdrawForm = ({ row, formKey }: { row: MonitoringRow; formKey: string }) => {
  const say = useSay();
  return (
    <form method="post" action={paths.choose(row.activity)}>
      <input type="hidden" name="key" value={formKey} />
      <button type="submit" name="act" value="withdraw" className="button button-strong">
        {say('action.withdraw')}
        <About row={row} sentence="action.withdraw.about" />
      </button>
    </form>
  );
};

const LABELS = {
  answer: 'action.answer',
  change: 'action.change',
  read_first: 'action.read_first',
  confirm_first: 'action.confirm_first',
  say_no: 'action.say_no',
  object: 'action.object',
  objection: 'action.objection',
} as const satisfies Record<Exclude<RowAct, 'withdraw'>, string>;

const ActLink = ({
  act,
  row,
  first,
}: {
  act: Exclude<RowAct, 'withdraw'>;
  row: MonitoringRow;
  first: boolean;
}) => {
  const say = useSay();
  return (
    <a className={styleOf(act, first)} href={addressOf(act, row)}>
      {say(LABELS[act])}
      <About row={row} sentence="action.about" />
    </a>
  );
};

const styleOf = (act: RowAct, first: boolean): string => {
  if (act === 'objection' || act === 'say_no' || !first) return 'quiet-link';
  return act === 'change' || act === 'object' ? 'button' : 'button button-strong';
};

const addressOf = (act: RowAct, row: MonitoringRow): string => {
  if (act === 'object' || act === 'objection') return paths.object(row.activity);
  if (act === 'confirm_first' && row.notice) return paths.noticeConfirm(row.notice.key);
  return act === 'read_first' && row.notice ? paths.notice(row.notice.key) : paths.choose(row.activity);
};
