import { isRequestKind } from '#domain/request/kinds';
import type { HistoryLine, ReceiptPage } from '../services/queries/my-receipts';
import type { MessageId } from './en';
import { type Clock, sayRecent } from './instants';
import { systemName } from './labels';
import { type Language, languageName } from './languages';
import { type Sentence, say, sayList } from './speak';

/** What was recorded, as a heading: "You said yes: Record your mouse movements". */
export const lineTitle = (
  line: Pick<HistoryLine, 'type' | 'outcome' | 'title'>,
  language: Language,
): string => {
  const { title, outcome } = line;
  switch (line.type) {
    case 'choice':
      return say(language, { id: isAct(outcome) ? `line.${outcome}` : 'line.record_no', values: { title } });
    case 'acknowledgement':
      return say(language, {
        id: outcome === 'acknowledged' ? 'line.acknowledged' : 'line.declined',
        values: { title },
      });
    case 'languages': {
      const names = outcome.split(/[,\s]+/).filter(Boolean);
      const list = sayList(
        language,
        names.map((name) => languageName(name, language)),
      );
      return say(language, { id: 'line.languages', values: { list } });
    }
    case 'changed': {
      const what = outcome.split(' ').filter(isDetail);
      const list = sayList(
        language,
        [...new Set(what.map((one) => DETAILS[one]))].map((id) => say(language, { id })),
      );
      return say(language, { id: 'line.changed', values: { list } });
    }
    case 'objection':
      return say(language, {
        id: outcome === 'raised' ? 'line.objected' : 'line.objection_taken_back',
        values: { title },
      });
    case 'pause':
      return say(language, { id: outcome === 'paused' ? 'line.paused' : 'line.resumed' });
    case 'voided':
      return say(language, { id: 'line.voided' });
    case 'strike':
      return say(language, { id: 'line.struck' });
    case 'request':
    case 'request_withdrawn':
    case 'request_tied': {
      const kind = isRequestKind(outcome) ? say(language, { id: `request.kind.${outcome}` }) : outcome;
      return say(language, { id: `line.${line.type}`, values: { title: kind } });
    }
    case 'delivery':
      return say(language, { id: 'line.delivery', values: { title } });
    case 'paper':
    case 'paper_disowned':
      return say(language, { id: `line.${line.type}`, values: { title } });
    case 'informed':
      return say(language, { id: outcome === 'paper_recorded' ? 'line.informed_paper' : 'line.informed' });
    case 'added':
    case 'left':
    case 'code_issued':
    case 'let_in':
    case 'sign_ins_ended':
    case 'way_added':
    case 'way_removed':
    case 'passkey_added':
    case 'passkey_removed':
    case 'recovery_proposed':
    case 'recovery_approved':
      return say(language, { id: `line.${line.type}` });
  }
};

/** What of a person can be changed, as they read it. */
const DETAILS = {
  profile: 'detail.profile',
  kind: 'detail.kind',
  entity: 'detail.entity',
  establishment: 'detail.place',
  country: 'detail.place',
  region: 'detail.place',
  minor: 'detail.minor',
  hiredAt: 'detail.hired_at',
} as const satisfies Record<string, MessageId>;
const isDetail = (what: string): what is keyof typeof DETAILS => Object.hasOwn(DETAILS, what);

const ACTS = ['give', 'refuse', 'withdraw', 'defer', 'record_no'] as const;
const isAct = (outcome: string): outcome is (typeof ACTS)[number] => ACTS.some((act) => act === outcome);

/** What is done for a person by those who run the portal. */
const BY_OFFICE = new Set<HistoryLine['type']>([
  'added',
  'changed',
  'left',
  'code_issued',
  'let_in',
  'sign_ins_ended',
  'way_removed',
  'recovery_proposed',
  'recovery_approved',
  'request_tied',
]);

/** Who did it, for the line under a heading of the history. */
export const lineActor = (line: Pick<HistoryLine, 'type' | 'outcome'>): Sentence => {
  if (line.type === 'delivery') return { id: 'receipts.by_portal' };
  if (line.type === 'paper') return { id: 'receipts.by_paper' };
  if (line.type === 'informed') return { id: 'receipts.by_portal_told' };
  if (line.type === 'voided') return { id: 'receipts.by_pressure' };
  if (BY_OFFICE.has(line.type)) return { id: 'receipts.by_office' };
  return { id: line.outcome === 'record_no' ? 'receipts.by_office' : 'receipts.by_you' };
};

