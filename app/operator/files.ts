import type { z } from 'zod';
import { activityId, alwaysStops } from '#domain/monitoring/activity';
import { categoryOf } from '#domain/monitoring/category';
import { GATES } from '#domain/monitoring/gates';
import { purposeOf } from '#domain/monitoring/purpose';
import { ok, type Result } from '#domain/result';
import { type FileError, first, firstOf, malformed, type Place, twice, wrong } from './file-errors';
import { establishmentShape, noticeShape, programmeShape, systemShape } from './file-shapes';

export type ProgrammeFile = z.output<typeof programmeShape>;
export type NoticeFile = z.output<typeof noticeShape>;
export type SystemFile = z.output<typeof systemShape>;
export type EstablishmentFile = z.output<typeof establishmentShape>;

type Parsed<File> = Result<File, FileError>;
type Check<File> = (file: File) => FileError | undefined;

/**
 * A programme file. Beside its shape: categories, purposes and gates are known; each activity stands once; every text is
 * there in every language; what asks for consent, or trains models, stops when contact is lost (model, section 0: duty);
 * data collected on consent needs a new consent, not an assessment (law EU-03); and only a council opens its own gate.
 */
export const parseProgrammeFile = (content: unknown): Parsed<ProgrammeFile> =>
  parse(programmeShape, content, programmeError);

/** A notice file. `"*"` stands for every activity of the programme; ids must be of that programme. */
export const parseNoticeFile = (content: unknown): Parsed<NoticeFile> =>
  parse(noticeShape, content, noticeError);

/** A system file. The manifest declares what the activities collect, and content needs protected contexts. */
export const parseSystemFile = (content: unknown): Parsed<SystemFile> =>
  parse(systemShape, content, systemError);

/** An establishment file. */
export const parseEstablishmentFile = (content: unknown): Parsed<EstablishmentFile> =>
  parse(establishmentShape, content, () => undefined);

const parse = <Shape extends z.ZodType>(
  shape: Shape,
  content: unknown,
  check: Check<z.output<Shape>>,
): Parsed<z.output<Shape>> => {
  const read = shape.safeParse(content, { reportInput: true });
  if (!read.success) {
    const issue = read.error.issues[0];
    return { ok: false, error: malformed(issue ?? { code: 'custom', path: [], message: '' }) };
  }
  const error = check(read.data);
  return error ? { ok: false, error } : ok(read.data);
};

const programmeError: Check<ProgrammeFile> = (file) => {
  const languages = Object.keys(file.texts);
  const seen = new Set<string>();
  return first(
    () => (languages.length === 0 ? wrong('language_missing', ['texts'], 'Write a text.') : undefined),
    () =>
      firstOf(file.activities, (activity, i) => {
        const id = activityId({ ...activity, programme: file.programme });
        if (seen.has(id)) return wrong('activity_twice', ['activities', i], `"${id}" is there twice.`);
        seen.add(id);
        return activityError(activity, ['activities', i], languages);
      }),
    () =>
      firstOf(file.activities, ({ compatible_with }, i) =>
        firstOf(compatible_with, (id, j) =>
          id.startsWith(`${file.programme}.`) && !seen.has(id)
            ? wrong(
                'unknown_activity',
                ['activities', i, 'compatible_with', j],
                `"${id}" is not in this file.`,
              )
            : undefined,
        ),
      ),
    () => firstOf(file.gates, (gate, i) => gateError(gate, ['gates', i], seen)),
  );
};

const activityError = (
  activity: ProgrammeFile['activities'][number],
  path: Place,
  languages: readonly string[],
): FileError | undefined => {
  const { category, purpose, duty, basis, texts } = activity;
  const asksConsent = Object.values(basis).some((rule) => rule.basis === 'consent');
  return first(
    () =>
      categoryOf(category)
        ? undefined
        : wrong('unknown_category', [...path, 'category'], `No category is called "${category}".`),
    () =>
      purposeOf(purpose)
        ? undefined
        : wrong('unknown_purpose', [...path, 'purpose'], `No purpose is called "${purpose}".`),
    () =>
      Object.keys(basis).length === 0
        ? wrong('basis_missing', [...path, 'basis'], 'Name the lawful basis of at least one place.')
        : undefined,
    () =>
      duty.on_lost_contact_hours > 0 && alwaysStops({ purpose, basisByPlace: placeRules(basis) })
        ? wrong(
            'must_stop_on_lost_contact',
            [...path, 'duty', 'on_lost_contact_hours'],
            'This must be 0: consent and training always stop when contact is lost.',
          )
        : undefined,
    () =>
      activity.consent_days !== undefined && !asksConsent
        ? wrong(
            'consent_days_without_consent',
            [...path, 'consent_days'],
            'No place asks for consent here, so none can end.',
          )
        : undefined,
    () =>
      activity.compatible_with.length > 0 && asksConsent
        ? wrong(
            'consent_cannot_be_compatible',
            [...path, 'compatible_with'],
            'Where consent is asked, another purpose needs its own consent.',
          )
        : undefined,
    () => twice(activity.recipients, [...path, 'recipients']),
    () => twice(activity.applies_to, [...path, 'applies_to']),
    () => languageError(texts, languages, [...path, 'texts']),
  );
};

