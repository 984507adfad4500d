import { type Database, inTransaction } from '#db/open';
import { accountOf, endSignInsBy } from '#db/own/accounts';
import {
  dropPasskey,
  noteUseOf,
  type Passkey,
  passkeyByCredential,
  passkeysOf,
  putPasskey,
  stopPasskey,
} from '#db/own/passkeys';
import { rolesOf } from '#db/views/viewer';
import { BY_PASSKEY_ALONE } from '#domain/authority/ways-in';
import { ok, refuse } from '#domain/result';
import { mayEnter } from './leavers';
import type { Asks, Passkeys } from './own-passkeys';
import {
  askToMake,
  askToShow,
  CHALLENGE_LIVES,
  nameOfShown,
  type PasskeyPlace,
  readMade,
  readShown,
} from './passkey-protocol';
import type { Sealer } from './sealer';
import { type Random, sha256Hex } from './secrets';
import type { SignIns } from './sign-ins';
import type { Viewer } from './signed-in';

const MOST = 10;

export const createPasskeys = (parts: {
  db: Database;
  clock: () => number;
  random: Random;
  sealer: Sealer;
  signIns: SignIns;
  place: PasskeyPlace;
}): Passkeys => {
  const { db, clock, random, sealer, signIns, place } = parts;
  /** Challenges that were answered, rightly or not, until they end by themselves: none counts twice. */
  const answered = new Map<string, number>();

  const boundTo = (asks: Asks): string =>
    `passkey:${asks.purpose}:${asks.purpose === 'sign_in' ? '' : asks.viewer.signInId}`;

  const challengeOf = (ticket: string | undefined, asks: Asks): string | undefined => {
    const [challenge, until] = (ticket && sealer.open(ticket, boundTo(asks)))?.split(' ') ?? [];
    const at = clock();
    for (const [each, end] of answered) if (end <= at) answered.delete(each);
    if (challenge === undefined || at >= Number(until) || answered.has(challenge)) return undefined;
    answered.set(challenge, Number(until));
    return challenge;
  };

  /** How far a key goes that is made in this sign-in: no further than the sign-in itself. */
  const standing = ({ person, way, signInId }: Viewer): Pick<Passkey, 'proven' | 'madeIn'> => {
    const by = way === 'passkey' ? signIns.passkeyOf(signInId) : undefined;
    const used = by === undefined ? undefined : passkeysOf(db, person).find(({ id }) => id === by);
    if (used) return { proven: used.proven, madeIn: used.madeIn };
    const madeIn = way === 'company' ? 'company' : 'password';
    return { proven: signIns.isProven(person, way), madeIn };
  };

  const judgeRemoval: Passkeys['judgeRemoval'] = (viewer, id) => {
    const all = passkeysOf(db, viewer.person);
    const found = all.find((passkey) => passkey.id === id);
    if (!found) return refuse('passkey_unknown');
    const held = rolesOf(db, viewer.person, clock()).some((role) => BY_PASSKEY_ALONE.includes(role));
    if (!held || !found.proven || found.stoppedAt !== null) return ok(undefined);
    // Who knows the password alone must not get the roles by taking the key away that guards them.
    if (viewer.way !== 'passkey' || viewer.asleep.length > 0) return refuse('passkey_needed');
    const others = all.some((each) => each.id !== id && each.proven && each.stoppedAt === null);
    return others ? ok(undefined) : refuse('last_passkey');
  };

  return {
    passkeysOf: (person) =>
      passkeysOf(db, person).map(({ id, name, createdAt, lastUsedAt, stoppedAt, proven }) => ({
        id,
        name,
        createdAt,
        lastUsedAt,
        stoppedAt,
        proven,
      })),

    askPasskey: async (asks) => {
      const challenge = random(32);
      const text = Buffer.from(challenge).toString('base64url');
      const ticket = sealer.seal(`${text} ${clock() + CHALLENGE_LIVES}`, boundTo(asks));
      if (asks.purpose === 'sign_in') {
        return { options: await askToShow(place, { challenge, known: [] }), ticket };
      }
      const { person } = asks.viewer;
      const known = passkeysOf(db, person);
      if (asks.purpose === 'confirm')
        return { options: await askToShow(place, { challenge, known }), ticket };
      const userName = accountOf(db, person)?.email ?? '';
      const userHandle = Buffer.from(userHandleOf(person), 'base64url');
      return { options: await askToMake(place, { challenge, userHandle, userName, known }), ticket };
    },

    judgeNewPasskey: async (viewer, { ticket, credential }) => {
      const challenge = challengeOf(ticket, { purpose: 'add', viewer });
      if (challenge === undefined) return refuse('passkey_begin_again');
      if (viewer.shared) return refuse('not_on_shared');
      const made = await readMade(place, credential, challenge);
      if (!made) return refuse('passkey_not_believed');
      if (passkeyByCredential(db, made.credential)) return refuse('passkey_taken');
      if (passkeysOf(db, viewer.person).length >= MOST) return refuse('too_many_passkeys');
      return ok({ ...made, person: viewer.person, ...standing(viewer) });
    },

    keepPasskey: (made, { id, name }) =>
      inTransaction(db, () => {
        if (passkeyByCredential(db, made.credential)) return false;
        putPasskey(db, { ...made, id, name, createdAt: clock(), lastUsedAt: null, stoppedAt: null });
        return true;
      }),

    judgeRemoval,

    removePasskey: (viewer, id) => {
      inTransaction(db, () => {
        dropPasskey(db, id);
        endSignInsBy(db, id, viewer.signInId);
      });
    },

    signInWithPasskey: async ({ ticket, credential, confirms }, from) => {
      const asks: Asks = confirms ? { purpose: 'confirm', viewer: confirms } : { purpose: 'sign_in' };
      const challenge = challengeOf(ticket, asks);
      if (challenge === undefined) return refuse('passkey_begin_again');
      const named = nameOfShown(credential);
      const passkey = named && passkeyByCredential(db, named.credential);
      if (!passkey || (confirms && confirms.person !== passkey.person)) return refuse('passkey_not_believed');
      if (named.userHandle !== undefined && named.userHandle !== userHandleOf(passkey.person)) {
        return refuse('passkey_not_believed');
      }
      const counter = await readShown(place, credential, challenge, passkey);
      if (counter === undefined || !mayEnter(db, passkey.person, 'passkey', clock()))
        return refuse('passkey_not_believed');
      if (passkey.stoppedAt !== null) return refuse('passkey_stopped');
      // WebAuthn, section 6.1.1: a count that does not grow, once there was one, tells of a copy.
      const isCopied = (counter > 0 || passkey.counter > 0) && counter <= passkey.counter;
      const noted = inTransaction(db, () => {
        if (isCopied) stopPasskey(db, passkey.id, clock());
        return !isCopied && noteUseOf(db, passkey, counter, clock());
      });
      if (!noted) return refuse(isCopied ? 'passkey_stopped' : 'passkey_begin_again');
      const begun = { ...from, way: 'passkey', provedAt: clock(), passkey: passkey.id } as const;
      return ok(await signIns.begin(passkey.person, begun));
    },
  };
};

/** What a device is told of whose key it is: an opaque number, the same for each key of a person. */
const userHandleOf = (person: string): string =>
  Buffer.from(sha256Hex(`passkey:${person}`), 'hex').toString('base64url');
