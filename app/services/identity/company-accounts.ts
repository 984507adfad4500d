import { type Database, inTransaction } from '#db/open';
import { accountOf, hasOperatorsCode, spendFirstSignIn } from '#db/own/accounts';
import {
  accountAtCompany,
  companyAccountOf,
  dropCompanyAccounts,
  putCompanyAccount,
} from '#db/own/company-accounts';
import { hasRoleAhead } from '#db/views/grants';
import { ok, refuse } from '#domain/result';
import { codeHolder } from './codes';
import type { CompanyAccounts } from './identity';
import { mayEnter } from './leavers';
import type { SignIns } from './sign-ins';

export const createCompanyAccounts = (parts: {
  db: Database;
  clock: () => number;
  signIns: SignIns;
}): CompanyAccounts => {
  const { db, clock, signIns } = parts;
  /** Somebody who has left is connected with nothing of the employer's. */
  const workersCode = (token: string) => {
    const holder = codeHolder(db, token, clock());
    return holder?.forLeaver ? undefined : holder;
  };

  return {
    holderAtCompany: (account) => {
      const found = companyAccountOf(db, account);
      if (!found) return undefined;
      const { person, proven } = found;
      const hasRole = hasRoleAhead(db, person, clock());
      return { person, wakes: !proven && hasRole && hasOperatorsCode(db, person, clock()) };
    },
    isAtCompany: (person, issuer) => accountAtCompany(db, person, issuer) !== undefined,
    codeHolder: workersCode,

    connect: (account, person, code) => {
      const connected = inTransaction(db, () => {
        const holder = code === undefined ? undefined : workersCode(code);
        if (code !== undefined && holder?.person !== person) return false;
        const others = companyAccountOf(db, account);
        if (others && others.person !== person) return false;
        if (code === undefined && accountAtCompany(db, person, account.issuer)) return false;
        putCompanyAccount(db, { ...account, person, proven: holder?.byOperator ?? false }, clock());
        if (holder) spendFirstSignIn(db, person);
        return true;
      });
      if (connected && code !== undefined) signIns.endAll(person);
      return connected;
    },

    disconnect: (person) => {
      inTransaction(db, () => dropCompanyAccounts(db, person));
      signIns.endAll(person);
    },

    signInAtCompany: async ({ provedAt, ...account }, from) => {
      const person = companyAccountOf(db, account)?.person;
      if (person === undefined || !mayEnter(db, person, 'company', clock()) || !accountOf(db, person)) {
        return refuse('company_no_access');
      }
      return ok(await signIns.begin(person, { ...from, way: 'company', provedAt }));
    },
  };
};
