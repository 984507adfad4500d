import {
  type ActionFunctionArgs,
  type AppLoadContext,
  type LoaderFunctionArgs,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Actor } from '#domain/entry/bodies';
import { type Result, refuse } from '#domain/result';
import { fromIso, toIso } from '#domain/time';
import { ProblemSummary } from '../../components/field';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { CodeTold, LetInAgain, PersonAccount, PersonFacts, PersonRoles } from '../../components/person-admin';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { notDone, readForm, toMend } from '../../pages/forms';
import { FORM, GIVEN, LEAVING, PROPOSED, type Said } from '../../pages/person-form';
import { refused } from '../../pages/refused';
import { TERM_WRONG, termsOf } from '../../pages/role-terms';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';
import type { SignInCode } from '../../services/accounts';

export const handle: PageHandle = { title: 'person.title' };

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'admin');
  const { registers, clock, newId } = context.services;
  const person = registers.person(params.person ?? '');
  if (!person) throw refused('unknown_person');
  const today = toIso(clock()).slice(0, 10);
  const self = person.id === viewer.person;
  const establishments = registers.establishments();
  const holders = registers.holders().filter(({ person: holder }) => holder !== person.id);
  return {
    person,
    heading: person.name,
    establishments,
    holders,
    at: clock(),
    today,
    self,
    key: newId('idem'),
  };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer, zone } = await requireRoom(request, context, 'admin');
  const form = await readForm(request, FORM, { left_on: 'person.left_on.missing', ...TERM_WRONG });
  if (!form.ok) return toMend(form, form.problems);
  const person = params.person ?? '';
  const done = await act(context, { kind: 'person', id: viewer.person }, person, form.value, zone);
  if (!done.ok) return notDone(form, done.error.code, form.value.intent === 'propose' ? PROPOSED : LEAVING);
  if (form.value.intent === 'propose') return redirect(paths.approvals, 303);
  const { code, expiresAt } = done.value;
  if (code !== undefined && expiresAt !== undefined) {
    return { code: { code, expiresAt }, half: form.value.intent === 'recover' };
  }
  return redirect(paths.person(person), 303);
};

const act = async (
  { services }: AppLoadContext,
  actor: Actor,
  person: string,
  said: Said,
  zone: string,
): Promise<Result<{ revision: number } & Partial<SignInCode>>> => {
  const { accounts, administration, clock } = services;
  switch (said.intent) {
    case 'propose': {
      const { role, establishment } = said;
      return administration.proposeRole(actor, {
        person,
        role,
        ...(establishment !== undefined && { establishment }),
        ...termsOf(said, zone),
      });
    }
    case 'revoke':
      return administration.revokeRole(actor, { person, role: said.role });
    case 'end_sign_ins':
      return accounts.endSignIns(actor, person);
    case 'remove_way':
      return accounts.disconnect(actor, person);
    case 'issue_code':
      return accounts.issueCode(actor, person, said.key);
    case 'recover':
      return accounts.proposeRecovery(actor, person, said.key);
    case 'leave': {
      const day = fromIso(`${said.left_on}T00:00:00Z`);
      if (day > clock()) return refuse('not_yet');
      return accounts.leave(actor, { person, leftAt: day });
    }
  }
};

/** One account: who it is, what they may do here, and the ways to let them in, out and away. */
export default function Person() {
  const { person, establishments, holders, at, today, self, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = answer && 'problems' in answer ? answer.problems : undefined;
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={answer && 'refusal' in answer ? answer.refusal : undefined} />
      <PageHeading kicker={say('people.title')} title={<bdi>{person.name}</bdi>}>
        {say('person.lead')}
      </PageHeading>
      {answer && 'code' in answer && (
        <CodeTold code={answer.code} as={answer.half ? 'first_half' : 'whole'} />
      )}
      <PersonFacts person={person} />
      <PersonRoles
        person={person}
        establishments={establishments}
        roles={GIVEN}
        self={self}
        holders={holders}
        at={at}
        problems={problems}
      />
      <PersonAccount person={person} problems={problems} today={today} formKey={key} />
      {!self && person.signIn !== 'none' && person.leftAt === undefined && <LetInAgain formKey={key} />}
      <p>
        <a className="quiet-link" href={paths.people()}>
          {say('people.back')}
        </a>
      </p>
    </div>
  );
}
