import { CircleCheck, Clock3, FileCheck2 } from 'lucide-react';
import type { Instant as Moment } from '#domain/time';
import { kindName, purposeName, sayKinds, systemName } from '../messages/labels';
import { languageName } from '../messages/languages';
import { lineTitle, nextOf, receiptBy, toldAbout } from '../messages/receipt';
import { sayList } from '../messages/speak';
import { paths } from '../paths';
import type { ReceiptPage } from '../services/queries/my-receipts';
import { Fact, Facts } from './facts';
import { Instant } from './instant';
import { ObjectionTouches } from './objection';
import { useClock, useSay, useSayNodes } from './reader';

/** The panel on top: the same for a yes and for a no, and without a link in it (GOV.UK, confirmation page). */
export const ReceiptPanel = ({ receipt }: { receipt: ReceiptPage }) => {
  const say = useSay();
  const { language, zone } = useClock();
  return (
    <div className="receipt-panel">
      <FileCheck2 aria-hidden="true" size={28} />
      <p className="receipt-kind">{say('receipt.recorded')}</p>
      <h1>{lineTitle(receipt, language)}</h1>
      <dl>
        <div>
          <dt>{say('receipt.number')}</dt>
          <dd className="receipt-number">{receipt.receipt}</dd>
        </div>
        <div>
          <dt>{say('receipt.at')}</dt>
          <dd>
            <Instant at={receipt.at} as="full" /> (<bdi>{zone}</bdi>)
          </dd>
        </div>
        <div>
          <dt>{say('receipt.by')}</dt>
          <dd>{say(receiptBy(receipt))}</dd>
        </div>
      </dl>
    </div>
  );
};

const SUPERSEDABLE = new Set<ReceiptPage['type']>([
  'choice',
  'objection',
  'pause',
  'acknowledgement',
  'languages',
]);

