import { AT_WORK, CHECKED, type Rule, ruleDay, SETTLED } from './rule';

const UK = { place: ['GB'] } as const;
/** SI 2026/82 brought most of the Data (Use and Access) Act 2025 into force. */
const DUAA = ruleDay(2026, 2, 5);
/** Purposes under which one of the listed business purposes is possible (SI 2018/356, reg. 3). */
const LISTED_AT_MOST = [
  'security',
  'legal_compliance',
  'payroll_time',
  'support_debug',
  'performance_evaluation',
  'research_aggregate',
] as const;
const row = { checkedOn: CHECKED } as const;

/** United Kingdom, where it differs from the European rows that are mirrored there (law, section 3). */
export const UNITED_KINGDOM = [
  {
    ...row,
    id: 'UK-01',
    title: 'request-clock',
    citation: 'UK GDPR Art. 12A (DUAA s. 76), Art. 15 (DUAA s. 78)',
    from: DUAA,
    risks: ['low', 'medium'],
    arises: 'request',
    scope: [UK],
    requires: [
      {
        do: 'deadline',
        what: 'answer',
        within: { value: 1, unit: 'months' },
        longer: { value: 2, unit: 'months' },
      },
    ],
  },
  {
    ...row,
    id: 'UK-02',
    title: 'complaints',
    citation: 'DPA 2018 s. 164A (DUAA s. 103); counting: DPA 2018 s. 205(2)',
    from: ruleDay(2026, 6, 19),
    risks: ['low'],
    arises: 'complaint',
    scope: [UK],
    requires: [
      { do: 'record', of: 'form_for_complaints' },
      { do: 'deadline', what: 'acknowledge_complaint', within: { value: 30, unit: 'days' } },
      { do: 'record', of: 'register_of_complaints' },
    ],
  },
  {
    ...row,
    id: 'UK-03',
    title: 'uk-automated-decisions',
    citation: 'UK GDPR Arts 22A–22D (DUAA s. 80)',
    from: DUAA,
    risks: ['low', 'medium'],
    arises: 'standing',
    scope: [UK, { decisions: ['supports', 'automated'] }],
    requires: [{ do: 'human_review' }, { do: 'notice', at: 'collection' }],
  },
  {
    ...row,
    id: 'UK-04',
    title: 'uk-purpose-change',
    citation: 'UK GDPR Art. 8A, Annex 2 (DUAA s. 71)',
    from: DUAA,
    risks: ['medium'],
    arises: 'standing',
    scope: [UK, { otherPurpose: true }, { bases: ['legitimate_interest', 'public_task', 'contract'] }],
    requires: [
      { do: 'record', of: 'compatibility' },
      { do: 'notice', at: 'new_use' },
      { do: 'order', before: 'new_use', held: 'told' },
    ],
  },
  {
    ...row,
    id: 'UK-05',
    title: 'recognised-interests',
    citation: 'UK GDPR Art. 6(1)(ea), Annex 1 (DUAA s. 70)',
    from: DUAA,
    risks: ['low'],
    arises: 'standing',
    // The five listed interests need no balancing, and training is none of them: it stays due.
    scope: [UK, { bases: ['legitimate_interest'] }],
    requires: [{ do: 'record', of: 'balancing' }],
  },
  {
    ...row,
    id: 'UK-06',
    title: 'monitoring-workers',
    citation:
      'ICO, Employment practices and data protection: monitoring workers (3 Oct 2023); UK GDPR Art. 35',
    from: ruleDay(2023, 10, 3),
    risks: ['medium'],
    arises: 'standing',
    scope: [UK, { kinds: AT_WORK }],
    requires: [
      { do: 'basis' },
      { do: 'notice', at: 'collection' },
      { do: 'gate', gate: 'assessment_missing', when: [{ assessment: true }] },
      { do: 'gate', gate: 'special_category_condition_missing', when: [{ content: true }] },
      { do: 'record', of: 'monitoring_checklist' },
      { do: 'record', of: 'workers_views' },
      { do: 'order', before: 'collection', held: 'assessment_missing', when: [{ assessment: true }] },
    ],
  },
  {
    ...row,
    id: 'UK-07',
    title: 'interception',
    citation: 'Investigatory Powers Act 2016 ss. 3, 44, 46; SI 2018/356, regs 3, 4',
    from: SETTLED,
    risks: ['medium'],
    arises: 'standing',
    scope: [
      UK,
      { categories: ['chat_message', 'email_content', 'audio', 'meeting_transcript', 'url'] },
      { employer: 'takes_messages_in_transit' },
    ],
    requires: [
      // Training is none of the purposes that need no consent of sender and recipient.
      { do: 'choice', of: 'every_participant', when: [{ trainsModels: true }] },
      { do: 'record', of: 'business_purpose', when: [{ purposes: LISTED_AT_MOST }] },
      { do: 'notice', at: 'collection' },
      { do: 'order', before: 'collection', held: 'told' },
    ],
  },
  {
    ...row,
    id: 'UK-08',
    title: 'uk-breach',
    citation: 'UK GDPR Arts 33, 34',
    from: ruleDay(2018, 5, 25),
    risks: ['low'],
    arises: 'breach',
    scope: [UK],
    requires: [
      { do: 'deadline', what: 'notify_authority', within: { value: 72, unit: 'hours' } },
      { do: 'without_delay', what: 'tell_people' },
    ],
  },
  {
    ...row,
    id: 'UK-09',
    title: 'uk-transfers',
    citation: 'UK GDPR Arts 44A–46 (DUAA s. 85); SI 2023/1028 (US)',
    from: DUAA,
    risks: ['low', 'medium'],
    arises: 'standing',
    scope: [UK, { transfers: true }],
    requires: [
      { do: 'gate', gate: 'transfer_mechanism_missing' },
      { do: 'record', of: 'transfer_test' },
      { do: 'order', before: 'transfer', held: 'transfer_mechanism_missing' },
    ],
  },
] as const satisfies readonly Rule[];
