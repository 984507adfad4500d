import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Letters, LettersForm } from '../../components/letters';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { refusalOf } from '../../messages/refusals';
import { formId, formKey, readPressed } from '../../pages/forms';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'letters.title' };

const FORM = z.strictObject({ establishment: formId, key: formKey });

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'admin');
  const { registers, newId } = context.services;
  return { places: registers.placesToInvite(), key: newId('idem') };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'admin');
  const { establishment, key } = await readPressed(request, FORM);
  const { registers, accounts } = context.services;
  const actor = { kind: 'person', id: viewer.person } as const;
  const made = await accounts.inviteAll(actor, registers.peopleToInvite(establishment), key);
  if (!made.ok) return data({ refusal: made.error.code }, { status: refusalOf(made.error.code).status });
  return { letters: made.value, address: new URL(paths.firstSignIn, request.url).href };
};

/** Codes for people without a computer at work, on paper: made for a place at a time, and told on this page alone. */
export default function InviteByLetter() {
  const { places, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const made = answer && 'letters' in answer ? answer : undefined;
  const say = useSay();
  if (made) return <Letters letters={made.letters} address={made.address} />;
  return (
    <div className="page page-narrow">
      <RefusalNote code={answer && 'refusal' in answer ? answer.refusal : undefined} />
      <PageHeading kicker={say('people.title')} title={say('letters.title')}>
        {say('letters.lead')}
      </PageHeading>
      <LettersForm places={places} formKey={key} />
      <p>
        <a className="quiet-link" href={paths.people()}>
          {say('people.back')}
        </a>
      </p>
    </div>
  );
}
