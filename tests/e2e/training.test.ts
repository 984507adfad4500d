/** What was trained with somebody's records, without JavaScript: read before the answer, not in between, and afterwards with what became of it. */
import { expect, it } from 'vitest';
import { areSound } from '../process/axe';
import { castMember, signIn } from '../process/browser';
import { demoHouse } from '../process/demo-house';

const house = demoHouse();

const USE = 'agent-training.mouse_pointer.train_ai_agents.use';
const as = async (name: string) =>
  (
    await signIn(house.browser, house.portal.url, castMember(house.demo, name), {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 720 },
    })
  ).page;
const at = (path: string) => `${house.portal.url}${path}`;
type Page = Awaited<ReturnType<typeof as>>;
/** What a page says of training. */
const trainingOn = (page: Page) =>
  page.locator('section', { has: page.locator('#training-heading') }).innerText();

interface Wire {
  id: string;
  action: string;
  employee: string;
  run?: string;
}
/** The training store, with its key, as any program would speak to the portal. */
const store = (path: string, init: RequestInit = {}) => {
  const { key } = house.demo.systems.find(({ name }) => name === 'training-pipeline') ?? { key: '' };
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  return fetch(at(path), { ...init, headers });
};
const askedAbout = async (employee: string): Promise<readonly Wire[]> => {
  const { tasks } = (await (await store('/api/v1/tasks?open=1&limit=1000')).json()) as { tasks: Wire[] };
  return tasks.filter((one) => one.action === 'unlearn' && one.employee === employee);
};

it('is read before the answer, and after one press on the receipt and in what is held', async () => {
  const ava = await as('Ava Hartley');
  const { id } = castMember(house.demo, 'Ava Hartley');
  await ava.goto(at(`/choose/${USE}`));
  const before = await trainingOn(ava);
  expect(before).toContain('If you say no, each system must say what becomes of what it learned.');
  expect(before).toMatch(
    /Training pipeline trained the model desk-helper-1 on .*, and calls this training run-1\..*: mouse movements\./,
  );
  expect(before).toContain('desk-helper-2');
  expect(before).not.toContain('What becomes of what it learned?');
  // Before the two answers, not below them.
  const [told, answers] = await Promise.all(
    ['#training-heading', 'button[value=give]'].map((place) => ava.locator(place).first().boundingBox()),
  );
  expect(told?.y).toBeLessThan(answers?.y ?? 0);
  expect(await askedAbout(id)).toEqual([]);

  // One press on the overview, and nothing in between.
  await ava.goto(at('/'));
  await ava.locator(`form[action="/choose/${USE}"] button[value=withdraw]`).click();
  await ava.waitForURL(/\/receipts\/\d+$/);
  const receipt = ava.url();
  expect(await trainingOn(ava)).toMatch(
    /Each system is asked what becomes of what it learned.*run-2.*run-1/s,
  );
  await expect
    .poll(async () => (await askedAbout(id)).map(({ run }) => run).sort())
    .toEqual(['run-1', 'run-2']);
  await ava.reload();
  expect(await trainingOn(ava)).toMatch(
    /What becomes of what it learned\? Asked on .* The answer should come by/,
  );

  const answers2 = {
    'run-1': { outcome: 'done', disposition: 'retrained', evidence: 'Trained anew as desk-helper-3.' },
    'run-2': { outcome: 'held', reason: 'not_separable' },
  };
  for (const { id: task, run } of await askedAbout(id)) {
    const answer = JSON.stringify(answers2[run as keyof typeof answers2]);
    expect((await store(`/api/v1/tasks/${task}/result`, { method: 'POST', body: answer })).status).toBe(200);
  }
  for (const page of [receipt, at('/mine')]) {
    await ava.goto(page);
    const words = await trainingOn(ava);
    expect(words).toMatch(
      /run-2.*that what the model learned stays in it\. What was learned from you cannot be/s,
    );
    expect(words).toMatch(/run-1.*the model was trained anew without your data, on .*desk-helper-3/s);
  }
  expect(await trainingOn(ava)).toContain('You need not accept that a model keeps what it learned from you.');
  // What looks at a page for its soundness is a script itself.
  const { page } = await signIn(house.browser, house.portal.url, castMember(house.demo, 'Ava Hartley'));
  await areSound(page, house.portal.url, ['/mine', `/choose/${USE}`, new URL(receipt).pathname]);
});

it('is read by who withdrew before, with one answer and one that is open, and by who was never asked', async () => {
  const rashid = await as('Rashid Malik');
  await rashid.goto(at('/mine'));
  const withdrew = await trainingOn(rashid);
  expect(withdrew).toMatch(/run-2.*Asked on .* should come by .*run-1.*trained anew without your data/s);
  expect(withdrew).not.toContain('nothing allowed this use');
  const oliver = await as('Oliver Grantham');
  await oliver.goto(at('/mine'));
  const mistaken = await trainingOn(oliver);
  expect(mistaken.match(/As far as we know nothing allowed this use\./g)).toHaveLength(2);
  expect(mistaken).toMatch(/run-1.*what the model learned stays in it/s);
});

it('is named on the receipt of a strike that reaches it, though it came too early to be allowed', async () => {
  const now = Date.now();
  const [hourAgo, builtAt] = [now - 3_600_000, now - 60_000].map((moment) => new Date(moment).toISOString());
  const { revision, epoch } = (await (await store('/api/v1/changes?after=0')).json()) as {
    revision: number;
    epoch: string;
  };
  const captured = { from: hourAgo, to: builtAt };
  const dataset = { id: 'hasty-1', activity: USE, built_at: builtAt, revision, epoch, captured };
  const employee = castMember(house.demo, 'Helen Ashby').id;
  const rows = [{ employee, count: 7, first: hourAgo, last: builtAt }];
  const run = {
    id: 'hasty-run',
    datasets: ['hasty-1'],
    model: 'hasty',
    started_at: builtAt,
    ended_at: builtAt,
  };
  for (const [path, body] of [
    ['/api/v1/datasets', { dataset, rows }],
    ['/api/v1/runs', { run }],
  ] as const) {
    const told = await store(path, { method: 'POST', body: JSON.stringify(body) });
    expect([told.status, await told.text()]).toMatchObject([200, expect.any(String)]);
  }
  const helen = await as('Helen Ashby');
  await helen.locator('button[value=last]').click();
  await helen.waitForURL(/\/receipts\/\d+$/);
  const words = await trainingOn(helen);
  expect(words).toContain('These training runs used some of this data about you, or may have.');
  expect(words).toMatch(/model hasty on .*, and calls this training hasty-run\..* 7 records about you/);
  expect(words).toContain('As far as we know nothing allowed this use.');
  expect(words).not.toContain('run-1');
});
