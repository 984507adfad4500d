import type { EntryType } from '#domain/entry/bodies';

/**
 * THE TABLE of what this portal records about people: each kind of record with the tables that hold it. The page "What this portal
 * records about you" is drawn from it, and a test holds that no table with a person in it is missing (tests/house/kept.test.ts).
 */
export const KEPT = {
  profile: { tables: ['person', 'own_document'] },
  answers: { tables: ['choice', 'objection', 'own_pause', 'task', 'own_act'] },
  reading: { tables: ['delivery', 'acknowledgement', 'own_seen'] },
  account: { tables: ['own_account', 'own_first_sign_in'] },
  sign_ins: { tables: ['own_sign_in', 'own_device'] },
  failures: { tables: ['own_sign_in_failure'] },
  forms: { tables: ['own_idempotency'] },
  duties: {
    tables: [
      'role_grant',
      'proposal',
      'notice_proposal',
      'own_notice_draft',
      'audit_act',
      'system',
      'programme',
      'gate',
    ],
  },
} as const satisfies Record<string, { tables: readonly string[] }>;

export type KeptKey = keyof typeof KEPT;

/** Which kind of record an entry of each type is; `nobody`: it tells of no person but the one who acted for the organisation. */
export const ENTRY_KEPT = {
  'log.opened.v1': 'nobody',
  'log.opened.v2': 'nobody',
  'establishment.recorded.v1': 'duties',
  'person.added.v1': 'profile',
  'person.left.v1': 'profile',
  'person.languages_chosen.v1': 'profile',
  'role.granted.v1': 'duties',
  'role.revoked.v1': 'duties',
  'role.proposed.v1': 'duties',
  'role.approved.v1': 'duties',
  'role.declined.v1': 'duties',
  'account.code_issued.v1': 'account',
  'account.sign_ins_ended.v1': 'account',
  'programme.applied.v1': 'duties',
  'gate.recorded.v1': 'duties',
  'contexts.declared.v1': 'duties',
  'notice.published.v1': 'duties',
  'notice.published.v2': 'duties',
  'notice.proposed.v1': 'duties',
  'notice.approved.v1': 'duties',
  'notice.declined.v1': 'duties',
  'posting.recorded.v1': 'duties',
  'notice.delivered.v1': 'reading',
  'notice.acknowledged.v1': 'reading',
  'choice.made.v1': 'answers',
  'objection.raised.v1': 'answers',
  'objection.taken_back.v1': 'answers',
  'person.paused.v1': 'answers',
  'person.resumed.v1': 'answers',
  'person.informed.v1': 'reading',
  'person.erased.v1': 'profile',
  'person.erased.v2': 'profile',
  'erasure.continued.v1': 'profile',
  'entries.erased.v1': 'nobody',
  'system.registered.v1': 'duties',
  'key.minted.v1': 'duties',
  'key.revoked.v1': 'duties',
  'key.proposed.v1': 'duties',
  'key.approved.v1': 'duties',
  'key.declined.v1': 'duties',
  'reports.digested.v1': 'nobody',
  'time.passed.v1': 'nobody',
} as const satisfies Record<EntryType, KeptKey | 'nobody'>;
