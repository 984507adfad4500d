import { ELECTRONIC } from './electronic';
import { AT_WORK, CHECKED, type Rule, ruleDay, SETTLED } from './rule';

/** States that ask for the consent of everybody in a call; where lists differ, the longer one (law, US-01). */
const ALL_PARTY_STATES = [
  'US-CA',
  'US-CT',
  'US-DE',
  'US-FL',
  'US-IL',
  'US-MD',
  'US-MA',
  'US-MI',
  'US-MT',
  'US-NV',
  'US-NH',
  'US-OR',
  'US-PA',
  'US-WA',
] as const;
const CONNECTICUT = ruleDay(2026, 10, 1);
const CALIFORNIA_BUSINESS = [{ place: ['US-CA'] }, { employer: 'california_business' }] as const;
const AUTOMATED = { decisions: ['supports', 'automated'] } as const;
const row = { checkedOn: CHECKED } as const;

/** States that reach a New York pilot, and what comes after it (law, sections 5 and 6). */
export const OTHER_PLACES = [
  {
    ...row,
    id: 'US-01',
    title: 'all-party-consent',
    citation:
      'Cal. Penal Code §§ 632, 632.7; Conn. Gen. Stat. § 52-570d; 11 Del. C. §§ 1335, 2402; Fla. Stat. § 934.03; 720 ILCS 5/14-2; Md. Cts. & Jud. Proc. § 10-402; Mass. G.L. c. 272 § 99; MCL 750.539c; MCA 45-8-213; NRS 200.620; RSA 570-A:2; ORS 165.540; 18 Pa.C.S. § 5704; RCW 9.73.030',
    from: SETTLED,
    risks: ['medium'],
    arises: 'standing',
    scope: [
      { categories: ['audio', 'meeting_transcript'] },
      { anyOf: [{ place: ALL_PARTY_STATES }, { employer: 'calls_with_all_party_states' }] },
    ],
    requires: [{ do: 'choice', of: 'every_participant' }],
  },
  {
    ...row,
    id: 'US-02',
    title: 'biometrics-illinois',
    citation: '740 ILCS 14/10, 14/15, 14/20 (P.A. 103-0769)',
    from: SETTLED,
    risks: ['medium', 'high'],
    arises: 'standing',
    scope: [
      { place: ['US-IL'] },
      { employer: 'private_employer' },
      { categories: ['biometrics', 'webcam', 'audio', 'keystroke_timing'] },
      { anyOf: [{ categories: ['biometrics'] }, { employer: 'identifies_by_body' }] },
    ],
    requires: [
      { do: 'record', of: 'retention_policy' },
      { do: 'record', of: 'written_release' },
      { do: 'deadline', what: 'destroy', within: { value: 3, unit: 'years' } },
      // High risk: the rhythm of typing as a sign of who somebody is stays closed.
      { do: 'never', when: [{ categories: ['keystroke_timing'] }, { employer: 'identifies_by_body' }] },
    ],
  },
  {
    ...row,
    id: 'CT-01',
    title: 'connecticut-monitoring',
    citation: 'Conn. Gen. Stat. § 31-48d, as amended by Public Act 26-73',
    from: CONNECTICUT,
    risks: ['low', 'medium'],
    arises: 'standing',
    scope: [
      { place: ['US-CT'] },
      { kinds: AT_WORK },
      { categories: ELECTRONIC },
      { employer: 'records_on_premises' },
    ],
    requires: [
      { do: 'posting', where: 'conspicuous_and_at_the_place' },
      { do: 'notice', at: 'hire', when: [{ hiredSince: CONNECTICUT }] },
    ],
  },
  {
    ...row,
    id: 'DE-01',
    title: 'delaware-monitoring',
    citation: '19 Del. C. § 705',
    from: SETTLED,
    risks: ['low'],
    arises: 'standing',
    scope: [{ place: ['US-DE'] }, { kinds: AT_WORK }, { categories: ELECTRONIC }],
    requires: [
      { do: 'notice', at: 'collection' },
      { do: 'acknowledgement', or: 'notice_each_day' },
    ],
  },
  {
    ...row,
    id: 'ME-01',
    title: 'maine-monitoring',
    citation: '26 M.R.S. § 620-A (Public Law 2025, c. 524)',
    from: ruleDay(2026, 7, 14),
    risks: ['low', 'medium'],
    arises: 'standing',
    scope: [{ place: ['US-ME'] }, { kinds: [...AT_WORK, 'applicant'] }, { categories: ELECTRONIC }],
    requires: [
      { do: 'notice', at: 'collection', when: [{ kinds: AT_WORK }] },
      { do: 'notice', at: 'interview', when: [{ kinds: ['applicant'] }] },
      { do: 'cadence', every: 'year', when: [{ kinds: AT_WORK }] },
      { do: 'choice', of: 'person', when: [{ employer: 'personal_devices' }] },
      {
        do: 'never',
        when: [{ categories: ['webcam', 'audio', 'screen_content'] }, { employer: 'records_remote_work' }],
      },
    ],
  },
  {
    ...row,
    id: 'ON-01',
    title: 'ontario-policy',
    citation: 'Employment Standards Act, 2000, S.O. 2000, c. 41, Part XI.1',
    from: ruleDay(2022, 10, 11),
    risks: ['low'],
    arises: 'standing',
    scope: [{ place: ['CA-ON'] }, { kinds: AT_WORK }, { employer: 'ontario_25_staff' }],
    requires: [
      { do: 'record', of: 'monitoring_policy' },
      { do: 'deadline', what: 'copy_of_policy', within: { value: 30, unit: 'days' } },
      { do: 'keep', of: 'monitoring_policy', atLeast: { value: 3, unit: 'years' } },
    ],
  },
  {
    ...row,
    id: 'CA-01',
    title: 'california-requests',
    citation: 'Cal. Civ. Code § 1798.140(d); Cal. Code Regs. tit. 11, § 7021',
    from: SETTLED,
    risks: ['low'],
    arises: 'request',
    scope: CALIFORNIA_BUSINESS,
    requires: [
      { do: 'deadline', what: 'confirm_receipt', within: { value: 10, unit: 'working_days' } },
      {
        do: 'deadline',
        what: 'answer',
        within: { value: 45, unit: 'days' },
        longer: { value: 45, unit: 'days' },
      },
    ],
  },
  {
    ...row,
    id: 'CA-02',
    title: 'california-request-log',
    citation: 'Cal. Code Regs. tit. 11, § 7101',
    from: SETTLED,
    risks: ['low'],
    arises: 'request',
    scope: CALIFORNIA_BUSINESS,
    requires: [{ do: 'keep', of: 'request_log', atLeast: { value: 24, unit: 'months' } }],
  },
  {
    ...row,
    id: 'CA-03',
    title: 'california-automated-decisions',
    citation: 'Cal. Code Regs. tit. 11, §§ 7150 ff., 7200 ff.',
    from: ruleDay(2027, 1, 1),
    risks: ['medium'],
    arises: 'standing',
    scope: [...CALIFORNIA_BUSINESS, { anyOf: [AUTOMATED, { trainsModels: true }] }],
    requires: [
      { do: 'record', of: 'risk_assessment' },
      { do: 'notice', at: 'use', when: [AUTOMATED] },
      { do: 'choice', of: 'person', when: [AUTOMATED] },
    ],
  },
  {
    ...row,
    id: 'EU-42',
    title: 'platform-work',
    citation: 'Directive (EU) 2024/2831, Art. 7, 9, 29',
    from: ruleDay(2026, 12, 2),
    risks: ['medium'],
    arises: 'standing',
    scope: [{ place: ['EEA'] }, { employer: 'labour_platform' }],
    requires: [
      { do: 'notice', at: 'use' },
      {
        do: 'never',
        when: [{ categories: ['chat_message', 'email_content', 'audio', 'meeting_transcript'] }],
      },
    ],
  },
  {
    ...row,
    id: 'PT-01',
    title: 'portugal-remote-surveillance',
    citation: 'Código do Trabalho (Lei n.º 7/2009), art. 20, 170',
    from: SETTLED,
    risks: ['low'],
    arises: 'standing',
    scope: [
      { place: ['PT'] },
      { kinds: AT_WORK },
      { categories: ['screen_content', 'webcam', 'keystroke_content', 'keystroke_timing', 'mouse_pointer'] },
      { purposes: ['performance_evaluation'] },
      { employer: 'records_remote_work' },
    ],
    requires: [{ do: 'never' }],
  },
] as const satisfies readonly Rule[];
