import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { documentText } from '#db/own/documents';
import { programme as programmeTable } from '#db/schema/monitoring';
import { person } from '#db/schema/people';
import { askedAbout } from '#db/views/asked-about';
import { readWorld } from '#db/views/decision-world';
import { canBeObjectedTo, objectionEffect } from '#domain/choice/objection';
import type { EntryBodies } from '#domain/entry/bodies';
import { canonicalJson } from '#domain/log/canonical';
import { type Activity, activityId, alwaysStops } from '#domain/monitoring/activity';
import { categoryOf } from '#domain/monitoring/category';
import { purposeOf } from '#domain/monitoring/purpose';
import { ok, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { CommandContext, Reader } from '../command';

export interface ProgrammeInput {
  programme: string;
  owner?: string;
  startsAt: Instant;
  /** Name, address, contact, DPO and authority, as one document. */
  controller: object;
  /** Texts by language: title, summary and one text per activity id. */
  texts: Readonly<Record<string, object>>;
  activities: readonly Omit<Activity, 'id' | 'programme'>[];
}

/** Why a programme cannot be put on record as it is. */
export type ProgrammeUnfit =
  | 'unknown_owner'
  | 'unknown_category'
  | 'unknown_purpose'
  | 'activity_twice'
  | 'must_stop_on_lost_contact'
  | 'basis_fixed'
  | 'terms_fixed'
  | 'texts_fixed'
  | 'grounds_missing'
  | 'activity_was_asked_about';

/**
 * Holds a programme, or a new version of one, against what is on record, whichever way it comes. Once people were asked about an
 * activity, its basis cannot change, and it cannot vanish, reach further or be put into other words: each would turn an answer into one
 * to another question. Asked is who a published notice covers. A refusal says which activity it is about, or which owner. Whether
 * anybody answered makes no difference: a refusal that depended on it would tell of them.
 */
export const programmeUnfit = (
  read: Reader,
  input: ProgrammeInput,
): Result<undefined, { code: ProgrammeUnfit }> => {
  if (input.owner !== undefined) {
    const owner = read.orm.select({ id: person.id }).from(person).where(eq(person.id, input.owner)).get();
    if (!owner) return refuse('unknown_owner', input.owner);
  }
  const declared = new Map<string, Omit<Activity, 'id' | 'programme'>>();
  for (const activity of input.activities) {
    const id = activityId({ ...activity, programme: input.programme });
    if (declared.has(id)) return refuse('activity_twice', id);
    if (!categoryOf(activity.category)) return refuse('unknown_category', id);
    if (!purposeOf(activity.purpose)) return refuse('unknown_purpose', id);
    if (alwaysStops(activity) && activity.duty.onLostContactHours > 0) {
      return refuse('must_stop_on_lost_contact', id);
    }
    if (goesOnInSpiteOfObjection(activity) && !statesGrounds(input.texts, id))
      return refuse('grounds_missing', id);
    declared.set(id, activity);
  }
  const texts = textsNow(read, input.programme);
  const asked = askedAbout(read, input.programme);
  for (const before of readWorld(read).programmes.get(input.programme)?.activities ?? []) {
    const { id } = before;
    const after = declared.get(id);
    // People can object as soon as it is declared, so what an objection does is fixed from then on.
    if (after && weakensObjections(before, after)) return refuse('terms_fixed', id);
    if (!asked.has(id)) continue;
    if (!after) return refuse('activity_was_asked_about', id);
    if (!sameBasis(before, after)) return refuse('basis_fixed', id);
    if (widens(before, after)) return refuse('terms_fixed', id);
    if (isReworded(texts, input.texts, id)) return refuse('texts_fixed', id);
  }
  return ok(undefined);
};

/** The number of the next version of a programme. */
export const nextProgrammeVersion = (read: Reader, programme: string): number =>
  (read.orm
    .select({ version: programmeTable.version })
    .from(programmeTable)
    .where(eq(programmeTable.key, programme))
    .get()?.version ?? 0) + 1;

/** What an entry says of a programme that fits; its controller and texts are put beside the log. */
export const programmeBody = (
  read: Reader,
  input: ProgrammeInput,
  document: CommandContext['document'],
): EntryBodies['programme.applied.v1'] => ({
  programme: input.programme,
  version: nextProgrammeVersion(read, input.programme),
  controller: document('controller', JSON.stringify(input.controller)),
  ...(input.owner !== undefined && { owner: input.owner }),
  starts_at: input.startsAt,
  texts: Object.fromEntries(
    Object.entries(input.texts).map(([language, text]) => [
      language,
      document('programme_text', JSON.stringify(text)),
    ]),
  ),
  activities: input.activities,
});

type Texts = ProgrammeInput['texts'];

/** The words of one activity in one language, as the file gives them; undefined where there are none. */
const wordsOf = (texts: Texts, language: string, id: string): Record<string, unknown> | undefined =>
  (texts[language] as { activities?: Record<string, Record<string, unknown>> } | undefined)?.activities?.[id];

/** The texts on record, by language; a text that was erased is nobody's to compare with. */
const textsNow = (read: Reader, programme: string): Texts => {
  const row = read.orm
    .select({ texts: programmeTable.texts })
    .from(programmeTable)
    .where(eq(programmeTable.key, programme))
    .get();
  return Object.fromEntries(
    Object.entries(row?.texts ?? {}).flatMap(([language, { document }]) => {
      const stored = documentText(read, document);
      return stored === undefined ? [] : [[language, JSON.parse(stored) as object]];
    }),
  );
};

/** Whether the words that people were asked in would be others. A language can be added, and none taken away. */
const isReworded = (before: Texts, after: Texts, id: string): boolean =>
  Object.keys(before).some((language) => {
    const old = wordsOf(before, language, id);
    return old !== undefined && canonicalJson(old) !== canonicalJson(wordsOf(after, language, id) ?? {});
  });

const goesOnInSpiteOfObjection = (activity: Terms): boolean =>
  objectionEffect(activity) === 'continue' &&
  Object.values(activity.basisByPlace).some(({ basis }) => canBeObjectedTo(basis));

/** Who goes on in spite of an objection must say why, in every language (Art. 21(1) GDPR: compelling legitimate grounds). */
const statesGrounds = (texts: Texts, id: string): boolean =>
  Object.keys(texts).every((language) => typeof wordsOf(texts, language, id)?.grounds === 'string');

type Terms = Omit<Activity, 'id' | 'programme'>;

/** No place loses or changes its ground, and no finer place gets another ground under people who were asked. */
const sameBasis = (before: Terms, after: Terms): boolean => {
  const grounds = new Set(Object.values(before.basisByPlace).map((rule) => rule.basis));
  return (
    Object.entries(before.basisByPlace).every(
      ([place, rule]) =>
        after.basisByPlace[place]?.basis === rule.basis &&
        isDeepStrictEqual(after.basisByPlace[place]?.acknowledgement, rule.acknowledgement),
    ) &&
    Object.entries(after.basisByPlace).every(
      ([place, rule]) =>
        Object.hasOwn(before.basisByPlace, place) || (grounds.size === 1 && grounds.has(rule.basis)),
    )
  );
};

/** What an objection does at once, from nothing to everything. */
const STRENGTH = { continue: 0, restrict: 1, stop: 2 } as const;

const weakensObjections = (before: Terms, after: Terms): boolean =>
  STRENGTH[objectionEffect(after)] < STRENGTH[objectionEffect(before)];

/** Whether the new terms reach further than those people were asked about: more eyes, longer, sooner, for judging, on over an objection. */
const widens = (before: Terms, after: Terms): boolean => {
  const grows = (old: readonly string[], now: readonly string[]) => now.some((one) => !old.includes(one));
  return (
    after.duty.decisions !== before.duty.decisions ||
    (before.duty.onMissingAcknowledgement === 'deny' && after.duty.onMissingAcknowledgement !== 'deny') ||
    (before.duty.onRestriction === 'stop' && after.duty.onRestriction !== 'stop') ||
    after.duty.onLostContactHours > before.duty.onLostContactHours ||
    grows(before.appliesTo, after.appliesTo) ||
    after.retentionDays > before.retentionDays ||
    after.embargoDays < before.embargoDays ||
    (before.consentDays !== undefined && (after.consentDays ?? Infinity) > before.consentDays) ||
    grows(before.recipients, after.recipients) ||
    grows(before.processors, after.processors) ||
    grows(before.transfers, after.transfers) ||
    grows(before.compatibleWith, after.compatibleWith)
  );
};
