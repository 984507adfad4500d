import { isInEurope } from '../basis/places';

/** What a period is counted in. Hours run straight; working days leave out weekends and holidays. */
export type ClockUnit = 'hours' | 'days' | 'working_days' | 'weeks' | 'months';

/** What is due when the period ends. */
export type ClockAsks = 'answer' | 'acknowledge' | 'notify' | 'inform' | 'advise' | 'give_copy' | 'keep_note';

/** What the organisation may wait for from the person who asked. */
export type PauseFor = 'clarification' | 'identity';

/** A period that law sets, or that this portal sets where no law does. */
export interface ClockRule {
  id: ClockRuleId;
  asks: ClockAsks;
  amount: number;
  unit: ClockUnit;
  /** The law that sets the period, and the one by which it is counted. */
  citation: string;
  counting: string;
  /** `law`, or `house` where no law sets a time and this portal does. */
  binding: 'law' | 'house';
  /**
   * What becomes of a last day on a weekend or holiday. Where it is contested whether it rolls, it does not: the earlier day is safe.
   */
  roll: 'next_working_day' | 'none';
  /** May be had once, with reasons that are told inside the first period. It is counted from receipt, together with it. */
  extension?: { amount: number };
  /** What waiting for it does: `stops`, its days are added; `begins`, the period begins only when it is there. */
  waiting?: Readonly<Partial<Record<PauseFor, 'stops' | 'begins'>>>;
}

/** Names of the periods: rows of the law this portal knows, with a word where a row has several. */
export type ClockRuleId = keyof typeof RULES;

const EU_COUNTING = 'Regulation (EEC, Euratom) No 1182/71, Art. 3';
const UK_COUNTING = 'Data Protection Act 2018 s. 205(2)';
const ROLLS = { roll: 'next_working_day', binding: 'law' } as const;
const STRAIGHT = { roll: 'none', binding: 'law' } as const;

const RULES = {
  'EU-10': {
    asks: 'inform',
    amount: 1,
    unit: 'months',
    citation: 'GDPR Art. 14(3)',
    counting: EU_COUNTING,
    ...ROLLS,
  },
  /** Art. 12(6) says nothing of a pause while identity is checked, and the stricter reading is the default: it runs on. */
  'EU-11': {
    asks: 'answer',
    amount: 1,
    unit: 'months',
    extension: { amount: 2 },
    citation: 'GDPR Art. 12(3)',
    counting: EU_COUNTING,
    ...ROLLS,
  },
  'EU-30': {
    asks: 'advise',
    amount: 8,
    unit: 'weeks',
    extension: { amount: 6 },
    citation: 'GDPR Art. 36(2)',
    counting: EU_COUNTING,
    ...ROLLS,
  },
  'EU-34': {
    asks: 'notify',
    amount: 72,
    unit: 'hours',
    citation: 'GDPR Art. 33(1)',
    counting: EU_COUNTING,
    ...STRAIGHT,
  },
  'UK-01': {
    asks: 'answer',
    amount: 1,
    unit: 'months',
    extension: { amount: 2 },
    waiting: { clarification: 'stops', identity: 'begins' },
    citation: 'UK GDPR Art. 12A',
    counting: UK_COUNTING,
    ...ROLLS,
  },
  'UK-02': {
    asks: 'acknowledge',
    amount: 30,
    unit: 'days',
    citation: 'Data Protection Act 2018 s. 164A',
    counting: UK_COUNTING,
    ...ROLLS,
  },
  'UK-08': {
    asks: 'notify',
    amount: 72,
    unit: 'hours',
    citation: 'UK GDPR Art. 33(1)',
    counting: UK_COUNTING,
    ...STRAIGHT,
  },
  'NY-03': {
    asks: 'inform',
    amount: 30,
    unit: 'days',
    citation: 'New York General Business Law § 899-aa(2)',
    counting: 'New York General Construction Law § 20',
    ...STRAIGHT,
  },
  'NY-03-determination': {
    asks: 'notify',
    amount: 10,
    unit: 'days',
    citation: 'New York General Business Law § 899-aa(2)(a)',
    counting: 'New York General Construction Law § 20',
    ...STRAIGHT,
  },
  'ON-01': {
    asks: 'give_copy',
    amount: 30,
    unit: 'days',
    citation: 'Employment Standards Act, 2000 (Ontario), Part XI.1',
    counting: 'Legislation Act, 2006 (Ontario) s. 89',
    ...STRAIGHT,
  },
  'CA-01': {
    asks: 'answer',
    amount: 45,
    unit: 'days',
    extension: { amount: 45 },
    citation: 'Cal. Code Regs. tit. 11, § 7021(b)',
    counting: 'Cal. Code Regs. tit. 11, § 7021(b)',
    ...STRAIGHT,
  },
  'CA-01-receipt': {
    asks: 'acknowledge',
    amount: 10,
    unit: 'working_days',
    citation: 'Cal. Code Regs. tit. 11, § 7021(a)',
    counting: 'Cal. Code Regs. tit. 11, § 7021(a)',
    ...STRAIGHT,
  },
  /** The law does not say what becomes of a last day on a holiday. Whether Art. 93 of the Code of Obligations moves it is not settled. */
  'TR-01': {
    asks: 'answer',
    amount: 30,
    unit: 'days',
    citation: 'Law No. 6698 on the Protection of Personal Data (KVKK, Turkey) Art. 13(2)',
    counting: 'Turkish Code of Obligations (Law No. 6098) Art. 92',
    ...STRAIGHT,
  },
  /** Where no law sets a time, people are answered as their colleagues are elsewhere. */
  HOUSE: {
    asks: 'answer',
    amount: 1,
    unit: 'months',
    citation: '',
    counting: EU_COUNTING,
    roll: 'next_working_day',
    binding: 'house',
  },
} as const satisfies Record<string, Omit<ClockRule, 'id'>>;

