/**
 * What a scope test asks and the portal does not know: facts of the organisation, answered by the privacy desk. No answer counts as
 * the one under which a rule applies (law, section 8).
 */
export const QUESTIONS = [
  'private_employer',
  'data_protection_officer',
  'joint_decisions',
  'data_from_elsewhere',
  'collective_agreement',
  'high_risk_ai',
  'infers_emotions',
  'identifies_by_body',
  'records_on_premises',
  'records_remote_work',
  'personal_devices',
  'takes_messages_in_transit',
  'calls_with_new_york',
  'calls_with_all_party_states',
  'ontario_25_staff',
  'california_business',
  'labour_platform',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** `unknown` takes an answer back: the rule applies again. */
export const ANSWERS = ['yes', 'no', 'unknown'] as const;
export type Answer = (typeof ANSWERS)[number];

/** The question of a key that came from outside, or undefined. */
export const questionOf = (key: string): Question | undefined => QUESTIONS.find((one) => one === key);
