import { citedFor } from '../basis/places';
import type { Activity } from '../monitoring/activity';
import {
  ABOUT_FIELDS,
  type AboutField,
  ACTIVITY_WORDS,
  type ActivityDraft,
  CONTROLLER_FIELDS,
  EMPTY_TEST,
  type PlaceTest,
  type ProgrammeDraft,
} from './draft';
import type { Balancing, BasisTest } from './introduction';

/** What is on record of a programme that two people introduced, as far as its next version begins with it. */
export interface Introduced {
  programme: string;
  owner: string;
  controller: Readonly<Record<string, unknown>>;
  introduction: Readonly<Record<string, unknown>>;
  texts: Readonly<
    Record<
      string,
      { title?: string; summary?: string; activities?: Readonly<Record<string, Record<string, string>>> }
    >
  >;
  activities: readonly Activity[];
  tests: readonly (BasisTest & { weighing?: Balancing | undefined })[];
}

/** The next version of a programme, as it would have been typed. */
export const nextDraftOf = (known: Introduced): ProgrammeDraft => ({
  programme: known.programme,
  startsOn: '',
  owner: known.owner,
  about: partsOf(ABOUT_FIELDS, known.introduction) as Record<AboutField, string>,
  controller: partsOf(CONTROLLER_FIELDS, known.controller) as ProgrammeDraft['controller'],
  words: Object.fromEntries(
    Object.entries(known.texts).map(([language, { title = '', summary = '' }]) => [
      language,
      { title, summary },
    ]),
  ),
  activities: known.activities.map((activity, position) => draftOf(known, activity, `a${position + 1}`)),
});

const partsOf = (
  fields: readonly string[],
  from: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    fields.map((field) => [field, typeof from[field] === 'string' ? (from[field] as string) : '']),
  );

const draftOf = ({ texts, tests }: Introduced, activity: Activity, id: string): ActivityDraft => {
  const { category, purpose, verb, duty, recipients, processors, transfers, retentionDays } = activity;
  const rules = Object.entries(activity.basisByPlace);
  return {
    id,
    category,
    purpose,
    verb,
    places: rules.map(([place]) => place),
    duty,
    acknowledge: rules.some(([, { acknowledgement }]) => acknowledgement === 'required'),
    recipients,
    processors,
    transfers,
    retentionDays,
    ...(activity.consentDays !== undefined && { consentDays: activity.consentDays }),
    words: Object.fromEntries(
      Object.entries(texts).map(([language, { activities }]) => [
        language,
        partsOf(ACTIVITY_WORDS, activities?.[activity.id] ?? {}) as ActivityDraft['words'][string],
      ]),
    ),
    tests: Object.fromEntries(
      rules.map(([place, { basis, law }]): [string, PlaceTest] => {
        const test = tests.find((one) => one.activity === activity.id && one.place === place);
        const cited = citedFor(basis, place);
        const named = cited === undefined || !law.startsWith(cited) ? law : law.slice(cited.length);
        return [
          place,
          {
            answers: test?.answers ?? {},
            law: named.replace(/^; /, ''),
            balancing: test?.weighing ?? EMPTY_TEST.balancing,
          },
        ];
      }),
    ),
  };
};
