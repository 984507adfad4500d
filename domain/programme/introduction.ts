import { answersOnWay, type Ending, needsBalancing, stateOfTest } from '../basis/guided-test';
import { acknowledgementAt, citedFor } from '../basis/places';
import type { TestAnswers } from '../basis/questions';
import { type Activity, type Basis, type BasisRule, embargoOf } from '../monitoring/activity';
import { type ActivityDraft, EMPTY_TEST, endingAt, idOfDraft, type ProgrammeDraft } from './draft';

/** How a basis was found: what is kept of a test in the log. The weighing is a document beside it. */
export interface BasisTest {
  /** Its id. */
  activity: string;
  place: string;
  basis: Basis;
  answers: TestAnswers;
  /** The day on which interests were weighed (YYYY-MM-DD); only where they had to be. */
  weighedOn?: string;
}

/** The weighing of interests as it is kept; who answers for it is a name, and so a document. */
export interface Balancing {
  text: string;
  owner: string;
  on: string;
}

/** Kinds of people an activity of the desk is about: whoever works here. Others come by the operator's file. */
const APPLIES_TO = ['employee', 'contractor', 'agency_worker', 'apprentice'] as const;

/** The tests of a whole draft, in the order of its activities and places, each with its weighing where one is due. */
export const testsOf = (
  draft: ProgrammeDraft,
): readonly { test: BasisTest; balancing: Balancing | undefined }[] =>
  draft.activities.flatMap((activity) =>
    activity.places.flatMap((place) => {
      const ending = endingAt(activity, place);
      if (!ending || !('basis' in ending)) return [];
      const { answers, balancing } = activity.tests[place] ?? EMPTY_TEST;
      const isWeighed = needsBalancing(ending);
      const test = {
        activity: idOfDraft(draft, activity),
        place,
        basis: ending.basis,
        answers: answersOnWay({ ...activity, place }, answers),
        ...(isWeighed && { weighedOn: balancing.on }),
      };
      return [{ test, balancing: isWeighed ? balancing : undefined }];
    }),
  );

/** The activity as a programme declares it. Only for a draft that is whole: a place without a basis is left out. */
export const toDeclared = (activity: ActivityDraft): Omit<Activity, 'id' | 'programme'> => {
  const basisByPlace = Object.fromEntries(
    activity.places.flatMap((place) => {
      const ending = endingAt(activity, place);
      return ending && 'basis' in ending ? [[place, ruleAt(activity, place, ending)] as const] : [];
    }),
  );
  const { category, purpose, verb, duty, recipients, processors, transfers, retentionDays } = activity;
  const asks = Object.values(basisByPlace).some(({ basis }) => basis === 'consent');
  return {
    category,
    purpose,
    verb,
    basisByPlace,
    duty,
    appliesTo: APPLIES_TO,
    recipients,
    processors,
    transfers,
    retentionDays,
    embargoDays: embargoOf({ purpose, basisByPlace }),
    ...(asks && activity.consentDays !== undefined && { consentDays: activity.consentDays }),
    compatibleWith: [],
  };
};

const ruleAt = (activity: ActivityDraft, place: string, { basis }: { basis: Basis }): BasisRule => {
  const { law } = activity.tests[place] ?? EMPTY_TEST;
  const cited = citedFor(basis, place);
  return {
    basis,
    law: [cited, law].filter((part) => part !== undefined && part !== '').join('; '),
    acknowledgement: acknowledgementAt(place, activity.acknowledge),
  };
};

/** Why the basis of an activity is not what the guided test would say of it. */
export type TestUnfit = 'basis_not_tested' | 'basis_not_found' | 'prohibited_use' | 'balancing_missing';

/**
 * Holds declared activities against their tests, whoever made them: each basis at each place was tested, the answers still lead to it,
 * and interests were weighed where they had to be. The first that does not fit, with its activity.
 */
export const unfitTest = (
  activities: readonly Activity[],
  tests: readonly BasisTest[],
): { code: TestUnfit; activity: string } | undefined => {
  for (const { id, category, purpose, basisByPlace } of activities) {
    for (const [place, { basis }] of Object.entries(basisByPlace)) {
      const test = tests.find((one) => one.activity === id && one.place === place);
      if (!test) return { code: 'basis_not_tested', activity: id };
      const { ending } = stateOfTest({ category, purpose, place }, test.answers);
      if (isProhibited(ending)) return { code: 'prohibited_use', activity: id };
      if (!ending || !('basis' in ending) || ending.basis !== basis || test.basis !== basis) {
        return { code: 'basis_not_found', activity: id };
      }
      if (needsBalancing(ending) && test.weighedOn === undefined) {
        return { code: 'balancing_missing', activity: id };
      }
    }
  }
  return undefined;
};

const isProhibited = (ending: Ending | undefined): boolean =>
  ending !== undefined && 'neither' in ending && ending.neither === 'prohibited';
