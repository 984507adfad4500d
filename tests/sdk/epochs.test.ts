import { describe, expect, it } from 'vitest';
import { ann, follow, logKey, never, serve } from './following';
import {
  type Answer,
  epochsAnswer,
  header,
  makeLogKey,
  snapshotAnswer,
  successionNote,
  until,
} from './portal';

/** A portal that was put back from a copy: it goes on as `ep_two` after one snapshot of `ep_one`. */
const putBack = async (epochs: () => Answer, now: () => Answer = () => snapshotAnswer(logKey, TWO)) => {
  let snapshots = 0;
  const portal = await serve(({ what }) => {
    if (what === 'changes') return snapshots === 1 ? { status: 409, headers: {}, body: '' } : never();
    snapshots += 1;
    return snapshots === 1 ? snapshotAnswer(logKey) : now();
  }, epochs);
  return portal;
};
const TWO = header({ epoch: 'ep_two', revision: 13 });

describe('a log that goes on under another epoch', () => {
  it('is followed along a note that its key signed', async () => {
    const portal = await putBack(() => epochsAnswer([successionNote(logKey, 'ep_one', 'ep_two')]));
    const { client, codes } = follow(portal.url);
    await until(() => codes.includes('epoch_changed'), 'the change');
    await until(() => client.allows(ann), 'the other lineage');
    expect(client.report()).toMatchObject({ epoch: 'ep_two', revision: 13 });
  });

  it('is followed over two notes, oldest first', async () => {
    const notes = [
      successionNote(logKey, 'ep_one', 'ep_mid', 11),
      successionNote(logKey, 'ep_mid', 'ep_two'),
    ];
    const portal = await putBack(() => epochsAnswer(notes));
    const { client } = follow(portal.url);
    await until(() => client.report().epoch === 'ep_two', 'the other lineage');
  });

  it('is asked for again as long as nobody answers, and denied meanwhile', async () => {
    let asked = 0;
    const portal = await putBack(() => {
      asked += 1;
      return asked < 3
        ? { status: 503, headers: {}, body: '' }
        : epochsAnswer([successionNote(logKey, 'ep_one', 'ep_two')]);
    });
    const { client } = follow(portal.url);
    await until(() => asked > 1, 'a second question');
    expect(client.allows(ann)).toBe(false);
    await until(() => client.allows(ann), 'the other lineage');
  });

  const other = makeLogKey();
  it.each<[string, () => Answer]>([
    ['no note', () => epochsAnswer([])],
    ['a note of another key', () => epochsAnswer([successionNote(other, 'ep_one', 'ep_two')])],
    ['a note from elsewhere', () => epochsAnswer([successionNote(logKey, 'ep_zero', 'ep_two')])],
    [
      'a changed note',
      () => epochsAnswer([successionNote(logKey, 'ep_one', 'ep_x').replace('ep_x', 'ep_two')]),
    ],
    ['something else', () => ({ ...epochsAnswer([]), body: '{"notes":[1]}' })],
    ['nothing there', () => ({ status: 404, headers: {}, body: '' })],
  ])('is not followed with %s', async (_, epochs) => {
    const portal = await putBack(epochs);
    const { client, codes } = follow(portal.url);
    await until(() => codes.includes('epoch_changed'), 'the change');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(client.allows(ann)).toBe(false);
    expect(client.report().epoch).toBe('ep_one');
  });

  it('is not followed where another one leads than the one that answers', async () => {
    const portal = await putBack(() => epochsAnswer([successionNote(logKey, 'ep_one', 'ep_three')]));
    const { client, codes } = follow(portal.url);
    await until(() => codes.filter((code) => code === 'epoch_changed').length > 1, 'a second refusal');
    expect(client.allows(ann)).toBe(false);
  });

  it('is not believed where it is older than its own beginning', async () => {
    const portal = await putBack(
      () => epochsAnswer([successionNote(logKey, 'ep_one', 'ep_two', 20)]),
      () => snapshotAnswer(logKey, TWO),
    );
    const { client, codes } = follow(portal.url);
    await until(() => codes.includes('revision_rollback'), 'the refusal');
    expect(client.allows(ann)).toBe(false);
  });

  it.each([
    ['one epoch was named', { epoch: 'ep_one' }],
    ['no key is known', { verifyKey: undefined }],
  ])('is not followed where %s', async (_, options) => {
    const portal = await putBack(() => epochsAnswer([successionNote(logKey, 'ep_one', 'ep_two')]));
    const { client, codes } = follow(portal.url, options);
    await until(() => codes.includes('epoch_changed'), 'the change');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(client.allows(ann)).toBe(false);
  });
});
