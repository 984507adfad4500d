import type { AppLoadContext } from '@remix-run/node';
import { paperText } from '../messages/paper';
import { say } from '../messages/speak';
import { isPaper, type PaperHeld, type PaperKey } from '../pack';
import type { PackRoom } from '../paths';
import { refused } from './refused';
import { requireRoom } from './viewer';

/** Which paper is asked for, with its name as the title of the page. */
export const paperPage = async (
  request: Request,
  context: AppLoadContext,
  room: PackRoom,
  paper: string | undefined,
) => {
  const { language } = await requireRoom(request, context, room);
  if (!isPaper(paper)) throw refused('not_found');
  const held = heldFor(context, paper);
  return { paper, held, heading: say(language, { id: `pack.${paper}.title` }) };
};

/** A paper as a text file in the language of the page. */
export const paperFile = async (
  request: Request,
  context: AppLoadContext,
  room: PackRoom,
  paper: string | undefined,
): Promise<Response> => {
  const { language } = await requireRoom(request, context, room);
  if (!isPaper(paper)) throw refused('not_found');
  return new Response(paperText(language, paper, heldFor(context, paper)), {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="forthright-${paper}.txt"`,
    },
  });
};

/** What systems held from before; only the record names it. */
const heldFor = (context: AppLoadContext, paper: PaperKey): readonly PaperHeld[] =>
  paper === 'record' ? context.services.inventory.lines() : [];