/** The rules as alwaysStops() reads them: it looks at the basis alone. */
const placeRules = (basis: ProgrammeFile['activities'][number]['basis']) =>
  Object.fromEntries(
    Object.entries(basis).map(([place, { basis: ground, law }]) => [
      place,
      { basis: ground, law, acknowledgement: 'not_required' as const },
    ]),
  );

const languageError = (texts: object, languages: readonly string[], path: Place): FileError | undefined => {
  const missing = languages.find((language) => !Object.hasOwn(texts, language));
  const extra = Object.keys(texts).find((language) => !languages.includes(language));
  if (missing !== undefined) {
    return wrong('language_missing', [...path, missing], `The text in "${missing}" is missing.`);
  }
  return extra === undefined
    ? undefined
    : wrong('language_missing', [...path, extra], `The programme itself has no text in "${extra}".`);
};

const gateError = (
  { gate, activity, state }: ProgrammeFile['gates'][number],
  path: Place,
  activities: ReadonlySet<string>,
): FileError | undefined => {
  if (!(GATES as readonly string[]).includes(gate)) {
    return wrong('unknown_gate', [...path, 'gate'], `No gate is called "${gate}".`);
  }
  if (activity !== undefined && !activities.has(activity)) {
    return wrong('unknown_activity', [...path, 'activity'], `"${activity}" is not in this file.`);
  }
  return gate === 'collective_gate_unmet' && state === 'open'
    ? wrong(
        'only_the_representative',
        [...path, 'state'],
        'Only the council opens this gate, by its own act.',
      )
    : undefined;
};

const noticeError: Check<NoticeFile> = (file) => {
  const { activities } = file;
  const [language, ...others] = Object.keys(file.texts);
  return first(
    () => (language === undefined ? wrong('language_missing', ['texts'], 'Write a text.') : undefined),
    () => twice(file.places, ['places']),
    () => (activities === '*' ? undefined : twice(activities, ['activities'])),
    () =>
      activities === '*'
        ? undefined
        : firstOf(activities, (id, i) =>
            id.startsWith(`${file.programme}.`)
              ? undefined
              : wrong('unknown_activity', ['activities', i], `"${id}" is not of this programme.`),
          ),
    () =>
      firstOf(others, (other) =>
        file.texts[other]?.full.length === file.texts[language ?? '']?.full.length
          ? undefined
          : wrong(
              'language_missing',
              ['texts', other, 'full'],
              `"${other}" has not as many parts as "${language}".`,
            ),
      ),
  );
};

const systemError: Check<SystemFile> = ({ kind, activities, manifest, held_before }) => {
  const declared = manifest.fields_by_category;
  const unknown = (path: Place, category: string) =>
    categoryOf(category)
      ? undefined
      : wrong('unknown_category', path, `No category is called "${category}".`);
  return first(
    () => twice(activities, ['activities']),
    () => firstOf(Object.keys(declared), (name) => unknown(['manifest', 'fields_by_category', name], name)),
    () => firstOf(manifest.masks, (name, i) => unknown(['manifest', 'masks', i], name)),
    () => firstOf(Object.entries(held_before?.kinds ?? {}), ([name, held]) => heldError(name, held, unknown)),
    () =>
      firstOf(activities, (id, i) => {
        const category = id.split('.')[1] ?? '';
        if (!Object.hasOwn(declared, category)) {
          return wrong(
            'category_undeclared',
            ['activities', i],
            `The manifest does not say which fields of "${category}" there are.`,
          );
        }
        return kind === 'collector' && categoryOf(category)?.content && !manifest.protected_contexts
          ? wrong(
              'protected_contexts_unsupported',
              ['manifest', 'protected_contexts'],
              `A collector of "${category}" must keep out of protected places.`,
            )
          : undefined;
      }),
  );
};

const heldError = (
  category: string,
  held: NonNullable<SystemFile['held_before']>['kinds'][string],
  unknown: (path: Place, category: string) => FileError | undefined,
): FileError | undefined => {
  const place = ['held_before', 'kinds', category];
  const strange = unknown(place, category);
  if (strange || held === 'nothing') return strange;
  if (held.since > held.until) {
    return wrong('held_days_unfit', [...place, 'until'], 'The last day is before the first one.');
  }
  return held.plan === 'keep' && held.ground === undefined
    ? wrong('held_ground_missing', [...place, 'ground'], 'What is kept needs the rule of law it is kept for.')
    : undefined;
};
