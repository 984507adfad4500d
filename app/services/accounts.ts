import type { Database } from '#db/open';
import type { ToInvite } from '#db/views/people-to-invite';
import { aboutOf } from '#db/views/proposals';
import { profileOf } from '#db/views/texts';
import { RECOVERY_CODE_LIVES, SECOND_PERSON } from '#domain/authority/second-person';
import type { Actor } from '#domain/entry/bodies';
import type { Hash } from '#domain/log/hash';
import type { LeaverProof } from '#domain/people/leaver';
import { ok, type Result, refuse } from '#domain/result';
import { DAY, type Instant, SECOND } from '#domain/time';
import { endSignIns, issueCode } from './commands/account-acts';
import { addPerson, type PersonInput } from './commands/add-person';
import { approveProposal } from './commands/approve-proposal';
import { leave } from './commands/leave';
import { letLeaverIn } from './commands/let-leaver-in';
import { proposeRecovery } from './commands/propose-recovery';
import { removeWay } from './commands/ways-in';
import type { Done, Executor } from './execute';
import { idempotencyOf, tellOnce } from './idempotency';
import type { Identity } from './identity/identity';

/** A one-time code with which a person sets a password, told once. */
export interface SignInCode {
  person: string;
  code: string;
  expiresAt: Instant;
}

/** Somebody whose code goes on paper. */
export type Invited = SignInCode & ToInvite;

/** A first password is set within half an hour by an admin who sits there, within a week by everybody else; a letter takes its time. */
const CODE_LIFETIME = {
  first_admin: 30 * 60 * SECOND,
  person: 7 * DAY,
  letter: 28 * DAY,
  leaver: 28 * DAY,
} as const;

/** Somebody who joins with an account: they sign in with their address. */
type Joining = Omit<PersonInput, 'id'> & { profile: { email: string } };

/** People joining and leaving, and their way in. Every act is an entry first; what follows in the accounts comes after it. */
export interface Accounts {
  /** A person with an account, and the code for their first sign-in. A form key makes a form that is sent again `told_before`. */
  admit(
    actor: Actor,
    input: Joining,
    as?: keyof typeof CODE_LIFETIME,
    formKey?: string,
  ): Promise<Result<Done & SignInCode>>;
  /** A new code for somebody who lost theirs; whoever is signed in as them is out. */
  issueCode(actor: Actor, person: string, formKey?: string): Promise<Result<Done & SignInCode>>;
  /** A code for each of these people, to be printed. Whom no code could be made for is left out; a form that is sent again makes none. */
  inviteAll(actor: Actor, people: readonly ToInvite[], formKey: string): Promise<Result<readonly Invited[]>>;
  /** A code for somebody who has left, after they showed who they are: it opens their own record. The operator's alone. */
  letLeaverIn(actor: Actor, person: string, proof: LeaverProof): Promise<Result<Done & SignInCode>>;
  /**
   * The first half of a code for somebody who lost every way in, told once. It opens nothing until another person has approved. A form that
   * is sent again under its key is `told_before`.
   */
  proposeRecovery(actor: Actor, person: string, formKey: string): Promise<Result<Done & SignInCode>>;
  /** The second half, told once to whoever approves. With it every sign-in and every passkey of the person ends. */
  approveRecovery(actor: Actor, proposal: string): Promise<Result<Done & SignInCode>>;
  endSignIns(actor: Actor, person: string): Promise<Result<Done>>;
  /** Takes the account at the company's sign-in from them; whoever is signed in as them is out. */
  disconnect(actor: Actor, person: string): Promise<Result<Done>>;
  leave(actor: Actor, input: { person: string; leftAt: Instant }): Promise<Result<Done>>;
}

