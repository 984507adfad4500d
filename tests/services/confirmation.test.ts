/** Where law sets a time for the confirmation of receipt alone: by when, counted how, and what confirmed it. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { confirmationOf } from '#app/services/request-clock';
import { openForReading } from '#db/open';
import { requestRow } from '#db/views/requests';
import { DAY } from '#domain/time';
import { addEmployee, must } from './portal';
import { house } from './two-people';

/** Eve is an officer in Leeds, where a complaint has to be acknowledged within 30 days (DPA 2018 s. 164A). */
const desk = async () => {
  const made = await house();
  const { people, give, portal, dataDir } = made;
  await give(people.eve, 'officer');
  const worker = await addEmployee(portal);
  const { inbox, requests, newId } = portal.services;
  const ask = async (kind: 'complaint' | 'access') => {
    const by = { person: worker, idempotencyKey: newId('idem') };
    const words = 'Nobody tells me why.';
    return must(await requests.make(by, { kind, language: 'en', words, against: 'handling' })).request;
  };
  /** As it would be of a request that the portal had told no date. */
  const untold = (id: string) => {
    const db = openForReading(join(dataDir, 'forthright.db'));
    const row = requestRow(db, id);
    const found = row && confirmationOf(db, { ...row, due: null });
    db.sqlite.close();
    return found;
  };
  return { ...made, inbox, newId, ask, untold };
};

it('the portal confirms a complaint in the United Kingdom when it comes, with the date of the answer', async () => {
  const { ask, inbox, people, clock } = await desk();
  const sentAt = clock.now;
  const complaint = await ask('complaint');
  clock.now += 40 * DAY;
  const line = inbox.case(people.eve, complaint, 'en')?.line;
  // Received on 2 March: 30 days later it is 1 April, a Wednesday.
  expect(line?.receipt).toMatchObject({
    clock: { rule: { id: 'UK-02' }, dueOn: { year: 2026, month: 4, day: 1 } },
    done: { at: sentAt, by: 'portal', late: false },
  });
  expect(line?.receipt?.clock.steps.map(({ kind }) => kind)).toEqual([
    'received',
    'add',
    'working_day',
    'due',
  ]);
  expect(inbox.list(people.eve, 'open', undefined).lines).toMatchObject([{ receipt: { days: -10 } }]);
});

it('no law there asks for it of a copy of one’s data', async () => {
  const { ask, inbox, people } = await desk();
  expect(inbox.case(people.eve, await ask('access'), 'en')?.line).not.toHaveProperty('receipt');
});

it('a request that was told no date is open until somebody writes to its person, and may be late', async () => {
  const { ask, inbox, people, clock, newId, untold } = await desk();
  const complaint = await ask('complaint');
  expect(untold(complaint)).not.toHaveProperty('done');
  clock.now += 2 * DAY;
  must(await inbox.act.take({ person: people.eve, formKey: newId('idem') }, { request: complaint }));
  expect(untold(complaint)).not.toHaveProperty('done');
  const at = clock.now;
  const by = { person: people.eve, formKey: newId('idem') };
  must(await inbox.act.write(by, { request: complaint, words: 'We have it and look into it.' }));
  expect(untold(complaint)?.done).toEqual({ at, by: 'organisation' });
});
