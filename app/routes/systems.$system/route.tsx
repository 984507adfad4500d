import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { ProblemSummary } from '../../components/field';
import { InventoryFindings } from '../../components/inventory-findings';
import { PageHeading } from '../../components/page-heading';
import type { PageHandle } from '../../components/page-title';
import { useSay } from '../../components/reader';
import { RefusalNote } from '../../components/refusal-note';
import { KeyList } from '../../components/registered-systems';
import {
  KeyTold,
  MintForm,
  SystemActivities,
  SystemFacts,
  UndeclaredFields,
} from '../../components/system-page';
import { WorkOfSystem } from '../../components/task-work';
import { systemName } from '../../messages/labels';
import { formKey, notDone, readForm, toMend } from '../../pages/forms';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';
import { paths } from '../../paths';

export const handle: PageHandle = { title: 'system.title' };

const FORM = z.discriminatedUnion('intent', [
  z.strictObject({
    intent: z.literal('mint'),
    key: formKey,
    mode: z.enum(['live', 'test']),
    days: z
      .string()
      .trim()
      .regex(/^([1-9]|[1-8]\d|90)$/)
      .transform(Number),
  }),
  z.strictObject({ intent: z.literal('revoke'), key_id: z.string().regex(/^[A-Za-z0-9]{12}$/) }),
]);

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'systems');
  const { registers, inventory, clock, newId } = context.services;
  const system = registers.systems().find(({ id }) => id === params.system);
  if (!system) throw refused('unknown_system');
  return {
    system,
    heading: systemName(system.id),
    now: clock(),
    key: newId('idem'),
    second: registers.secondForKeys(viewer.person),
    findings: inventory.findings(system.id),
    work: context.services.taskWork(system.id),
  };
};

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const { viewer } = await requireRoom(request, context, 'systems');
  const { administration } = context.services;
  const form = await readForm(request, FORM, { days: 'key.mint.days.wrong' });
  if (!form.ok) return toMend(form, form.problems);
  const actor = { kind: 'person', id: viewer.person } as const;
  const system = params.system ?? '';
  if (form.value.intent === 'revoke') {
    const ended = await administration.revokeKey(actor, { keyId: form.value.key_id });
    return ended.ok ? redirect(paths.system(system), 303) : notDone(form, ended.error.code);
  }
  const { mode, days, key: sentKey } = form.value;
  const minted = await administration.mintKey(actor, { system, mode, days }, sentKey);
  if (!minted.ok) return notDone(form, minted.error.code, { key_lives_too_long: 'days' });
  const { key, openUntil } = minted.value;
  return { minted: { key, ...(openUntil !== undefined && { openUntil }) } };
};

/** One system: what it is, what it last said, and its keys. */
export default function System() {
  const { system, now, key, second, findings, work } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const problems = answer && 'problems' in answer ? answer.problems : undefined;
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={answer && 'refusal' in answer ? answer.refusal : undefined} />
      <PageHeading kicker={say('systems.title')} title={systemName(system.id)} />
      {answer && 'minted' in answer && <KeyTold minted={answer.minted} />}
      <SystemFacts system={system} />
      <section aria-labelledby="activities-heading">
        <h2 id="activities-heading">{say('system.activities')}</h2>
        <SystemActivities system={system} />
      </section>
      <section aria-labelledby="work-heading">
        <h2 id="work-heading">{say('work.title')}</h2>
        {work.map((line) => (
          <WorkOfSystem key={line.system} line={line} />
        ))}
      </section>
      <section aria-labelledby="inventory-heading">
        <h2 id="inventory-heading">{say('inventory.title')}</h2>
        <InventoryFindings findings={findings} />
        <p>
          <a href={paths.systemInventory(system.id)}>{say('inventory.open')}</a>
        </p>
      </section>
      <section aria-labelledby="undeclared-heading">
        <h2 id="undeclared-heading">{say('system.undeclared')}</h2>
        <UndeclaredFields system={system} />
      </section>
      <section aria-labelledby="keys-heading">
        <h2 id="keys-heading">{say('system.keys')}</h2>
        <KeyList keys={system.keys} now={now} />
        <MintForm system={system.id} second={second} formKey={key} problems={problems} />
      </section>
      <p>
        <a className="quiet-link" href={paths.systems}>
          {say('systems.back')}
        </a>
      </p>
    </div>
  );
}