/** The period of that name. */
export const clockRule = (id: ClockRuleId): ClockRule => ({ id, ...RULES[id] });

/** What people can ask for. */
export type ClockedRequest =
  | 'access'
  | 'access_categories'
  | 'portability'
  | 'rectification'
  | 'erasure'
  | 'restriction'
  | 'objection'
  | 'withdraw_consent'
  | 'adm_opt_out'
  | 'adm_access'
  | 'human_review'
  | 'complaint'
  | 'question_about_access'
  | 'classification_challenge'
  | 'copy_of_policy';

/** Requests that no article on rights of people names. The law of the place is silent on when they are answered. */
const NOT_OF_THE_LAW: ReadonlySet<ClockedRequest> = new Set([
  'complaint',
  'classification_challenge',
  'copy_of_policy',
]);

/** Requests of the Californian Act (Cal. Civ. Code §§ 1798.105, 106, 110, 120, 121); the others of Europe are not in it. */
const CALIFORNIAN: ReadonlySet<ClockedRequest> = new Set([
  'access',
  'access_categories',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'adm_opt_out',
  'adm_access',
]);

/** By when a request is to be answered, by the law of the place of work, or by this portal where no law there says. */
export const ruleFor = (type: ClockedRequest, place: { country: string; region?: string }): ClockRule =>
  clockRule(answerRule(type, place));

const answerRule = (
  type: ClockedRequest,
  { country, region }: { country: string; region?: string },
): ClockRuleId => {
  if (country === 'CA' && region === 'ON' && type === 'copy_of_policy') return 'ON-01';
  if (country === 'US' && region === 'CA' && CALIFORNIAN.has(type)) return 'CA-01';
  if (NOT_OF_THE_LAW.has(type)) return 'HOUSE';
  // Whatever is asked about how the law is applied (Art. 13(1)).
  if (country === 'TR') return 'TR-01';
  if (!isInEurope(country)) return 'HOUSE';
  return country === 'GB' ? 'UK-01' : 'EU-11';
};

/** By when receipt of a request is to be confirmed, where law sets a time for that alone. */
export const acknowledgeRuleFor = (
  type: ClockedRequest,
  { country, region }: { country: string; region?: string },
): ClockRule | undefined => {
  if (country === 'GB' && type === 'complaint') return clockRule('UK-02');
  if (country === 'US' && region === 'CA' && CALIFORNIAN.has(type)) return clockRule('CA-01-receipt');
  return undefined;
};
