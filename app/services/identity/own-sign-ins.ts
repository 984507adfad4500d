import { type Database, inTransaction } from '#db/open';
import { forgetDevice, knowsDevice } from '#db/own/accounts';
import { confirmDevice, newDevicesOf, type OwnSignIn, signInsOf } from '#db/own/devices';
import { hasEnded, lifetimeOf } from './lifetimes';
import { rolesAwake } from './roles-awake';
import { isSecret, sha256Hex } from './secrets';

/** What people see and end of their own account (ASVS 7.4.3, 7.5.2). Ending something asks for no password. */
export interface OwnSignIns {
  /** Where somebody is signed in, the latest first. */
  signInsOf(person: string): readonly OwnSignIn[];
  /** Ends one of their sign-ins; somebody else's id changes nothing. */
  endSignIn(person: string, id: string): void;
  /** Ends all of their sign-ins but one. */
  endOthers(person: string, kept: string): void;
  /** Devices that signed in as them and that they have not said to be theirs; without the one that asks. */
  newDevices(
    person: string,
    device: string | undefined,
  ): readonly { id: string; label: string; createdAt: number }[];
  confirmDevice(person: string, id: string): void;
  /** It was not them: the device is a stranger again, and every sign-in but the kept one ends. */
  disownDevice(person: string, id: string, kept: string): void;
}

export const createOwnSignIns = (parts: {
  db: Database;
  /** Ends a sign-in by what the table calls it. */
  endById: (id: string) => void;
  clock: () => number;
}): OwnSignIns => {
  const { db, endById, clock } = parts;
  const running = (person: string): readonly OwnSignIn[] => {
    return signInsOf(db, person).filter(
      (signIn) =>
        !hasEnded(signIn, lifetimeOf(rolesAwake(db, person, signIn, clock()).roles, signIn.shared), clock()),
    );
  };
  const endOthers = (person: string, kept: string): void => {
    for (const { id } of signInsOf(db, person)) if (id !== kept) endById(id);
  };
  return {
    signInsOf: running,
    endSignIn: (person, id) => {
      if (running(person).some((signIn) => signIn.id === id)) endById(id);
    },
    endOthers,
    newDevices: (person, device) =>
      newDevicesOf(db, person, device !== undefined && isSecret(device) ? sha256Hex(device) : ''),
    confirmDevice: (person, id) => inTransaction(db, () => confirmDevice(db, person, id, clock())),
    disownDevice: (person, id, kept) => {
      if (!knowsDevice(db, person, id)) return;
      inTransaction(db, () => forgetDevice(db, id));
      endOthers(person, kept);
    },
  };
};
