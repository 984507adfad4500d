import { type Database, inTransaction } from '#db/open';
import { accountOf, firstSignInPerson, putFirstSignIn, replacePassword } from '#db/own/accounts';
import { ok, refuse } from '#domain/result';
import type { Identity } from './identity';
import type { PasswordQueue } from './password-queue';
import { judgePassword } from './password-rules';
import type { Passwords } from './passwords';
import { isSecret, newSecret, type Random, sha256Hex } from './secrets';
import type { SignIns } from './sign-ins';

/**
 * The first sign-in: a token given by the operator, with which a person sets a password nobody else has ever seen (ASVS 6.4.1,
 * 6.4.6). It is kept as a hash, works once, ends by itself, and a newer one takes its place.
 */
export const createFirstSignIn = (parts: {
  db: Database;
  clock: () => number;
  random: Random;
  passwords: Passwords;
  queue: PasswordQueue;
  signIns: SignIns;
}): Pick<Identity, 'issueFirstSignIn' | 'redeemFirstSignIn'> => {
  const { db, clock, random, passwords, queue, signIns } = parts;
  const personOf = (token: string): string | undefined =>
    isSecret(token) ? firstSignInPerson(db, sha256Hex(token), clock()) : undefined;

  return {
    issueFirstSignIn: (person, lifetimeSeconds) => {
      const at = clock();
      const token = newSecret(random);
      const expiresAt = at + lifetimeSeconds * 1_000;
      putFirstSignIn(db, { person, tokenSha256: sha256Hex(token), expiresAt }, at);
      return token;
    },

    redeemFirstSignIn: async ({ token, password }) => {
      const asked = personOf(token);
      if (asked === undefined) return refuse('token_unknown');
      const judged = judgePassword(password, accountOf(db, asked)?.email ?? '');
      if (!judged.ok) return judged;
      const hashed = await queue.runFirst(() => passwords.hash(password));
      // Looked up again: while the hash was made, the token may have been used or replaced.
      const person = inTransaction(db, () => {
        const holder = personOf(token);
        if (holder !== undefined) replacePassword(db, holder, hashed, clock());
        return holder;
      });
      return person === undefined ? refuse('token_unknown') : ok(await signIns.begin(person, {}));
    },
  };
};
