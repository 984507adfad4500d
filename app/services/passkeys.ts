import { ok, type Result, refuse } from '#domain/result';
import { notePasskey } from './commands/ways-in';
import type { Executor } from './execute';
import type { Identity } from './identity/identity';
import type { AddRefusal, RemoveRefusal } from './identity/own-passkeys';
import type { Viewer } from './identity/signed-in';

/** Keys on people's own devices, made and taken away: an entry first, which the person sees in their history; the account follows it. */
export interface OwnPasskeys {
  /** `ticket` is what the browser was handed with the challenge. */
  add(
    viewer: Viewer,
    shown: { ticket: string | undefined; credential: string; name: string },
  ): Promise<Result<void, AddRefusal | { code: string }>>;
  /** What was begun with it ends. */
  remove(viewer: Viewer, passkey: string): Promise<Result<void, RemoveRefusal | { code: string }>>;
}

export const createOwnPasskeys = (parts: {
  executor: Executor;
  identity: Identity;
  newId: (prefix: string) => string;
}): OwnPasskeys => {
  const { executor, identity, newId } = parts;
  const note = (person: string, passkey: string, what: 'added' | 'removed') =>
    executor.execute(notePasskey, { person, passkey, what }, { actor: { kind: 'person', id: person } });

  return {
    add: async (viewer, { name, ...shown }) => {
      const made = await identity.judgeNewPasskey(viewer, shown);
      if (!made.ok) return made;
      const id = newId('psk');
      const noted = await note(viewer.person, id, 'added');
      if (!noted.ok) return noted;
      return identity.keepPasskey(made.value, { id, name }) ? ok(undefined) : refuse('passkey_taken');
    },
    remove: async (viewer, passkey) => {
      const judged = identity.judgeRemoval(viewer, passkey);
      if (!judged.ok) return judged;
      const noted = await note(viewer.person, passkey, 'removed');
      if (!noted.ok) return noted;
      identity.removePasskey(viewer, passkey);
      return ok(undefined);
    },
  };
};
