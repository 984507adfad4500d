import { openProgrammes } from '#db/views/programme-proposals';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { activityId } from '#domain/monitoring/activity';
import { type Balancing, type BasisTest, type TestUnfit, unfitTest } from '#domain/programme/introduction';
import { ok, type Result, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { type ProgrammeInput, type ProgrammeUnfit, programmeBody, programmeUnfit } from './programme-fit';

export interface ProgrammeProposal extends ProgrammeInput {
  proposal: string;
  /** Why it is needed, what else was looked at, and what refusing costs; one document. */
  introduction: object;
  tests: readonly { test: BasisTest; balancing: Balancing | undefined }[];
}

/** Whether each basis of the programme is what the guided test says of it: a refusal names the activity. */
export const introductionUnfit = (
  { programme, activities }: Pick<ProgrammeInput, 'programme' | 'activities'>,
  tests: readonly BasisTest[],
): Result<undefined, { code: TestUnfit }> => {
  const declared = activities.map((activity) => ({
    ...activity,
    programme,
    id: activityId({ ...activity, programme }),
  }));
  const unfit = unfitTest(declared, tests);
  return unfit ? refuse(unfit.code, unfit.activity) : ok(undefined);
};

/**
 * Proposes a programme, or a new version of one. Nothing of it holds before a second person agrees. It is checked like a file of the
 * operator, and beside that each basis must be the one that its test led to.
 */
export const proposeProgramme: Command<
  ProgrammeProposal,
  { code: 'not_allowed' | 'already_proposed' | ProgrammeUnfit | TestUnfit }
> = (read, input, { actor, now, document }) => {
  if (!isAllowed(read, { actor, now }, SECOND_PERSON.programme.propose)) return refuse('not_allowed');
  const fit = programmeUnfit(read, input);
  if (!fit.ok) return fit;
  const tests = input.tests.map(({ test }) => test);
  const tested = introductionUnfit(input, tests);
  if (!tested.ok) return tested;
  if (input.tests.some(({ test, balancing }) => test.weighedOn !== undefined && !balancing)) {
    return refuse('balancing_missing');
  }
  if (openProgrammes(read, now).some(({ programme }) => programme === input.programme)) {
    return refuse('already_proposed');
  }
  return ok({
    type: 'programme.proposed.v1',
    key: input.programme,
    body: {
      ...programmeBody(read, input, document),
      proposal: input.proposal,
      introduction: document('introduction', JSON.stringify(input.introduction)),
      tests: input.tests.map(({ test, balancing }) => ({
        ...test,
        ...(balancing && { balancing: document('balancing', JSON.stringify(balancing)) }),
      })),
      open_until: now + SECOND_PERSON.programme.openFor,
    },
  });
};
