import { and, eq, sql } from 'drizzle-orm';
import type { RoleKey } from '#domain/authority/roles';
import { ASLEEP_UNDER } from '#domain/authority/ways-in';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { ownAccount, ownPasskey, ownRecovery } from '../schema/accounts';

/**
 * Passkeys of people, and the first halves of codes that two people give. Owner: the person. Kept until the person takes the key away, a
 * code takes its place, or the account goes. Only public keys are here: they open nothing.
 */
export type Passkey = typeof ownPasskey.$inferSelect;

/** The passkeys of a person, the oldest first. */
export const passkeysOf = (db: Database, person: string): readonly Passkey[] => findOf(db).all({ person });

const findOf = oncePerConnection((db) =>
  db.orm
    .select()
    .from(ownPasskey)
    .where(eq(ownPasskey.person, sql.placeholder('person')))
    .orderBy(ownPasskey.createdAt)
    .prepare(),
);

/** The passkey that a device calls so. */
export const passkeyByCredential = (db: Database, credential: string): Passkey | undefined =>
  db.orm.select().from(ownPasskey).where(eq(ownPasskey.credential, credential)).get();

/** Whether this role counts under the passkey: it was made where the role counted, and it was not stopped. */
export const counts = ({ proven, madeIn, stoppedAt }: Passkey, role: RoleKey): boolean =>
  proven && stoppedAt === null && !ASLEEP_UNDER[madeIn].includes(role);

/** Whether the person has a passkey under which this role counts. */
export const countsUnderPasskey = (db: Database, person: string, role: RoleKey): boolean =>
  passkeysOf(db, person).some((passkey) => counts(passkey, role));

/** Keeps a new passkey. */
export const putPasskey = (db: Database, passkey: Passkey): void => {
  db.orm.insert(ownPasskey).values(passkey).run();
};

/** Notes a use; false when another use has moved the count on meanwhile. */
export const noteUseOf = (db: Database, before: Passkey, counter: number, at: number): boolean =>
  db.orm
    .update(ownPasskey)
    .set({ counter, lastUsedAt: at })
    .where(and(eq(ownPasskey.id, before.id), eq(ownPasskey.counter, before.counter)))
    .run().changes === 1;

/** From now on it opens nothing. */
export const stopPasskey = (db: Database, id: string, at: number): void => {
  db.orm.update(ownPasskey).set({ stoppedAt: at }).where(eq(ownPasskey.id, id)).run();
};

/** Takes a passkey away. */
export const dropPasskey = (db: Database, id: string): void => {
  db.orm.delete(ownPasskey).where(eq(ownPasskey.id, id)).run();
};

/** Takes every passkey of a person away. */
export const dropPasskeys = (db: Database, person: string): void => {
  db.orm.delete(ownPasskey).where(eq(ownPasskey.person, person)).run();
};

/**
 * Nothing that a person lost wakes a role of theirs any more: passkeys go, and the password opens their own affairs alone. Inside the
 * caller's transaction.
 */
export const endLostWays = (db: Database, person: string): void => {
  dropPasskeys(db, person);
  db.orm.update(ownAccount).set({ proven: false }).where(eq(ownAccount.id, person)).run();
};

/** Keeps the first half of a code; what is over goes. */
export const putHalf = (db: Database, half: typeof ownRecovery.$inferSelect, at: number): void => {
  db.orm.delete(ownRecovery).where(sql`${ownRecovery.expiresAt} <= ${at}`).run();
  db.orm.insert(ownRecovery).values(half).run();
};

/** Takes the first half of a proposal's code; undefined when there is none any more. */
export const takeHalf = (db: Database, proposal: string, at: number): string | undefined =>
  db.orm
    .delete(ownRecovery)
    .where(and(eq(ownRecovery.proposal, proposal), sql`${ownRecovery.expiresAt} > ${at}`))
    .returning({ halfSha256: ownRecovery.halfSha256 })
    .get()?.halfSha256;
