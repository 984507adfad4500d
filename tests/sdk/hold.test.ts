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
