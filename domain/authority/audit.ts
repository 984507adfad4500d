import type { Entry, EntryBodies, EntryType } from '../entry/bodies';
import { AUDITED_REQUESTS, OF_A_CASE } from './audit-requests';
import { AUDITED_RESTORES } from './audit-restores';
import type { Operation } from './roles';

type EntryOf<Type extends EntryType> = Extract<Entry, { type: Type }>;

/** What an act can be about. */
export type ActedOn =
  | 'person'
  | 'place'
  | 'programme'
  | 'gate'
  | 'notice'
  | 'contexts'
  | 'duty'
  | 'question'
  | 'system'
  | 'key'
  | 'directory'
  | 'leavers'
  | 'category'
  | 'restore'
  | 'request';

/** How an entry stands in the audit list: as which operation, and which id it was about. */
interface Listed<Type extends EntryType> {
  operation: Operation;
  about: ActedOn;
  object: (entry: EntryOf<Type>) => string;
  /** Two people must be told apart here, so the list names who it was and not only their role (CJEU C-579/21). */
  named?: true;
}

/** Why an entry never stands there. */
interface Unlisted {
  unlisted: 'own_act' | 'portal' | 'council' | 'case';
}

const OWN_ACT: Unlisted = { unlisted: 'own_act' };
const PORTAL: Unlisted = { unlisted: 'portal' };
/** What a council keeps to itself: no list shows it, nor how many there are. */
const COUNCIL: Unlisted = { unlisted: 'council' };
const GATE = {
  operation: 'gate.record',
  about: 'gate',
  object: ({ key, body }: { key?: string; body: { programme: string } }) => key ?? body.programme,
} as const;
const RISK = {
  about: 'category',
  object: ({ body }: { body: { category: string } }) => body.category,
} as const;
const OF_A_NOTICE = {
  about: 'notice',
  object: ({ body }: { body: { notice: string; version: number } }) => `${body.notice}:${body.version}`,
} as const;
const OF_A_KEY = {
  about: 'key',
  object: ({ body }: { body: { system: string; key_id: string } }) => `${body.system}:${body.key_id}`,
} as const;
const OF_A_PROGRAMME = {
  about: 'programme',
  object: ({ body }: { body: { programme: string } }) => body.programme,
} as const;
const OF_A_SYSTEM = {
  about: 'system',
  object: ({ body }: { body: { system: string } }) => body.system,
} as const;
const subject = (entry: { subject?: string }): string => entry.subject ?? '';
const OF_A_PERSON = { about: 'person', object: subject, named: true } as const;
const ROLE_GRANTED = { operation: 'role.grant', ...OF_A_PERSON } as const;
const ROLE_PROPOSED = { operation: 'role.propose', ...OF_A_PERSON } as const;
const ROLE_APPROVED = { operation: 'role.approve', ...OF_A_PERSON } as const;
/**
 * Which entries the audit list shows (model, section 0: nobody learns who refused). A person's own acts are in that person's own
 * history and in nobody's list. A type that people use for themselves is left out whole: a no that an officer wrote down for
 * somebody, or a notice handed out or signed on paper, would tell of the person.
 */
