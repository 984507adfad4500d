import type { LiveDecisions } from './decisions/create-decisions';
import type { Identity } from './identity/identity';
import type { Start } from './start';
import type { Storage } from './storage/storage';

/** What is looked after every few seconds: room on the disk, and what could not be done while there was none. */
export const createTend =
  (parts: {
    storage: Pick<Storage, 'tend' | 'vouches'>;
    start: Pick<Start, 'note'>;
    decisions: Pick<LiveDecisions, 'readAnew'>;
    identity: Pick<Identity, 'sweep'>;
    /** Goes on with erasures that stopped half-way. */
    resume: () => void;
    /** Does what follows from entries and was not done yet. */
    react: () => void;
  }): (() => Promise<void>) =>
  async () => {
    const { storage, start, decisions, identity, resume, react } = parts;
    const well = await storage.tend();
    // Collectors ask anew from here on, as after any start.
    if (storage.vouches() && (await start.note())) decisions.readAnew();
    if (!well) return;
    identity.sweep();
    resume();
    react();
  };