/** Who did it, for the receipt. */
export const receiptBy = (receipt: Pick<ReceiptPage, 'type' | 'by'>): MessageId => {
  if (receipt.type === 'delivery') return 'receipt.by.portal';
  if (receipt.type === 'paper') return 'receipt.by.paper';
  if (receipt.type === 'voided') return 'receipt.by.pressure';
  if (receipt.by === 'self') return 'receipt.by.self';
  if (receipt.type === 'informed') return 'receipt.by.told';
  return receipt.type === 'choice' ? 'receipt.by.recorded_for_you' : 'receipt.by.office';
};

/** The number of the entry that a person was told about, where there is one. */
export const toldAbout = ({ type, about }: Pick<HistoryLine, 'type' | 'about'>): number | undefined =>
  type === 'informed' && /^\d{1,15}$/.test(about) ? Number(about) : undefined;

/** What happens next, as far as systems have confirmed: one sentence over all, then one for each. */
export const nextOf = (
  receipt: Pick<ReceiptPage, 'type' | 'outcome' | 'at' | 'propagation' | 'touches'>,
  now: number,
  clock: Clock,
): { lead: string; systems: readonly { text: string; confirmed: boolean }[] } => {
  const { language } = clock;
  const { propagation } = receipt;
  const time = sayRecent(receipt.at, now, clock);
  if (receipt.type === 'delivery' || receipt.type === 'acknowledgement') {
    const id = receipt.outcome === 'declined' ? 'receipt.next.declined' : 'receipt.next.reading';
    return { lead: say(language, { id }), systems: [] };
  }
  if (receipt.type === 'paper' || receipt.type === 'paper_disowned') {
    return { lead: say(language, { id: `receipt.next.${receipt.type}` }), systems: [] };
  }
  if (receipt.type === 'objection') {
    const stops = receipt.touches?.some(({ does }) => does === 'stops') ?? false;
    if (receipt.outcome === 'taken_back') {
      return { lead: say(language, { id: 'receipt.next.taken_back' }), systems: [] };
    }
    if (!stops) return { lead: say(language, { id: 'receipt.next.goes_on', values: { time } }), systems: [] };
  }
  if (receipt.type === 'voided') return { lead: say(language, { id: 'receipt.next.voided' }), systems: [] };
  if (!isForSystems(receipt)) return { lead: say(language, { id: 'receipt.next.plain' }), systems: [] };
  if (propagation.length === 0) {
    return { lead: say(language, { id: 'receipt.next.none', values: { time } }), systems: [] };
  }
  if (receipt.type === 'strike') {
    return {
      lead: say(language, { id: 'receipt.next.struck', values: { time } }),
      systems: propagation.map((system) => ({
        text: say(language, systemSentence(system, now, clock)),
        confirmed: system.enforces,
      })),
    };
  }
  const confirmed = propagation.filter((system) => system.enforces).length;
  return {
    lead: say(language, {
      id: 'receipt.next.choice',
      values: { time, confirmed, total: propagation.length },
    }),
    systems: propagation.map((system) => ({
      text: say(language, systemSentence(system, now, clock)),
      confirmed: system.enforces,
    })),
  };
};

/** Whether systems have to obey what was recorded. */
const isForSystems = ({ type, outcome }: Pick<ReceiptPage, 'type' | 'outcome'>): boolean =>
  type === 'choice' || outcome === 'raised' || outcome === 'paused' || outcome === 'struck';

const systemSentence = (state: ReceiptPage['propagation'][number], now: number, clock: Clock): Sentence => {
  const system = systemName(state.system);
  const { uses } = state;
  if (state.lastSeen === undefined) {
    return { id: uses ? 'receipt.system.never_use' : 'receipt.system.never', values: { system } };
  }
  const values = { system, time: sayRecent(state.lastSeen, now, clock) };
  if (state.enforces) return { id: 'receipt.system.yes', values };
  if (state.alive) return { id: 'receipt.system.waiting', values };
  return { id: uses ? 'receipt.system.silent_use' : 'receipt.system.silent', values };
};