/** The way from the news to what it is about. */
export const ToldAbout = ({
  number,
  line: { outcome },
}: {
  number: number;
  line: Pick<ReceiptPage, 'outcome'>;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const link = <a href={paths.receipt(number)}>{say('receipt.superseded.link', { number })}</a>;
  return <p>{sayNodes(outcome === 'paper_recorded' ? 'receipts.told_paper' : 'receipts.told', { link })}</p>;
};

/** What a receipt is and is not: the past, never the present. */
export const ReceiptThen = ({ receipt }: { receipt: ReceiptPage }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const told = toldAbout(receipt);
  const later = SUPERSEDABLE.has(receipt.type) ? receipt.supersededBy : undefined;
  return (
    <div className="receipt-then">
      {later && (
        <p>
          <strong>
            {sayNodes('receipt.superseded', {
              link: (
                <a href={paths.receipt(later.receipt)}>
                  {say('receipt.superseded.link', { number: later.receipt })}
                </a>
              ),
              time: <Instant at={later.at} as="full" />,
            })}
          </strong>
        </p>
      )}
      {told !== undefined && <ToldAbout number={told} line={receipt} />}
      <p>
        {say('receipt.then')}{' '}
        <a className="no-print" href={paths.home}>
          {say('receipt.now')}
        </a>
      </p>
    </div>
  );
};

/** What happens next and when, as far as systems have confirmed it. */
export const ReceiptNext = ({
  receipt,
  now,
  children,
}: {
  receipt: ReceiptPage;
  now: Moment;
  children?: React.ReactNode;
}) => {
  const say = useSay();
  const clock = useClock();
  const { lead, systems } = nextOf(receipt, now, clock);
  const { touches = [] } = receipt;
  return (
    <section aria-labelledby="next-heading">
      <h2 id="next-heading">{say('receipt.next')}</h2>
      {touches.length > 0 && (
        <>
          <h3>{say('objection.did')}</h3>
          <ObjectionTouches touches={touches} language={clock.language} />
        </>
      )}
      <p>{lead}</p>
      {children}
      {systems.length > 0 && (
        <ul className="system-list">
          {systems.map(({ text, confirmed }) => (
            <li key={text}>
              {confirmed ? (
                <CircleCheck aria-hidden="true" size={18} />
              ) : (
                <Clock3 aria-hidden="true" size={18} />
              )}
              <span>{text}</span>
            </li>
          ))}
        </ul>
      )}
      {receipt.erase.length > 0 && (
        <>
          <h3>{say('receipt.erase')}</h3>
          <ul className="system-list">
            {receipt.erase.map((task) => (
              <EraseLine key={task.task} task={task} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

/** What one system must delete: what it said of it, where that is, and by when its answer is due. */
const EraseLine = ({ task }: { task: ReceiptPage['erase'][number] }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const { system, state, due, late, answeredAt, openedAt, holds } = task;
  const Sign = state === 'done' || state === 'not_applicable' ? CircleCheck : Clock3;
  return (
    <li>
      <Sign aria-hidden="true" size={18} />
      <span>
        {say(`receipt.erase.${state}`, { system: systemName(system) })}{' '}
        {answeredAt === undefined &&
          sayNodes(late ? 'mine.task.late' : 'mine.task.by', {
            at: <Instant at={openedAt} as="date" />,
            due: <Instant at={due} as="date" />,
          })}{' '}
        {holds && holds.count > 0 && (
          <bdi>{say('mine.task.was', { count: holds.count, where: sayList(language, holds.where) })}</bdi>
        )}
      </span>
    </li>
  );
};

/** The words that were answered, exactly as they stood on the page, and what they wrote themselves. */
export const ReceiptWords = ({ receipt }: { receipt: ReceiptPage }) => {
  const say = useSay();
  return (
    <>
      {receipt.words && (
        <section aria-labelledby="words-heading">
          <h2 id="words-heading">{say('receipt.words')}</h2>
          <blockquote className="words" lang={receipt.words.language} dir="auto">
            {receipt.words.text}
          </blockquote>
        </section>
      )}
      {receipt.reason !== undefined && (
        <section aria-labelledby="reason-heading">
          <h2 id="reason-heading">{say('receipt.reason')}</h2>
          <blockquote className="words" dir="auto">
            {receipt.reason}
          </blockquote>
        </section>
      )}
    </>
  );
};

/** What the act was about. */
export const ReceiptFacts = ({ receipt }: { receipt: ReceiptPage }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const { notice, programme, category, purpose, recipients, retentionDays, until, window } = receipt;
  if (!notice && !programme && until === undefined && !window && !receipt.kinds) return null;
  const kind = category === undefined ? undefined : kindName(category);
  const use = purpose === undefined ? undefined : purposeName(purpose);
  return (
    <section aria-labelledby="about-heading">
      <h2 id="about-heading">{say('receipt.facts')}</h2>
      <Facts wide>
        {programme && (
          <Fact name={say('row.programme')}>
            <bdi>{programme.title}</bdi>
          </Fact>
        )}
        {kind && <Fact name={say('notice.fact.what')}>{say(kind.id, kind.values)}</Fact>}
        {use && <Fact name={say('row.purpose')}>{say(use.id, use.values)}</Fact>}
        {recipients && (
          <Fact name={say('row.recipients')}>
            <bdi>{recipients}</bdi>
          </Fact>
        )}
        {retentionDays !== undefined && (
          <Fact name={say('row.retention')}>{say('row.retention_days', { days: retentionDays })}</Fact>
        )}
        {until !== undefined && (
          <Fact name={say('receipt.until')}>
            <Instant at={until} as="full" />
          </Fact>
        )}
        {window && (
          <Fact name={say('receipt.struck')}>
            {sayNodes('strike.line', {
              from: <Instant at={window.from} as="full" />,
              to: <Instant at={window.to} as="full" />,
            })}
          </Fact>
        )}
        {receipt.kinds && (
          <Fact name={say(window ? 'receipt.struck.kinds' : 'notice.fact.what')}>
            {sayKinds(language, receipt.kinds)}
          </Fact>
        )}
        {notice && (
          <Fact name={say('receipt.notice')}>
            <a href={paths.notice(notice.key)}>
              {say('receipt.notice.line', {
                title: notice.title,
                version: notice.version,
                language: languageName(notice.language, language),
              })}
            </a>
          </Fact>
        )}
        {notice && (
          <Fact name={say('receipt.hash')}>
            <span className="fingerprint" dir="ltr">
              {notice.hash}
            </span>
          </Fact>
        )}
      </Facts>
    </section>
  );
};
