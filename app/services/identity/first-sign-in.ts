import { type Database, inTransaction } from '#db/open';
import { accountOf, hasOperatorsCode, putFirstSignIn, replacePassword } from '#db/own/accounts';
import { isProven } from '#db/views/setup';
import { ok, refuse } from '#domain/result';
import { codeHolder } from './codes';
import type { Identity } from './identity';
import type { PasswordQueue } from './password-queue';
import { judgePassword } from './password-rules';
import type { Passwords } from './passwords';
import { newCode, type Random, readCode, sha256Hex } from './secrets';
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
}): Pick<Identity, 'issueFirstSignIn' | 'redeemFirstSignIn' | 'needsOperatorsCode'> => {
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

    redeemFirstSignIn: async ({ token, password }) => {
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
        ? ok(await signIns.begin(holder.person, { way: 'password', provedAt: clock() }))
        : refuse('token_unknown');
    },
  };
};
