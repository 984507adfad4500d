import type { TaskAction } from './task';

/** Who decides about a request. Nobody decides about a complaint that is about themselves (model, section 0: conflicts). */
export const AUDIENCES = ['officers', 'dpo', 'council'] as const;
export type RequestAudience = (typeof AUDIENCES)[number];

/** What a form asks beside the kind; `must` cannot be left out. */
export interface RequestAsks {
  category?: 'may' | 'must';
  programme?: 'may';
  /** First and last day. */
  window?: 'may' | 'must';
  /** Whom a complaint is about. */
  against?: 'must';
  /** To whom it goes, where the person picks. */
  audience?: 'must';
  words: 'may' | 'must';
}

export interface RequestRule {
  asks: RequestAsks;
  /** As a lawyer would cite it; `portal` where it is this portal's own promise. */
  law: string;
  /** What systems are asked to do once it is accepted. */
  task?: TaskAction;
  /** Whether a period of the law runs: `answer` for rights requests, `complaint` for complaints (DPA 2018 s. 164A), else the same month as a promise. */
  clock: 'answer' | 'complaint' | 'promise';
  audience: RequestAudience;
  /** Whether it can be sent so that nobody knows who did. */
  anonymous?: true;
  /** Where a page of its own is the shorter way to the same right. */
  elsewhere?: 'choices' | 'objections';
}

/**
 * Every kind of request (model, section 6) as data: what is asked, by which law, what systems have to do, which clock runs, who decides.
 * `objection` stands here because an objection ends decided like every other request; it is raised on its own page.
 */
export const REQUEST_KINDS = {
  access: {
    asks: { category: 'may', window: 'may', words: 'may' },
    law: 'GDPR Art. 15',
    task: 'access',
    clock: 'answer',
    audience: 'officers',
  },
  access_categories: {
    asks: { words: 'may' },
    law: 'GDPR Art. 15(1)',
    clock: 'answer',
    audience: 'officers',
  },
  question_about_access: {
    asks: { category: 'may', window: 'may', words: 'must' },
    law: 'GDPR Art. 15; CJEU C-579/21',
    clock: 'answer',
    audience: 'officers',
  },
  erasure: {
    asks: { category: 'may', window: 'may', words: 'may' },
    law: 'GDPR Art. 17',
    task: 'erase',
    clock: 'answer',
    audience: 'officers',
  },
  accidental_capture: {
    asks: { category: 'must', window: 'must', words: 'may' },
    law: 'GDPR Art. 5(1)(c), 17(1)(d)',
    task: 'erase',
    clock: 'answer',
    audience: 'officers',
  },
  rectification: {
    asks: { category: 'may', window: 'may', words: 'must' },
    law: 'GDPR Art. 16',
    task: 'correct',
    clock: 'answer',
    audience: 'officers',
  },
  restriction: {
    asks: { category: 'may', programme: 'may', words: 'must' },
    law: 'GDPR Art. 18',
    task: 'restrict',
    clock: 'answer',
    audience: 'officers',
  },
  portability: {
    asks: { category: 'may', window: 'may', words: 'may' },
    law: 'GDPR Art. 20',
    task: 'access',
    clock: 'answer',
    audience: 'officers',
  },
  objection: {
    asks: { words: 'may' },
    law: 'GDPR Art. 21(1)',
    clock: 'answer',
    audience: 'officers',
    elsewhere: 'objections',
  },
  withdraw_consent: {
    asks: { words: 'may' },
    law: 'GDPR Art. 7(3)',
    clock: 'answer',
    audience: 'officers',
    elsewhere: 'choices',
  },
  adm_opt_out: {
    asks: { programme: 'may', words: 'may' },
    law: 'GDPR Art. 22(1)',
    clock: 'answer',
    audience: 'officers',
  },
  adm_access: {
    asks: { programme: 'may', words: 'may' },
    law: 'GDPR Art. 15(1)(h)',
    clock: 'answer',
    audience: 'officers',
  },
  human_review: {
    asks: { programme: 'may', words: 'must' },
    law: 'GDPR Art. 22(3)',
    clock: 'answer',
    audience: 'officers',
  },
  complaint: {
    asks: { programme: 'may', against: 'must', words: 'must' },
    law: 'DPA 2018 s. 164A; portal',
    clock: 'complaint',
    audience: 'officers',
  },
  classification_challenge: {
    asks: { category: 'must', words: 'must' },
    law: 'portal',
    clock: 'promise',
    audience: 'officers',
  },
  copy_of_policy: {
    asks: { programme: 'may', words: 'may' },
    law: 'portal',
    clock: 'promise',
    audience: 'officers',
  },
  pressure_report: {
    asks: { programme: 'may', audience: 'must', words: 'must' },
    law: 'GDPR Art. 7(4)',
    clock: 'promise',
    audience: 'dpo',
    anonymous: true,
  },
} as const satisfies Record<string, RequestRule>;

export type RequestKind = keyof typeof REQUEST_KINDS;

/** The rule of a kind, as the table has it. */
export const requestRule = (kind: RequestKind): RequestRule => REQUEST_KINDS[kind];

/** Whether this is the key of a kind. */
export const isRequestKind = (key: string): key is RequestKind => Object.hasOwn(REQUEST_KINDS, key);

/** Whom a complaint can be about. */
export const AGAINST = ['handling', 'officers', 'dpo'] as const;
export type ComplaintAgainst = (typeof AGAINST)[number];

/**
 * Who decides: whom a complaint is about does not, and where people say that they were pressed they pick the DPO or their council. A
 * council that is not there decides nothing.
 */
export const audienceOf = (
  kind: RequestKind,
  {
    against,
    audience,
    council,
  }: { against?: ComplaintAgainst; audience?: RequestAudience; council: boolean },
): RequestAudience => {
  if (kind === 'complaint' && against === 'officers') return 'dpo';
  if (kind === 'pressure_report' && audience === 'council' && council) return 'council';
  return requestRule(kind).audience;
};

/** What is still to be answered before a request of this kind can be sent; undefined when nothing is. */
export const missingIn = (
  kind: RequestKind,
  given: {
    category?: string;
    from?: number;
    to?: number;
    against?: ComplaintAgainst;
    audience?: RequestAudience;
    words?: string;
  },
): 'category' | 'window' | 'against' | 'audience' | 'words' | undefined => {
  const { asks } = requestRule(kind);
  if (asks.category === 'must' && given.category === undefined) return 'category';
  if (asks.window === 'must' && (given.from === undefined || given.to === undefined)) return 'window';
  if (asks.against === 'must' && given.against === undefined) return 'against';
  if (asks.audience === 'must' && given.audience === undefined) return 'audience';
  return asks.words === 'must' && (given.words ?? '').trim() === '' ? 'words' : undefined;
};

/** Characters of what a person or an officer writes into a request. */
export const LONGEST_REQUEST_WORDS = 5_000;

/** Characters of an address or a number by which somebody without a sign-in can be reached. */
export const LONGEST_CONTACT = 200;
