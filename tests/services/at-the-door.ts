/** A portal at whose public door somebody asks. */
import type { PortalOptions } from '#app/services/portal-options';
import type { TieProof } from '#domain/entry/request-bodies';
import { deskOf } from './desk-acts';
import { addEmployee, MOUSE, must, OPERATOR } from './portal';
import { by, codeOf, house } from './two-people';

let forms = 0;

/** Eve and Fay are officers, Sue the data protection officer; one store holds mouse movements, and Wim works there. */
export const atTheDoor = async (more: Partial<PortalOptions> = {}) => {
  const made = await house(undefined, more);
  const { people, give, portal } = made;
  const fay = await addEmployee(portal, { name: 'Fay' });
  for (const officer of [people.eve, fay]) await give(officer, 'officer');
  await give(people.sue, 'dpo');
  must(
    await portal.administration.registerSystem(OPERATOR, {
      system: 'store',
      kind: 'store',
      owner: people.rob,
      activities: [MOUSE],
      lists: false,
      manifest: {
        version: '1',
        fields_by_category: { mouse_pointer: ['x'] },
        destinations: [],
        retention_days: 90,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
    }),
  );
  const wim = await addEmployee(portal, { name: 'Wim' });
  const desk = deskOf(portal);
  const { requests, door } = portal.services;
  const ask = async (kind = 'erasure', more: object = {}) => {
    forms += 1;
    const key = `idem_${String(forms).padStart(22, 't')}`;
    const code = door.read(door.codeOf(key)) ?? '';
    const asked = { kind, language: 'en', contact: 'Zq7contact@example.org', words: 'Zq7words.', ...more };
    must(await requests.makeAtDoor({ ...asked, code } as never, key));
    return { code, request: requests.atDoor(code, 'en')?.id ?? '' };
  };
  const propose = (officer: string, request: string, who = wim, how: TieProof = 'document_seen') =>
    desk.tie(by(officer), { request, who, how, words: 'Zq7passport was shown.' }).then(codeOf);
  const confirm = (officer: string, request: string) =>
    desk.confirmTie(by(officer), { request }).then(codeOf);
  const tied = async (kind = 'erasure') => {
    const asked = await ask(kind);
    for (const said of [await propose(people.eve, asked.request), await confirm(fay, asked.request)]) {
      if (said !== 'ok') throw new Error(`refused: ${said}`);
    }
    const [theirs] = requests.mine(wim).open;
    if (!theirs) throw new Error('it is not theirs');
    return { ...asked, made: theirs.id };
  };
  const tasks = () => portal.tasks.fetch({ system: 'store', open: true, limit: 9 })?.tasks ?? [];
  return { ...made, fay, wim, desk, requests, ask, propose, confirm, tied, tasks };
};
