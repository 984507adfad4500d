/**
 * The shapes of the files an operator applies (docs/files.md), as zod schemas. Strict: a field nobody knows is a mistake,
 * not a wish. Nothing is coerced, so what is on record is what the file says. What several fields say together is checked
 * in files.ts.
 */
import { z } from 'zod';
import { BASES, embargoOf, VERBS } from '#domain/monitoring/activity';
import { type NoticeText, TRANSLATION_GRADES } from '#domain/notice/text';
import { PERSON_KINDS } from '#domain/people/person';
import { HELD_PLANS, LONGEST_HELD_WORDS } from '#domain/systems/inventory';
import { SYSTEM_KINDS } from '#domain/systems/system';
import { isPlainText } from '#domain/text';
import { typedDate, typedEmail, typedLanguage } from '../typed-text';

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE = /^[a-z0-9]+([_-][a-z0-9]+)*$/;
const PLACE = /^([A-Z]{2}(-[A-Z0-9]{1,3})?|establishment:[a-z0-9]+(-[a-z0-9]+)*)$/;
const ACTIVITY = /^[a-z0-9-]+\.[a-z0-9_]+\.[a-z0-9_]+\.(collect|use)$/;

const key = z.string().max(64).regex(KEY, 'Use small letters, digits and single hyphens.');
const code = z.string().max(64).regex(CODE, 'Use small letters, digits, hyphens and underscores.');
const place = z.string().max(80).regex(PLACE, 'Use a country (DE), a region (US-NY) or establishment:key.');
const language = typedLanguage;
const activityIdText = z.string().max(200).regex(ACTIVITY, 'Use programme.category.purpose.verb.');
const country = z.string().regex(/^[A-Z]{2}$/, 'Use the two capital letters of the country.');
const email = typedEmail;
const date = typedDate;
const days = (least: number) => z.int().min(least).max(36_500);
/** Text for people: something is there, and no blanks around it. */
const text = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^\S(.*\S)?$/s, 'Write something, without blanks at either end.')
    .normalize('NFC')
    .refine((value) => isPlainText(value, 'lines'), 'Use plain text, without hidden or control characters.');
const byLanguage = <Shape extends z.ZodType>(shape: Shape) => z.record(language, shape);

const activityText = z.strictObject({
  title: text(160),
  why: text(400),
  recipients: text(400),
  irreversible: text(600),
  /** Why it goes on in spite of an objection; asked for where `on_objection` is `continue`. */
  grounds: text(600).optional(),
});

const basisRule = z.strictObject({
  basis: z.enum(BASES),
  law: text(300),
  acknowledgement: z.union([z.enum(['not_required', 'required']), z.strictObject({ hired_since: date })]),
});

const declaredActivity = z.strictObject({
  category: code,
  purpose: code,
  verb: z.enum(VERBS),
  basis: z.record(place, basisRule),
  duty: z.strictObject({
    on_lost_contact_hours: z.int().min(0).max(168),
    on_objection: z.enum(['stop', 'restrict', 'continue']),
    on_restriction: z.enum(['stop', 'continue']),
    on_missing_acknowledgement: z.enum(['deny', 'recorded_refusal_suffices']),
    decisions: z.enum(['none', 'supports', 'automated']),
  }),
  applies_to: z
    .array(z.enum(PERSON_KINDS))
    .min(1)
    .default(['employee', 'contractor', 'agency_worker', 'apprentice']),
  recipients: z.array(code).min(1),
  processors: z.array(code).default([]),
  transfers: z.array(country).default([]),
  retention_days: days(1),
  embargo_days: days(0).optional(),
  consent_days: days(1).optional(),
  compatible_with: z.array(activityIdText).default([]),
  texts: byLanguage(activityText),
});

const activity = declaredActivity.transform((declared) => {
  const { purpose, basis: basisByPlace } = declared;
  return { ...declared, embargo_days: declared.embargo_days ?? embargoOf({ purpose, basisByPlace }) };
});

const gate = z.strictObject({
  gate: code,
  activity: activityIdText.optional(),
  place: place.optional(),
  state: z.enum(['open', 'shut']),
  until: date.optional(),
  document: text(20_000),
});

