import type { AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { TEST_QUESTION_KEYS, TEST_QUESTIONS, type TestAnswers } from '#domain/basis/questions';
import { VERBS } from '#domain/monitoring/activity';
import { CATEGORIES } from '#domain/monitoring/category';
import { PURPOSES } from '#domain/monitoring/purpose';
import {
  ABOUT_FIELDS,
  ACTIVITY_WORDS,
  type ActivityDraft,
  CONTROLLER_FIELDS,
  LONGEST_PART,
  type PlaceTest,
} from '#domain/programme/draft';
import type { MessageId } from '../messages/en';
import type { ActivityTerms, ProgrammeEdit } from '../services/programme-drafts';
import type { ProgrammeDraftPage } from '../services/queries/desk/programme-work';
import { typedDate, typedEmail, typedLine, typedText } from '../typed-text';
import { formRevision } from './draft';
import { refused } from './refused';
import { requireRoom, type Visit } from './viewer';

/** A draft for whoever is at the desk, or a thrown 404. */
export const programmeDraftFor = async (
  request: Request,
  context: AppLoadContext,
  id: string | undefined,
): Promise<Visit & { draft: ProgrammeDraftPage; mayWrite: boolean }> => {
  const visit = await requireRoom(request, context, 'desk');
  const draft = context.services.desk.introductions.draft(id ?? '', visit.language);
  if (!draft) throw refused('unknown_draft');
  return { ...visit, draft, mayWrite: visit.viewer.roles.includes('officer') };
};

/** One activity of a draft, or a thrown 404. */
export const activityOf = (draft: ProgrammeDraftPage, id: string | undefined): ActivityDraft => {
  const activity = draft.content.activities.find((one) => one.id === id);
  if (!activity) throw refused('not_found');
  return activity;
};

const later = <Schema extends z.ZodType<string>>(schema: Schema) => z.union([z.literal(''), schema]);
const text = later(typedText(LONGEST_PART.text));
const line = later(typedLine(LONGEST_PART.line));
const short = later(typedLine(LONGEST_PART.short));

/** Why a programme is needed, and who decides, as it is typed. */
export const PROGRAMME_ABOUT = z.strictObject({
  revision: formRevision,
  purpose: text,
  necessity: text,
  alternatives: text,
  refusing_costs: text,
  transfer: text,
  name: line,
  address: short,
  contact: line,
  dpo: line,
  authority: later(typedLine(600)),
  owner: later(typedEmail),
  starts_on: later(typedDate),
});

/** One sentence for each of its fields. */
export const ABOUT_MESSAGES: Readonly<Record<string, MessageId>> = {
  ...Object.fromEntries(ABOUT_FIELDS.map((field) => [field, 'intro.about.text.wrong'] as const)),
  ...Object.fromEntries(CONTROLLER_FIELDS.map((field) => [field, 'intro.about.line.wrong'] as const)),
  owner: 'intro.about.owner.wrong',
  starts_on: 'intro.about.starts_on.wrong',
};

export const typedAbout = ({
  purpose,
  necessity,
  alternatives,
  refusing_costs,
  transfer,
  owner,
  starts_on: startsOn,
  name,
  address,
  contact,
  dpo,
  authority,
}: z.output<typeof PROGRAMME_ABOUT>): Extract<ProgrammeEdit, { what: 'about' }>['about'] => ({
  about: { purpose, necessity, alternatives, refusing_costs, transfer },
  controller: { name, address, contact, dpo, authority },
  owner,
  startsOn,
});

const listOf = (one: RegExp, atLeast: number) =>
  z
    .string()
    .max(1_000)
    .transform((typed) => [...new Set(typed.split(/[\s,;]+/).filter((part) => part !== ''))])
    .refine(
      (parts) => parts.length >= atLeast && parts.length <= 40 && parts.every((part) => one.test(part)),
    );

const CODE = /^[a-z0-9]{1,40}([_-][a-z0-9]{1,40})*$/;
const number = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);
const keyIn = (table: object) => z.string().refine((key) => Object.hasOwn(table, key));

/** The terms of an activity as they are typed. */
export const ACTIVITY_TERMS = z.strictObject({
  revision: formRevision,
  category: keyIn(CATEGORIES),
  purpose: keyIn(PURPOSES),
  verb: z.enum(VERBS),
  places: z.array(z.string().max(80)).min(1),
  retention_days: number(1, 36_500),
  consent_days: z.union([z.literal(''), number(1, 36_500)]),
  recipients: listOf(CODE, 1),
  processors: listOf(CODE, 0),
  transfers: listOf(/^[A-Z]{2}$/, 0),
  decisions: z.enum(['none', 'supports', 'automated']),
  lost_contact: number(0, 168),
  objection: z.enum(['stop', 'restrict', 'continue']),
  restriction: z.enum(['stop', 'continue']),
  unconfirmed: z.enum(['deny', 'recorded_refusal_suffices']),
  acknowledge: z.literal('yes').optional(),
});

