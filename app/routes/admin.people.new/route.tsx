import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { fromIso } from '#domain/time';
import { NewPersonForm } from '../../components/new-person-form';
import type { PageHandle } from '../../components/page-title';
import { PersonAdded, PersonAddedBefore } from '../../components/person-added';
import { RefusalNote } from '../../components/refusal-note';
import type { MessageId } from '../../messages/en';
import { formKey, notDone, readForm, toMend } from '../../pages/forms';
import { requireRoom } from '../../pages/viewer';
import { typedDate, typedEmail, typedKey, typedLanguage, typedLine } from '../../typed-text';

export const handle: PageHandle = { title: 'person.new.title' };

/** A field that may be left empty comes as an empty text. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

const FORM = z.strictObject({
  key: formKey,
  name: typedLine(200),
  email: typedEmail,
  external_id: optional(typedLine(200)),
  kind: z.enum(['employee', 'contractor', 'agency_worker', 'apprentice']),
  entity: typedKey,
  establishment: typedKey,
  language: typedLanguage,
  hired_on: typedDate,
  minor: z.literal('yes').optional(),
});
const MESSAGES: Readonly<Record<string, MessageId>> = {
  name: 'person.name.missing',
  email: 'person.email.missing',
  external_id: 'person.external_id.wrong',
  entity: 'person.entity.wrong',
  establishment: 'person.establishment.missing',
  language: 'person.language.wrong',
  hired_on: 'person.hired_on.missing',
};

/** What is about one field when it is refused. */
const FIELDS = {
  email_taken: 'email',
  external_id_taken: 'external_id',
  unknown_establishment: 'establishment',
} as const;

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  await requireRoom(request, context, 'admin');
  const { newId, registers } = context.services;
  return { establishments: registers.establishments(), key: newId('idem') };
};

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'admin');
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const { accounts, decisions } = context.services;
  const { key, ...joining } = form.value;
  const added = await accounts.admit({ kind: 'person', id: viewer.person }, asked(joining), 'person', key);
  if (added.ok) return { added: added.value };
  // Loaded again: the same page, and everything on it but the code.
  const before = decisions.findEmployee('email', joining.email);
  if (added.error.code === 'told_before' && before !== undefined) return { addedBefore: before };
  return notDone(form, added.error.code, FIELDS);
};

const asked = ({
  name,
  email,
  external_id,
  language,
  hired_on,
  minor,
  ...rest
}: Omit<z.output<typeof FORM>, 'key'>) => ({
  ...rest,
  languages: [language],
  minor: minor === 'yes',
  synthetic: false,
  hiredAt: fromIso(`${hired_on}T00:00:00Z`),
  profile: { name, email, ...(external_id !== undefined && { external_id }) },
});

export default function NewPerson() {
  const { establishments, key } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer && 'added' in answer && answer.added) return <PersonAdded added={answer.added} />;
  if (answer && 'addedBefore' in answer && answer.addedBefore)
    return <PersonAddedBefore person={answer.addedBefore} />;
  const problems = answer && 'problems' in answer ? answer.problems : undefined;
  return (
    <div className="page page-narrow">
      <RefusalNote code={answer && 'refusal' in answer ? answer.refusal : undefined} />
      <NewPersonForm establishments={establishments} formKey={key} problems={problems} />
    </div>
  );
}