export const AUDITED: { [Type in keyof EntryBodies]: Listed<Type> | Unlisted } = {
  'log.opened.v1': PORTAL,
  'log.opened.v2': PORTAL,
  'reports.digested.v1': PORTAL,
  'time.passed.v1': PORTAL,
  // A system's, about a person: it would tell who said no.
  'task.answered.v1': PORTAL,
  'consent.voided.v1': PORTAL,
  'erasure.check_due.v1': PORTAL,
  'finding.opened.v1': PORTAL,
  'unlearning.asked.v1': PORTAL,
  'person.informed.v1': PORTAL,
  'person.languages_chosen.v1': OWN_ACT,
  'notice.delivered.v1': OWN_ACT,
  'notice.acknowledged.v1': OWN_ACT,
  'paper.signed.v1': OWN_ACT,
  // A line would tell of the person, who reads it themselves.
  'access.opened.v1': OWN_ACT,
  'opening.reviewed.v1': OWN_ACT,
  'paper.disowned.v1': OWN_ACT,
  'choice.made.v1': OWN_ACT,
  'objection.raised.v1': OWN_ACT,
  'objection.taken_back.v1': OWN_ACT,
  ...AUDITED_REQUESTS,
  ...AUDITED_RESTORES,
  'person.paused.v1': OWN_ACT,
  'person.resumed.v1': OWN_ACT,
  'strike.made.v1': OWN_ACT,
  'establishment.recorded.v1': {
    operation: 'establishment.record',
    about: 'place',
    object: ({ body }) => body.establishment,
  },
  'person.erased.v1': { operation: 'person.erase', about: 'person', object: subject },
  'person.erased.v2': { operation: 'person.erase', about: 'person', object: subject },
  'erasure.continued.v1': PORTAL,
  'entries.erased.v1': PORTAL,
  'person.added.v1': { operation: 'person.add', about: 'person', object: subject },
  'person.changed.v1': { operation: 'person.change', about: 'person', object: subject },
  'person.left.v1': { operation: 'person.leave', about: 'person', object: subject },
  'leaver.let_in.v1': { operation: 'leaver.let_in', ...OF_A_PERSON },
  'account.code_issued.v1': { operation: 'account.issue_code', ...OF_A_PERSON },
  'account.sign_ins_ended.v1': { operation: 'account.end_sign_ins', ...OF_A_PERSON },
  'account.way_added.v1': OWN_ACT,
  'account.way_removed.v1': { operation: 'account.remove_way', ...OF_A_PERSON },
  'account.passkey_added.v1': OWN_ACT,
  'account.passkey_removed.v1': OWN_ACT,
  'recovery.proposed.v1': { operation: 'recovery.propose', about: 'person', object: subject, named: true },
  'recovery.approved.v1': { operation: 'recovery.approve', about: 'person', object: subject, named: true },
  'recovery.declined.v1': { operation: 'recovery.decline', about: 'person', object: subject, named: true },
  'role.granted.v1': ROLE_GRANTED,
  'role.granted.v2': ROLE_GRANTED,
  'role.proposed.v1': ROLE_PROPOSED,
  'role.proposed.v2': ROLE_PROPOSED,
  'role.approved.v1': ROLE_APPROVED,
  'role.approved.v2': ROLE_APPROVED,
  'role.declined.v1': { operation: 'role.decline', about: 'person', object: subject, named: true },
  'role.revoked.v1': { operation: 'role.revoke', about: 'person', object: subject, named: true },
  'programme.applied.v1': { ...OF_A_PROGRAMME, operation: 'programme.apply' },
  'programme.approved.v1': { ...OF_A_PROGRAMME, operation: 'programme.approve', named: true },
  'programme.proposed.v1': { ...OF_A_PROGRAMME, operation: 'programme.propose', named: true },
  'programme.declined.v1': { ...OF_A_PROGRAMME, operation: 'programme.decline', named: true },
  'gate.recorded.v1': GATE,
  'gate.recorded.v2': GATE,
  'council.said.v1': { ...OF_A_PROGRAMME, operation: 'council.say' },
  'council.answered.v1': { ...OF_A_PROGRAMME, operation: 'council.answer' },
  'council.took_back.v1': { ...OF_A_PROGRAMME, operation: 'council.take_back' },
  'council.protected.v1': COUNCIL,
  'risk.raised.v1': { ...RISK, operation: 'risk.raise' },
  'risk.lowering_proposed.v1': { ...RISK, operation: 'risk.propose', named: true },
  'risk.lowered.v1': { ...RISK, operation: 'risk.approve', named: true },
  'risk.lowering_declined.v1': { ...RISK, operation: 'risk.decline', named: true },
  'risk.contested.v1': OWN_ACT,
  'risk.contest_answered.v1': { ...RISK, operation: 'risk.answer' },
  'review.recorded.v1': { ...OF_A_PROGRAMME, operation: 'review.record', named: true },
  'programme.paused.v1': PORTAL,
  'programme.resumed.v1': { ...OF_A_PROGRAMME, operation: 'programme.resume', named: true },
  'notice.reminded.v1': { ...OF_A_NOTICE, operation: 'notice.remind' },
  'contexts.declared.v1': { operation: 'contexts.declare', about: 'contexts', object: () => 'contexts' },
  'notice.published.v1': { ...OF_A_NOTICE, operation: 'notice.publish' },
  'duty.reviewed.v1': { operation: 'duty.review', about: 'duty', object: ({ body }) => body.rule },
  'employer.answered.v1': {
    operation: 'employer.answer',
    about: 'question',
    object: ({ body }) => `${body.question}:${body.answer}`,
  },
  'notice.published.v2': { ...OF_A_NOTICE, operation: 'notice.publish' },
  'notice.proposed.v1': { ...OF_A_NOTICE, operation: 'notice.propose', named: true },
  'notice.approved.v1': { ...OF_A_NOTICE, operation: 'notice.approve', named: true },
  'posting.recorded.v1': { ...OF_A_NOTICE, operation: 'posting.record' },
  'notice.declined.v1': { ...OF_A_NOTICE, operation: 'notice.decline', named: true },
  'system.registered.v1': { ...OF_A_SYSTEM, operation: 'system.register' },
  'key.minted.v1': { ...OF_A_KEY, operation: 'key.mint' },
  'key.proposed.v1': { ...OF_A_KEY, operation: 'key.propose', named: true },
  'key.approved.v1': { ...OF_A_KEY, operation: 'key.approve', named: true },
  'key.declined.v1': { ...OF_A_KEY, operation: 'key.decline', named: true },
  'scim.proposed.v1': {
    operation: 'scim.propose',
    about: 'directory',
    object: ({ body }) => body.key_id,
    named: true,
  },
  'scim.approved.v1': {
    operation: 'scim.approve',
    about: 'directory',
    object: ({ body }) => body.key_id,
    named: true,
  },
  'scim.revoked.v1': { operation: 'scim.revoke', about: 'directory', object: ({ body }) => body.key_id },
  'leavers.held.v1': PORTAL,
  'leavers.released.v1': {
    operation: 'leavers.release',
    about: 'leavers',
    object: ({ body }) => String(body.most),
  },
  'key.revoked.v1': { ...OF_A_KEY, operation: 'key.revoke' },
  'inventory.stated.v1': { ...OF_A_SYSTEM, operation: 'inventory.state', named: true },
  'inventory.done.v1': { ...OF_A_SYSTEM, operation: 'inventory.done', named: true },
};

