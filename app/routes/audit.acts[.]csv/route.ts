import type { LoaderFunctionArgs } from '@remix-run/node';
import { toIso } from '#domain/time';
import { auditFilterOf } from '../../pages/audit-filter';
import { csvFile } from '../../pages/csv';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';

const HEAD = [
  'number',
  'at',
  'operation',
  'actor',
  'unit',
  'name',
  'object',
  'object_erased',
  'state',
  'place',
];

/** The audit list as a file, by the filters of its page. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'audit');
  const reader = { roles: viewer.roles, language };
  const { filter, problems } = auditFilterOf(request);
  if (problems) throw refused('unreadable_day');
  const { lines } = context.services.registers.audit(filter, 'file', reader);
  const rows = lines.map(({ seq, at, operation, actor, unit = '', name = '', object, erased, gate }) => [
    String(seq),
    toIso(at),
    operation,
    actor,
    unit,
    name,
    object,
    erased ? 'yes' : '',
    gate?.state ?? '',
    gate?.place ?? '',
  ]);
  return csvFile('forthright-audit.csv', [HEAD, ...rows]);
};