/** What an organisation does with data about its people, and why: `forthright programme apply FILE`. */
export const programmeShape = z.strictObject({
  programme: key,
  starts_on: date.optional(),
  owner: email.optional(),
  controller: z.strictObject({
    name: text(200),
    address: text(400),
    contact: text(200),
    dpo: text(200),
    /** One for everybody, or each place its own: whoever complains must not have to look for theirs in a list. */
    authority: z.union([text(600), z.record(place, text(300))]),
  }),
  texts: byLanguage(z.strictObject({ title: text(160), summary: text(800) })),
  activities: z.array(activity).min(1).max(200),
  gates: z.array(gate).max(2_000).default([]),
});

const facts = z.strictObject({
  who: text(400),
  what: text(400),
  why: text(400),
  how_long: text(400),
  who_else: text(400),
  choices: text(400),
});

const noticeText = z.strictObject({
  title: text(160),
  sentence: text(400),
  facts,
  full: z.array(z.strictObject({ heading: text(160), paragraphs: z.array(text(4_000)).min(1) })).min(1),
  legal: z.array(text(4_000)).min(1),
  translation: z
    .strictObject({
      grade: z.enum(TRANSLATION_GRADES),
      translator: text(200),
      reviewer: text(200).optional(),
    })
    .optional(),
}) satisfies z.ZodType<NoticeText>;

/** The next version of a notice: `forthright notice publish FILE`. */
export const noticeShape = z.strictObject({
  notice: key,
  programme: key,
  activities: z.union([z.literal('*'), z.array(activityIdText).min(1)]),
  places: z.array(place),
  effective_from: z.iso
    .datetime({ offset: true, error: 'Use a time with a zone, for example 2026-03-31T08:00:00Z.' })
    .optional(),
  reacknowledge: z.boolean(),
  texts: byLanguage(noticeText),
});

/** A collector, store or consumer with its manifest: `forthright system register FILE`. */
export const systemShape = z.strictObject({
  system: key,
  kind: z.enum(SYSTEM_KINDS),
  owner: email,
  sponsor: email.optional(),
  activities: z.array(activityIdText).min(1),
  manifest: z.strictObject({
    version: text(64),
    fields_by_category: z.record(code, z.array(code).min(1)),
    destinations: z.array(text(200)),
    retention_days: days(0),
    off_switch: z.enum(['obeys_this_portal', 'central_policy', 'local_setting', 'manual']),
    protected_contexts: z.boolean(),
    masks: z.array(code),
  }),
  lists: z.boolean(),
  expires_on: date.optional(),
  /** What it held before anybody was told, by category. */
  held_before: z
    .strictObject({
      language,
      kinds: z.record(
        code,
        z.union([
          z.literal('nothing'),
          z.strictObject({
            since: date,
            until: date,
            plan: z.enum(HELD_PLANS),
            by: date,
            what: text(LONGEST_HELD_WORDS),
            amount: text(LONGEST_HELD_WORDS),
            where: text(LONGEST_HELD_WORDS),
            /** Asked for where `plan` is `keep`. */
            ground: text(LONGEST_HELD_WORDS).optional(),
          }),
        ]),
      ),
    })
    .optional(),
});

/** A place of work: `forthright establishment record FILE`. */
export const establishmentShape = z.strictObject({
  establishment: key,
  country,
  region: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/, 'Use the region without the country, for example NY.')
    .optional(),
  council: z.boolean(),
});

/** The members of a look that a file can say (docs/machine-api.md, who looked). */
const LOOK_MEMBERS = [
  'id',
  'at',
  'subject.type',
  'subject.id',
  'actor.kind',
  'actor.display',
  'actor.id',
  'actor.name',
  'actor.role',
  'actor.unit',
  'actor.country',
  'actor.sponsor',
  'on_behalf_of',
  'receiver',
  'action',
  'operation',
  'resource.category',
  'resource.dataset',
  'resource.count',
  'resource.people',
  'resource.from',
  'resource.to',
  'purpose',
  'reason.type',
  'reason.detail',
  'ticket',
  'approval',
  'outcome',
  'bulk',
] as const;

const cellText = z.string().max(500);

/** How the columns of a file become looks (docs/files.md). */
export const looksMapping = z.strictObject({
  format: z.enum(['csv', 'jsonl']),
  separator: z.enum([',', ';', '\t']).default(','),
  fields: z.partialRecord(
    z.enum(LOOK_MEMBERS),
    z.union([
      z.strictObject({ value: cellText }),
      z.strictObject({
        column: cellText.min(1),
        values: z.record(cellText, cellText).optional(),
        otherwise: cellText.optional(),
      }),
    ]),
  ),
});
