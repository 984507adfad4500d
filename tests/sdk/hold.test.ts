import { afterEach, describe, expect, it } from 'vitest';
import { createHold } from '../../sdk/src/hold';
import { leasePayloadOf, snapshotHeaderOf } from '../../sdk/src/parse';
import { readSnapshot, type State } from '../../sdk/src/state';
import { header, type Json, leasePayload, START } from './portal';

const stateOf = (more: Json = {}): State => {
  const reader = readSnapshot();
  reader.line(JSON.stringify(header(more)));
  const state = reader.finish();
  if (!state) throw new Error('the rig is wrong');
  return state;
};
const lease = { epoch: 'ep_one', revision: 10, pauseEpoch: 0, etag: 'ep_one-10', issuedAt: START };

describe('what is held', () => {
  it('no answer ends the denial after another epoch was seen', () => {
    const hold = createHold(undefined, undefined);
    expect(hold.replace(stateOf(), lease, null, 1).ok).toBe(true);
    expect(hold.usable()).toBeDefined();
    hold.refuse({ code: 'epoch_changed', message: '' });
    expect(hold.usable()).toBeUndefined();
    const later = { ...lease, revision: 99, issuedAt: START + 1 };
    const again = hold.replace(stateOf({ revision: 99 }), later, null, 2);
    expect(again).toMatchObject({ ok: false, error: { code: 'epoch_changed' } });
    expect(hold.usable()).toBeUndefined();
  });

  it('nothing that is refused later takes the place of another epoch, or of a cache that cannot be trusted', () => {
    for (const lasting of ['epoch_changed', 'cache_unusable'] as const) {
      const hold = createHold(undefined, undefined);
      hold.refuse({ code: lasting, message: '' });
      hold.refuse({ code: 'unauthorised', message: '' });
      hold.refuse({ code: 'revision_rollback', message: '' });
      expect(hold.blocked()).toBe(lasting);
      expect(hold.endsWithProcess()).toBe(true);
    }
  });

  it('a refusal forgets under which tag the state was known, so that no 304 can bring it back', () => {
    const hold = createHold(undefined, undefined);
    expect(hold.replace(stateOf(), lease, 'ep_one-10', 1).ok).toBe(true);
    expect(hold.etag()).toBe('ep_one-10');
    hold.refuse({ code: 'unauthorised', message: '' });
    expect(hold.etag()).toBeUndefined();
    expect(hold.unchanged({ ...lease, issuedAt: START + 1 }, 2).ok).toBe(false);
    expect(hold.usable()).toBeUndefined();
  });

  it('an older answer denies by itself, whoever asked for it', () => {
    const hold = createHold(undefined, undefined);
    hold.replace(stateOf(), lease, null, 1);
    const older = hold.replace(
      stateOf({ revision: 9 }),
      { ...lease, revision: 9, issuedAt: START + 1 },
      null,
      2,
    );
    expect(older).toMatchObject({ ok: false, error: { code: 'revision_rollback' } });
    expect(hold.usable()).toBeUndefined();
  });

  it('a tag that the lease gives a later state is not the tag of this one', () => {
    const hold = createHold(undefined, undefined);
    hold.replace(stateOf(), lease, 'ep_one-10', 1);
    const body = { items: [], revision: 10, epoch: 'ep_one', pause_epoch: 0, expires_at: '' };
    const later = { ...lease, revision: 15, etag: 'ep_one-15', issuedAt: START + 1 };
    expect(hold.change(body, later, 2).ok).toBe(true);
    expect(hold.etag()).toBeUndefined();
    expect(hold.change(body, { ...later, issuedAt: START + 2 }, 3).ok).toBe(true);
    expect(hold.unchanged({ ...later, issuedAt: START + 3 }, 4).ok).toBe(false);
  });

  it('an error that is no reason to deny everything leaves the state where it is', () => {
    const hold = createHold(undefined, undefined);
    hold.replace(stateOf(), lease, null, 1);
    for (const code of ['timeout', 'unreachable', 'malformed', 'http_error', 'lease_signature'] as const) {
      hold.refuse({ code, message: '' });
      expect(hold.usable()).toBeDefined();
    }
  });
});

describe('a prototype somebody polluted', () => {
  const prototype = Object.prototype as unknown as Json;
  afterEach(() => {
    for (const name of ['revision', 'epoch']) delete prototype[name];
  });

  it('adds nothing to what the portal left out', () => {
    const { revision, ...headerWithout } = header();
    const { epoch, ...leaseWithout } = leasePayload();
    Object.assign(prototype, { revision, epoch });
    expect(snapshotHeaderOf(headerWithout)).toBeUndefined();
    expect(leasePayloadOf(leaseWithout)).toBeUndefined();
  });
});