/** Operations that have a name and no line: their entries are of a type that people use for themselves, or a council's own, or an act on a case. */
export const NAMED_AND_UNLISTED = [
  'choice.record_no',
  'notice.deliver',
  'paper.record',
  'person.open',
  'opening.review',
  'council.protect',
  'request.write',
  ...OF_A_CASE,
] as const satisfies readonly Operation[];

/** The line of an entry, or undefined where there is none: the portal's own acts, and people's. */
export const auditLineOf = (entry: Entry): { operation: Operation; object: string } | undefined => {
  const rule = AUDITED[entry.type] as Listed<EntryType> | Unlisted;
  if ('unlisted' in rule || entry.actor.kind === 'portal' || entry.actor.kind === 'system') return undefined;
  return { operation: rule.operation, object: rule.object(entry as never) };
};

const ruleOf = (operation: Operation) =>
  Object.values(AUDITED).find((rule) => !('unlisted' in rule) && rule.operation === operation) as
    | Listed<EntryType>
    | undefined;

/** Whether its lines are about a person, so that their object is the id of one. */
export const isAboutPerson = (operation: Operation): boolean => ruleOf(operation)?.about === 'person';

/** Whether the list names who did it. */
export const namesActor = (operation: Operation): boolean => ruleOf(operation)?.named === true;

/** What the id in a line of this operation stands for, and its parts; undefined where the operation has no line. */
export const actedOn = (
  operation: Operation,
  object: string,
): { about: ActedOn; id: string; part: string } | undefined => {
  const about = ruleOf(operation)?.about;
  const [id = '', part = ''] = object.split(':');
  return about && { about, id, part };
};
