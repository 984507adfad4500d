import { z } from 'zod';
import { SMALLEST_GROUP } from '#domain/aggregate/suppression';
import type { Clauses } from '#domain/monitoring/clauses';
import { LANGUAGES } from '../messages/languages';
import type { CouncilProgramme } from '../services/queries/council';
import { typedDate } from '../typed-text';
import { formKey } from './forms';

/** A whole number that is typed, or left out. */
const numberOrNone = (least: number, most: number) =>
  z.union([
    z.literal(''),
    z
      .string()
      .trim()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .refine((number) => number >= least && number <= most),
  ]);

const SIGNING = z.strictObject({
  act: z.literal('sign'),
  key: formKey,
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  language: z.enum(LANGUAGES),
  /** The last day; the signature ends with it, where the council is. */
  until: z.union([z.literal(''), typedDate]),
  limits: z.array(z.enum(['listed', 'no_judging', 'resumes'])).default([]),
  days: numberOrNone(1, 36_500),
  group: numberOrNone(SMALLEST_GROUP, 1_000_000),
});
/** Stopping never fails because of what else stands in the form. */
const SHUTTING = z.strictObject({
  act: z.enum(['decline', 'close']),
  language: z.enum(LANGUAGES),
  key: z.unknown().optional(),
  version: z.unknown().optional(),
  until: z.unknown().optional(),
  limits: z.unknown().optional(),
  days: z.unknown().optional(),
  group: z.unknown().optional(),
});
export const COUNCIL_FORM = z.discriminatedUnion('act', [SIGNING, SHUTTING]);
/** What is said beside a field that does not read. */
export const WRONG = {
  until: 'council.sign.until.wrong',
  days: 'council.sign.days.wrong',
  group: 'council.sign.group.wrong',
} as const;
export const WRONG_DAY = { field: 'until', message: WRONG.until } as const;

export type CouncilForm = z.output<typeof COUNCIL_FORM>;

/** What is agreed to with a signature: what was ticked and typed, about what stands on the page. */
export const clausesOf = (
  { limits, days, group }: z.output<typeof SIGNING>,
  { activities }: CouncilProgramme,
): Clauses => ({
  ...(limits.includes('listed') && { activities: activities.map(({ id }) => id) }),
  ...(limits.includes('no_judging') && { noJudging: true }),
  ...(limits.includes('resumes') && { resumesWithCouncil: true }),
  ...(days !== '' && { maxRetentionDays: days }),
  ...(group !== '' && { minimumGroup: group }),
});
