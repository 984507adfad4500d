import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import {
  DirectoryAnswers,
  DirectoryKeys,
  HeldLeavers,
  ProposeKeyForm,
  ReleasedLeavers,
} from '../../components/directory';
import { ProblemSummary } from '../../components/field';
import { Instant } from '../../components/instant';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay, useSayNodes } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { ToldOnce } from '../../components/told-once';
import { formKey, notDone, readForm, toMend } from '../../pages/forms';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'scim.title' };

const keyId = z.string().regex(/^[A-Za-z0-9]{12}$/);
const FORM = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('propose'), key: formKey }),
  z.strictObject({ intent: z.enum(['approve', 'revoke']), key_id: keyId }),
  z.strictObject({
    intent: z.literal('release'),
    count: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,6}$/)
      .transform(Number),
  }),
]);

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'admin');
  const { directory, newId } = context.services;
  return {
    connection: directory.connection(),
    address: new URL('/scim/v2', request.url).href,
    me: viewer.person,
    key: newId('idem'),
  };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'admin');
  const { directory } = context.services;
  const form = await readForm(request, FORM, { count: 'scim.held.count.missing' });
  if (!form.ok) return toMend(form, form.problems);
  const actor = { kind: 'person', id: viewer.person } as const;
  const asked = form.value;
  if (asked.intent === 'propose') {
    const made = await directory.propose(actor, {}, asked.key);
    return made.ok ? { told: made.value } : notDone(form, made.error.code);
  }
  const done =
    asked.intent === 'release'
      ? await directory.release(actor, { most: asked.count })
      : await directory[asked.intent](actor, { keyId: asked.key_id });
  return done.ok
    ? redirect(paths.directory, 303)
    : notDone(form, done.error.code, { no_such_number: 'count' });
};

/** The connection with the company's directory: its keys, how it was answered, and leaving that is held back. */
export default function DirectoryPage() {
  const { connection, address, me, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = answer && 'problems' in answer ? answer.problems : undefined;
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={answer && 'refusal' in answer ? answer.refusal : undefined} />
      <PageHeading kicker={say('people.title')} title={say('scim.title')}>
        {say('scim.lead')}
      </PageHeading>
      {answer && 'told' in answer && (
        <ToldOnce title="scim.told" secret={answer.told.key}>
          <p>{sayNodes('scim.told.text', { until: <Instant at={answer.told.openUntil} as="full" /> })}</p>
        </ToldOnce>
      )}
      {connection.held && <HeldLeavers held={connection.held} problems={problems} />}
      {connection.release && <ReleasedLeavers release={connection.release} />}
      <section aria-labelledby="keys-heading">
        <h2 id="keys-heading">{say('scim.keys')}</h2>
        <DirectoryKeys keys={connection.keys} me={me} />
        <ProposeKeyForm formKey={key} address={address} />
      </section>
      <DirectoryAnswers answers={connection.answers} />
      <p>
        <a className="quiet-link" href={paths.people()}>
          {say('people.back')}
        </a>
      </p>
    </div>
  );
}
