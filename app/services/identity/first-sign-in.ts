import { type Database, inTransaction } from '#db/open';
import {
  accountOf,
  hasOperatorsCode,
  putFirstSignIn,
  replacePassword,
  spendFirstSignIn,
} from '#db/own/accounts';
import { putHalf, takeHalf } from '#db/own/passkeys';
import { hasRoleAhead } from '#db/views/grants';
import { isProven } from '#db/views/setup';
import { ok, refuse } from '#domain/result';
import { codeHolder, joinHalves } from './codes';
import type { Identity } from './identity';
import { mayEnter } from './leavers';
import type { PasswordQueue } from './password-queue';
import { judgePassword } from './password-rules';
import type { Passwords } from './passwords';
import { newCode, newHalf, type Random, readCode, readHalf, sha256Hex } from './secrets';
import type { SignIns } from './sign-ins';

/**
 * The first sign-in: a token given by the operator or an admin, with which a person sets a password nobody else has ever seen (ASVS
 * 6.4.1, 6.4.6). It is kept as a hash, works once, ends by itself, and a newer one takes its place. Only the operator's proves an
 * account (roles-awake.ts); that of an admin opens none which has a role.
 */
export const createFirstSignIn = (parts: {
  db: Database;
  clock: () => number;
  random: Random;
  passwords: Passwords;
  queue: PasswordQueue;
  signIns: SignIns;
}): Pick<
  Identity,
  | 'issueFirstSignIn'
  | 'redeemFirstSignIn'
  | 'needsOperatorsCode'
  | 'signInWithCode'
  | 'beginRecovery'
  | 'completeRecovery'
> => {
  const { db, clock, random, passwords, queue, signIns } = parts;
  const holderOf = (token: string) => codeHolder(db, token, clock());

  return {
    needsOperatorsCode: (person, role) =>
      !isProven(db, person, role) && !hasOperatorsCode(db, person, clock()),

    issueFirstSignIn: (person, lifetimeSeconds, by, as = 'worker') => {
      const at = clock();
      const token = newCode(random);
      const expiresAt = at + lifetimeSeconds * 1_000;
      const byOperator = by === 'operator';
      putFirstSignIn(
        db,
        {
          person,
          tokenSha256: sha256Hex(readCode(token) ?? token),
          expiresAt,
          byOperator,
          forLeaver: as === 'leaver',
        },
        at,
      );
      return token;
    },

    redeemFirstSignIn: async ({ token, password, ...from }) => {
      const asked = holderOf(token);
      if (!asked) return refuse('token_unknown');
      const judged = judgePassword(password, accountOf(db, asked.person)?.email ?? '');
      if (!judged.ok) return judged;
      const hashed = await queue.runFirst(() => passwords.hash(password));
      // Looked up again: while the hash was made, the token may have been used or replaced.
      const holder = inTransaction(db, () => {
        const still = holderOf(token);
        if (still) {
          const { byOperator: proven, forLeaver: leaver } = still;
          replacePassword(db, still.person, { hash: hashed, proven, leaver }, clock());
        }
        return still;
      });
      return holder
        ? ok(await signIns.begin(holder.person, { ...from, way: 'password', provedAt: clock() }))
        : refuse('token_unknown');
    },

    signInWithCode: async (token, from) => {
      const holder = inTransaction(db, () => {
        const found = holderOf(token);
        if (!found || !mayEnter(db, found.person, 'code', clock())) return 'token_unknown';
        if (hasRoleAhead(db, found.person, clock())) return 'code_for_a_password';
        spendFirstSignIn(db, found.person);
        return found;
      });
      if (typeof holder === 'string') return refuse(holder);
      return ok(
        await signIns.begin(holder.person, { ...from, way: 'code', provedAt: clock(), shared: true }),
      );
    },

    beginRecovery: (proposal, person, expiresAt) => {
      const half = newHalf(random);
      inTransaction(db, () =>
        putHalf(db, { proposal, person, halfSha256: sha256Hex(readHalf(half)), expiresAt }, clock()),
      );
      return half;
    },

    completeRecovery: (proposal, person, lifetimeSeconds) =>
      inTransaction(db, () => {
        const at = clock();
        const first = takeHalf(db, proposal, at);
        if (first === undefined) return undefined;
        const half = newHalf(random);
        const tokenSha256 = joinHalves(first, readHalf(half));
        const expiresAt = at + lifetimeSeconds * 1_000;
        // It proves the account as the operator's does: nobody has seen it whole but its person.
        putFirstSignIn(db, { person, tokenSha256, expiresAt, byOperator: true, forLeaver: false }, at);
        return half;
      }),
  };
};
