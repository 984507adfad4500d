/** A live key takes two different people (security, S7). */
import { describe, expect, it } from 'vitest';
import { MOUSE, must, OPERATOR } from './portal';
import { by, codeOf, house } from './two-people';

describe('a key', () => {
  const withSystem = async () => {
    const made = await house();
    const { administration, people, give } = made;
    await give(people.eve, 'engineer');
    await give(people.rob, 'officer');
    must(
      await administration.registerSystem(by(people.eve), {
        system: 'agent',
        kind: 'collector',
        owner: people.eve,
        activities: [MOUSE],
        manifest: {
          version: '1',
          fields_by_category: { mouse_pointer: ['x'] },
          destinations: [],
          retention_days: 1,
          off_switch: 'obeys_this_portal',
          protected_contexts: true,
          masks: [],
        },
        lists: true,
      }),
    );
    const asks = (key: string) => codeOf(made.portal.authenticate(`Bearer ${key}`));
    return { ...made, asks };
  };

  it('that is live opens nothing until a second person approved it, and nothing again once it is revoked', async () => {
    const { administration, people, asks } = await withSystem();
    const minted = must(await administration.mintKey(by(people.eve), { system: 'agent', mode: 'live' }));
    expect(minted.proposal).toBeDefined();
    expect(asks(minted.key)).toBe('key_unknown');
    const proposal = minted.proposal ?? '';
    expect(codeOf(await administration.approve(by(people.eve), { proposal }))).toBe('not_your_own_proposal');
    expect(codeOf(await administration.approve(by(people.sue), { proposal }))).toBe('not_allowed');
    must(await administration.approve(by(people.rob), { proposal }));
    expect(asks(minted.key)).toBe('ok');
    must(await administration.revokeKey(by(people.rob), { keyId: minted.keyId }));
    expect(asks(minted.key)).toBe('key_revoked');
  });

  it('that is declined never opens anything', async () => {
    const { administration, people, asks } = await withSystem();
    const minted = must(await administration.mintKey(by(people.eve), { system: 'agent', mode: 'live' }));
    const proposal = minted.proposal ?? '';
    must(await administration.decline(by(people.rob), { proposal }));
    expect(codeOf(await administration.approve(by(people.rob), { proposal }))).toBe('already_decided');
    expect(asks(minted.key)).toBe('key_unknown');
  });

  it('for tests is minted by one person; of both kinds there are two at most, those that wait among them', async () => {
    const { administration, people, asks } = await withSystem();
    const test = must(await administration.mintKey(by(people.eve), { system: 'agent', mode: 'test' }));
    expect(test.proposal).toBeUndefined();
    expect(asks(test.key)).toBe('ok');
    const operators = must(await administration.mintKey(OPERATOR, { system: 'agent', mode: 'live' }));
    expect(operators.proposal).toBeDefined();
    const third = await administration.mintKey(by(people.eve), { system: 'agent', mode: 'live' });
    expect(codeOf(third)).toBe('two_keys_already');
    must(await administration.approve(by(people.ann), { proposal: operators.proposal ?? '' }));
    expect(asks(operators.key)).toBe('ok');
  });
});
