import type { AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { type DraftContent, type DraftText, isWellFormed, LONGEST } from '#domain/notice/draft';
import { FACT_KEYS, type FactKey, TRANSLATION_GRADES } from '#domain/notice/text';
import { DAY, fromIso } from '#domain/time';
import type { MessageId } from '../messages/en';
import { endOfCivilDay } from '../messages/instants';
import type { DraftPage } from '../services/queries/desk/notice-work';
import { typedDate, typedLine, typedText } from '../typed-text';
import { refused } from './refused';
import { requireRoom, type Visit } from './viewer';

/** Which edit of a draft the page showed; somebody else's later one is not overwritten. */
export const formRevision = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** A draft for whoever is at the desk, or a thrown 404. */
export const draftFor = async (
  request: Request,
  context: AppLoadContext,
  id: string | undefined,
): Promise<Visit & { draft: DraftPage }> => {
  const visit = await requireRoom(request, context, 'desk');
  const draft = context.services.desk.work.draft(id ?? '', visit.language);
  if (!draft) throw refused('unknown_draft');
  return { ...visit, draft };
};

/** A field that may still be empty: a draft is not whole from the start. */
const later = <Schema extends z.ZodType<string>>(schema: Schema) => z.union([z.literal(''), schema]);
const fact = later(typedLine(LONGEST.fact));

/** One language of a draft as it is typed. */
export const DRAFT_TEXT = z.strictObject({
  intent: z.literal('save'),
  revision: formRevision,
  title: later(typedLine(LONGEST.title)),
  sentence: later(typedLine(LONGEST.sentence)),
  who: fact,
  what: fact,
  why: fact,
  how_long: fact,
  who_else: fact,
  choices: fact,
  full: later(typedText(LONGEST.full).refine(isWellFormed)),
  legal: later(typedText(LONGEST.legal)),
  grade: z.enum(TRANSLATION_GRADES),
  translator: later(typedLine(LONGEST.name)),
  reviewer: later(typedLine(LONGEST.name)),
});

/** One sentence for each field of a text. */
export const TEXT_MESSAGES = {
  title: 'draft.wrong.title',
  sentence: 'draft.wrong.sentence',
  who: 'draft.wrong.who',
  what: 'draft.wrong.what',
  why: 'draft.wrong.why',
  how_long: 'draft.wrong.how_long',
  who_else: 'draft.wrong.who_else',
  choices: 'draft.wrong.choices',
  full: 'draft.wrong.full',
  legal: 'draft.wrong.legal',
  grade: 'draft.wrong.grade',
  translator: 'draft.wrong.translator',
  reviewer: 'draft.wrong.reviewer',
} as const satisfies Record<string, MessageId>;

/** What was typed as the text of a draft. */
export const typedDraftText = (typed: z.output<typeof DRAFT_TEXT>): DraftText => {
  const { title, sentence, full, legal, grade, translator, reviewer } = typed;
  const facts = Object.fromEntries(FACT_KEYS.map((key) => [key, typed[key]])) as Record<FactKey, string>;
  return { title, sentence, facts, full, legal, grade, translator, reviewer };
};

/** What a draft covers as it is typed. */
export const DRAFT_COVERS = z.strictObject({
  revision: formRevision,
  activities: z.array(z.string().max(300)).min(1),
  places: z.array(z.string().max(80)).default([]),
  day: z.union([z.literal(''), typedDate]),
  stricter: z.literal('yes').optional(),
});

/** When a day begins at a place: the moment at which the one before it ends. */
const startOfCivilDay = (day: string, zone: string): number =>
  endOfCivilDay(new Date(fromIso(`${day}T00:00:00Z`) - DAY).toISOString().slice(0, 10), zone);

/** What was typed as the cover of a draft; `undefined` where the day is not to come. */
export const typedCovers = (
  { activities, places, day, stricter }: z.output<typeof DRAFT_COVERS>,
  { zone, now }: { zone: string; now: number },
): Pick<DraftContent, 'activities' | 'places' | 'effective' | 'stricter'> | undefined => {
  const covers = { activities, places, stricter: stricter === 'yes' };
  if (day === '') return covers;
  const from = startOfCivilDay(day, zone);
  return from > now ? { ...covers, effective: { on: day, from } } : undefined;
};