export const TERMS_MESSAGES = {
  category: 'intro.activity.missing',
  purpose: 'intro.activity.missing',
  verb: 'intro.activity.missing',
  places: 'intro.activity.places.missing',
  retention_days: 'intro.activity.retention.wrong',
  consent_days: 'intro.activity.retention.wrong',
  recipients: 'intro.activity.recipients.wrong',
  processors: 'intro.activity.processors.wrong',
  transfers: 'intro.activity.transfers.wrong',
  decisions: 'intro.activity.missing',
  lost_contact: 'intro.activity.lost.wrong',
  objection: 'intro.activity.missing',
  restriction: 'intro.activity.missing',
  unconfirmed: 'intro.activity.missing',
} as const satisfies Record<string, MessageId>;

export const typedTerms = (typed: z.output<typeof ACTIVITY_TERMS>): ActivityTerms => ({
  category: typed.category,
  purpose: typed.purpose,
  verb: typed.verb,
  places: typed.places,
  duty: {
    onLostContactHours: typed.lost_contact,
    onObjection: typed.objection,
    onRestriction: typed.restriction,
    onMissingAcknowledgement: typed.unconfirmed,
    decisions: typed.decisions,
  },
  acknowledge: typed.acknowledge === 'yes',
  recipients: typed.recipients,
  processors: typed.processors,
  transfers: typed.transfers,
  retentionDays: typed.retention_days,
  ...(typed.consent_days !== '' && { consentDays: typed.consent_days }),
});

/** The words of a programme, or of one of its activities, as they are typed. */
export const PROGRAMME_WORDS = z.strictObject({
  revision: formRevision,
  title: later(typedLine(LONGEST_PART.title)),
  summary: later(typedText(LONGEST_PART.summary)),
});
export const WORDS_OF_ACTIVITY = z.strictObject({
  revision: formRevision,
  title: later(typedLine(LONGEST_PART.title)),
  why: short,
  recipients: short,
  irreversible: later(typedText(600)),
  grounds: later(typedText(600)),
});
export const WORDS_MESSAGES: Readonly<Record<string, MessageId>> = Object.fromEntries(
  ['summary', ...ACTIVITY_WORDS].map((field) => [field, 'intro.words.wrong'] as const),
);

/** The guided test as it is answered: what is not answered yet is not sent. */
export const BASIS_TEST = z.strictObject({
  revision: formRevision,
  law: z.enum(TEST_QUESTIONS.law).optional(),
  less_intrusive: z.enum(TEST_QUESTIONS.less_intrusive).optional(),
  public_task: z.enum(TEST_QUESTIONS.public_task).optional(),
  contract: z.enum(TEST_QUESTIONS.contract).optional(),
  refusing: z.enum(TEST_QUESTIONS.refusing).optional(),
  promise: z.enum(TEST_QUESTIONS.promise).optional(),
  alternative: z.enum(TEST_QUESTIONS.alternative).optional(),
  pressed: z.enum(TEST_QUESTIONS.pressed).optional(),
  agreement: z.enum(TEST_QUESTIONS.agreement).optional(),
  interest: z.enum(TEST_QUESTIONS.interest).optional(),
  expected: z.enum(TEST_QUESTIONS.expected).optional(),
  harm: z.enum(TEST_QUESTIONS.harm).optional(),
  balance: z.enum(TEST_QUESTIONS.balance).optional(),
  named_law: later(typedLine(LONGEST_PART.law)).optional(),
  balancing: text.optional(),
  balancing_owner: line.optional(),
  balancing_on: later(typedDate).optional(),
});

export const TEST_MESSAGES: Readonly<Record<string, MessageId>> = {
  ...Object.fromEntries(TEST_QUESTION_KEYS.map((key) => [key, 'test.missing'] as const)),
  named_law: 'test.law.wrong',
  balancing: 'test.balancing.wrong',
  balancing_owner: 'test.balancing.owner.wrong',
  balancing_on: 'test.balancing.on.wrong',
};

/** What was answered; texts that the form did not show stay as they were. */
export const typedTest = (
  {
    revision: _shown,
    named_law,
    balancing,
    balancing_owner,
    balancing_on,
    ...answers
  }: z.output<typeof BASIS_TEST>,
  before: PlaceTest,
): PlaceTest => ({
  answers: Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => answer !== undefined),
  ) as TestAnswers,
  law: named_law ?? before.law,
  balancing: {
    text: balancing ?? before.balancing.text,
    owner: balancing_owner ?? before.balancing.owner,
    on: balancing_on ?? before.balancing.on,
  },
});
