import { RULES, type RuleId } from './rules';

/**
 * What counsel must look at before anything ships (law, section 10), each with the rows whose review settles it. The portal shows those
 * that are open.
 */
export const BEFORE_SHIPPING = [
  { key: 'wording_of_new_york', rules: ['NY-02'] },
  { key: 'reference_of_the_ai_act', rules: ['EU-41', 'EU-36'] },
  { key: 'date_of_maine', rules: ['ME-01'] },
  { key: 'mechanisms_and_thresholds', rules: ['EU-32', 'UK-09', 'CA-01'] },
  {
    key: 'open_readings',
    rules: RULES.filter(({ risks }) => risks.some((risk) => risk !== 'low')).map(({ id }) => id),
  },
  {
    key: 'settled_wordings',
    rules: RULES.filter(({ risks }) => risks.every((risk) => risk === 'low')).map(({ id }) => id),
  },
] as const satisfies readonly { key: string; rules: readonly RuleId[] }[];

export type BeforeShipping = (typeof BEFORE_SHIPPING)[number]['key'];
