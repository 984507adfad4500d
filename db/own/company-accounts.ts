import { and, eq, sql } from 'drizzle-orm';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { ownCompanyAccount } from '../schema/accounts';

/**
 * Which account at the company's sign-in is whose. Owner: the person. Kept while the person has an account here, or until an admin
 * takes the connection away. What the issuer calls the account is kept as SHA-256 alone.
 */
export interface CompanyAccount {
  person: string;
  issuer: string;
  subjectSha256: string;
  proven: boolean;
}

/** The person an account there belongs to. */
export const companyAccountOf = (
  db: Database,
  account: Pick<CompanyAccount, 'issuer' | 'subjectSha256'>,
): CompanyAccount | undefined =>
  db.orm
    .select()
    .from(ownCompanyAccount)
    .where(
      and(
        eq(ownCompanyAccount.issuer, account.issuer),
        eq(ownCompanyAccount.subjectSha256, account.subjectSha256),
      ),
    )
    .get();

/** The account of a person at an issuer. */
export const accountAtCompany = (
  db: Database,
  person: string,
  issuer: string,
): (CompanyAccount & { connectedAt: number }) | undefined =>
  db.orm
    .select()
    .from(ownCompanyAccount)
    .where(and(eq(ownCompanyAccount.person, person), eq(ownCompanyAccount.issuer, issuer)))
    .get();

/** Connects an account there with a person, in place of another one they had at this issuer. */
export const putCompanyAccount = (db: Database, account: CompanyAccount, at: number): void => {
  db.orm
    .delete(ownCompanyAccount)
    .where(and(eq(ownCompanyAccount.person, account.person), eq(ownCompanyAccount.issuer, account.issuer)))
    .run();
  db.orm
    .insert(ownCompanyAccount)
    .values({ ...account, connectedAt: at })
    .run();
};

/** Takes every connection of a person away. */
export const dropCompanyAccounts = (db: Database, person: string): void => {
  db.orm.delete(ownCompanyAccount).where(eq(ownCompanyAccount.person, person)).run();
};

/** Whether an account of the person there was connected with a code of the operator. */
export const isProvenAtCompany = (db: Database, person: string): boolean =>
  findProven(db).get({ person }) !== undefined;

const findProven = oncePerConnection((db) =>
  db.orm
    .select({ person: ownCompanyAccount.person })
    .from(ownCompanyAccount)
    .where(and(eq(ownCompanyAccount.person, sql.placeholder('person')), eq(ownCompanyAccount.proven, true)))
    .prepare(),
);