export const createAccounts = (parts: {
  db: Database;
  executor: Executor;
  hash: Hash;
  identity: Identity;
  newId: (prefix: string) => string;
  now: () => Instant;
}): Accounts => {
  const { db, executor, hash, identity, newId, now } = parts;
  const codeFor = (actor: Actor, person: string, lifetime: number): SignInCode => {
    const expiresAt = now() + lifetime;
    const by = actor.kind === 'operator' ? 'operator' : 'admin';
    return { person, code: identity.issueFirstSignIn(person, lifetime / SECOND, by), expiresAt };
  };
  const issue = async (
    actor: Actor,
    person: string,
    as: keyof typeof CODE_LIFETIME,
    formKey: string | undefined,
  ): Promise<Result<Done & SignInCode>> => {
    const lifetime = CODE_LIFETIME[as];
    const profile = profileOf(db, person);
    if (!profile) return refuse('unknown_person');
    const { email } = profile;
    if (email === undefined) return refuse('address_missing');
    const order = { actor, ...idempotencyOf(hash, formKey, { person }) };
    const done = await tellOnce(executor, issueCode, { person, expiresAt: now() + lifetime }, order);
    if (!done.ok) return done;
    // Somebody may have joined without an account; the address of one that exists stays as it is.
    if (!identity.hasAccount(person)) {
      const account = await identity.setAccount({ person, email });
      if (!account.ok) return account;
    }
    await identity.signOutEverywhere(person);
    return ok({ ...done.value, ...codeFor(actor, person, lifetime) });
  };

  return {
    admit: async (actor, input, as = 'person', formKey = undefined) => {
      const { email } = input.profile;
      const id = newId('per');
      const join: typeof addPerson = (read, joining, context) =>
        identity.personByEmail(email) === undefined
          ? addPerson(read, joining, context)
          : refuse('email_taken');
      const order = { actor, ...idempotencyOf(hash, formKey, input) };
      const added = await tellOnce(executor, join, { ...input, id }, order);
      if (!added.ok) return added;
      const account = await identity.setAccount({ person: id, email });
      return account.ok ? ok({ ...added.value, ...codeFor(actor, id, CODE_LIFETIME[as]) }) : account;
    },
    issueCode: (actor, person, formKey) => issue(actor, person, 'person', formKey),
    inviteAll: async (actor, people, formKey) => {
      const invited: Invited[] = [];
      for (const one of people) {
        const made = await issue(actor, one.id, 'letter', `${formKey}.${one.id}`);
        if (made.ok) invited.push({ ...one, ...made.value });
        else if (made.error.code === 'not_allowed' || made.error.code === 'unavailable') return made;
      }
      return invited.length === 0 ? refuse('told_before') : ok(invited);
    },
    letLeaverIn: async (actor, person, proof) => {
      const profile = profileOf(db, person);
      if (!profile) return refuse('unknown_person');
      const { email } = profile;
      if (email === undefined) return refuse('address_missing');
      const expiresAt = now() + CODE_LIFETIME.leaver;
      const done = await executor.execute(letLeaverIn, { person, proof, expiresAt }, { actor });
      if (!done.ok) return done;
      if (!identity.hasAccount(person)) {
        const account = await identity.setAccount({ person, email });
        if (!account.ok) return account;
      }
      await identity.signOutEverywhere(person);
      const lifetime = CODE_LIFETIME.leaver / SECOND;
      const code = identity.issueFirstSignIn(person, lifetime, 'operator', 'leaver');
      return ok({ ...done.value, person, code, expiresAt });
    },
    proposeRecovery: async (actor, person, formKey) => {
      if (!identity.hasAccount(person)) return refuse('no_account');
      const proposal = newId('prop');
      const order = { actor, ...idempotencyOf(hash, formKey, { person }) };
      const done = await tellOnce(executor, proposeRecovery, { proposal, person }, order);
      if (!done.ok) return done;
      const expiresAt = done.value.at + SECOND_PERSON.recovery.openFor;
      return ok({
        ...done.value,
        person,
        code: identity.beginRecovery(proposal, person, expiresAt),
        expiresAt,
      });
    },
    approveRecovery: async (actor, proposal) => {
      const done = await executor.execute(approveProposal, { proposal, tellsHalf: true }, { actor });
      if (!done.ok) return done;
      const person = aboutOf(db, proposal);
      const code = person && identity.completeRecovery(proposal, person, RECOVERY_CODE_LIVES / SECOND);
      if (!person || !code) return refuse('proposal_over');
      return ok({ ...done.value, person, code, expiresAt: done.value.at + RECOVERY_CODE_LIVES });
    },
    endSignIns: async (actor, person) => {
      const done = await executor.execute(endSignIns, { person }, { actor });
      if (done.ok) await identity.signOutEverywhere(person);
      return done;
    },
    disconnect: async (actor, person) => {
      const done = await executor.execute(removeWay, { person }, { actor });
      if (done.ok) identity.disconnect(person);
      return done;
    },
    leave: async (actor, input) => {
      const done = await executor.execute(leave, input, { actor });
      if (done.ok) await identity.signOutEverywhere(input.person);
      return done;
    },
  };
};
