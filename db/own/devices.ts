import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { WayIn } from '#domain/authority/ways-in';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { ownDevice, ownSeen, ownSignIn } from '../schema/accounts';

/**
 * What a person is shown of their own account: where they are signed in, which devices are new, which news they have put away.
 * Owner: the person. Sign-ins and devices are swept when they end (db/own/accounts.ts); what was put away goes with the account.
 */
export interface OwnSignIn {
  id: string;
  /** "Firefox, Linux" */
  label: string;
  createdAt: number;
  lastSeenAt: number;
  way: WayIn;
  passkey: string | null;
  shared: boolean;
}

/** Where a person is signed in, the latest first; rows that have ended by idling or age are for the caller to leave out. */
export const signInsOf = (db: Database, person: string): readonly OwnSignIn[] =>
  db.orm
    .select({
      id: ownSignIn.id,
      label: ownSignIn.label,
      createdAt: ownSignIn.createdAt,
      lastSeenAt: ownSignIn.lastSeenAt,
      way: ownSignIn.way,
      passkey: ownSignIn.passkey,
      shared: ownSignIn.shared,
    })
    .from(ownSignIn)
    .where(eq(ownSignIn.userId, person))
    .orderBy(desc(ownSignIn.createdAt))
    .all()
    .map((row) => ({ ...row, way: row.way as WayIn }));

/** Devices that nobody has confirmed, without the one that asks. */
export const newDevicesOf = (
  db: Database,
  person: string,
  except: string,
): readonly { id: string; label: string; createdAt: number }[] => findNewDevices(db).all({ person, except });

const findNewDevices = oncePerConnection((db) =>
  db.orm
    .select({ id: ownDevice.id, label: ownDevice.label, createdAt: ownDevice.createdAt })
    .from(ownDevice)
    .where(
      and(
        eq(ownDevice.person, sql.placeholder('person')),
        isNull(ownDevice.confirmedAt),
        ne(ownDevice.id, sql.placeholder('except')),
      ),
    )
    .orderBy(desc(ownDevice.createdAt))
    .prepare(),
);

/** The person says that a device is theirs; somebody else's id changes nothing. */
export const confirmDevice = (db: Database, person: string, id: string, at: number): void => {
  db.orm
    .update(ownDevice)
    .set({ confirmedAt: at })
    .where(and(eq(ownDevice.id, id), eq(ownDevice.person, person)))
    .run();
};

/** The numbers a person has put away. */
export const seenBy = (db: Database, person: string): ReadonlySet<number> =>
  new Set(
    db.orm
      .select({ seq: ownSeen.seq })
      .from(ownSeen)
      .where(eq(ownSeen.person, person))
      .all()
      .map(({ seq }) => seq),
  );

/** Puts a piece of news away. */
export const putAway = (db: Database, person: string, seq: number, at: number): void => {
  db.orm.insert(ownSeen).values({ person, seq, at }).onConflictDoNothing().run();
};
