import type { LoaderFunctionArgs } from '@remix-run/node';
import { problemSentence } from '../../messages/people-import';
import { say } from '../../messages/speak';
import { toCsv } from '../../pages/csv';
import { refused } from '../../pages/refused';
import { requireRoom } from '../../pages/viewer';

/** What is to mend in a table of people, by row and column, as a table. */
export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const { viewer, language } = await requireRoom(request, context, 'admin');
  const list = context.services.imports.view({ kind: 'person', id: viewer.person }, params.import ?? '');
  if (!list) throw refused('unknown_import');
  const rows = list.problems.map((problem) => [
    String(problem.row),
    problem.column ?? '',
    say(language, { id: problemSentence(problem) }),
  ]);
  return new Response(toCsv([['row', 'column', 'problem'], ...rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="forthright-list-problems.csv"',
    },
  });
};
