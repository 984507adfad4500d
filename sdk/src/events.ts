import type { ClientError } from './outcome';

/** Named as OpenFeature names them. */
export interface ClientEvents {
  /** A state is in force, for the first time or again. */
  ready: { revision: number };
  /** At least one activity can no longer be vouched for. */
  stale: { reason: 'lease_ended' | 'blocked' };
  /** Something was refused; answers stay no where there is doubt. */
  error: ClientError;
  /** Another revision is in force. */
  configuration_changed: { revision: number; replaced: boolean };
}

export type Listener<Name extends keyof ClientEvents> = (event: ClientEvents[Name]) => void;

export interface Events {
  on<Name extends keyof ClientEvents>(name: Name, listener: Listener<Name>): () => void;
  emit<Name extends keyof ClientEvents>(name: Name, event: ClientEvents[Name]): void;
}

export const createEvents = (): Events => {
  const listeners = new Map<keyof ClientEvents, Set<(event: never) => void>>();
  return {
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
    emit: (name, event) => {
      for (const listener of [...(listeners.get(name) ?? [])] as ((event: unknown) => void)[]) {
        try {
          listener(event);
        } catch {
          // A listener is the application's: its mistake must stop neither the other listeners nor the following of withdrawals.
        }
      }
    },
  };
};
