import { ELECTRONIC } from './electronic';
import { AT_WORK, CHECKED, type Rule, ruleDay, SETTLED } from './rule';

/** Since then New York asks for notice of electronic monitoring; whoever was hired before is told by posting. */
const SINCE = ruleDay(2022, 5, 7);
const HIRES = [{ hiredSince: SINCE }] as const;
const NEW_YORK = { place: ['US-NY'] } as const;
const MONITORED = [
  NEW_YORK,
  { kinds: AT_WORK },
  { categories: ELECTRONIC },
  { employer: 'private_employer' },
] as const;
const row = { checkedOn: CHECKED } as const;

/**
 * New York (law, section 4). The exemption of NY-01 for maintenance of the system is not asked about: it needs that nothing is targeted
 * at an individual, and every activity here is about one.
 */
export const NEW_YORK_ROWS = [
  {
    ...row,
    id: 'NY-01',
    title: 'notice-of-electronic-monitoring',
    citation: 'New York Civil Rights Law (CVR) § 52-c*2 (L. 2021, ch. 583)',
    from: SINCE,
    risks: ['low', 'medium'],
    arises: 'standing',
    scope: MONITORED,
    requires: [
      { do: 'notice', at: 'hire', when: HIRES },
      { do: 'acknowledgement', hiredSince: SINCE, when: HIRES },
      { do: 'posting', where: 'conspicuous' },
    ],
  },
  {
    ...row,
    id: 'NY-02',
    title: 'wording-of-the-notice',
    citation: 'CVR § 52-c*2, subd. 2(b)',
    from: SINCE,
    risks: ['low'],
    arises: 'standing',
    scope: MONITORED,
    requires: [{ do: 'wording', wording: 'NY-02' }],
  },
  {
    ...row,
    id: 'NY-03',
    title: 'new-york-breach',
    citation: 'New York General Business Law (GBL) § 899-aa, as amended by bills S2659B and S2376B of 2024',
    from: ruleDay(2024, 12, 21),
    risks: ['low'],
    arises: 'breach',
    scope: [NEW_YORK],
    requires: [
      { do: 'deadline', what: 'tell_residents', within: { value: 30, unit: 'days' } },
      { do: 'deadline', what: 'vendor_tells_owner', within: { value: 30, unit: 'days' } },
      { do: 'keep', of: 'register_of_breaches', atLeast: { value: 5, unit: 'years' } },
    ],
  },
  {
    ...row,
    id: 'NY-04',
    title: 'new-york-recording-speech',
    citation: 'New York Penal Law §§ 250.00, 250.05; 18 U.S.C. § 2511(2)(d)',
    from: SETTLED,
    risks: ['low', 'medium'],
    arises: 'standing',
    scope: [
      { categories: ['audio', 'meeting_transcript'] },
      { anyOf: [NEW_YORK, { employer: 'calls_with_new_york' }] },
    ],
    // One party's consent would do, and the employer is no party: so that of whoever is recorded.
    requires: [{ do: 'choice', of: 'person' }],
  },
] as const satisfies readonly Rule[];
