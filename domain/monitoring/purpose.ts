/** What data is for. Training is a purpose of its own: it never hides under another. */
export interface Purpose {
  /** Trains or tunes a model on the data: always stops when contact is lost, has an embargo under consent. */
  trainsModels: boolean;
  /** Is a judgement of people in itself. */
  judgesPeople: boolean;
  /** DPV term for export, where one exists. */
  dpv?: string;
}

export const PURPOSES = {
  security: { trainsModels: false, judgesPeople: false, dpv: 'dpv:EnforceSecurity' },
  legal_compliance: { trainsModels: false, judgesPeople: false, dpv: 'dpv:ComplianceMonitoring' },
  payroll_time: { trainsModels: false, judgesPeople: false, dpv: 'dpv:PersonnelWorkloadManagement' },
  support_debug: { trainsModels: false, judgesPeople: false },
  performance_evaluation: {
    trainsModels: false,
    judgesPeople: true,
    dpv: 'dpv:PersonnelPerformanceEvaluation',
  },
  research_aggregate: { trainsModels: false, judgesPeople: false },
  train_ai_agents: { trainsModels: true, judgesPeople: false },
  ai_evaluation: { trainsModels: true, judgesPeople: false },
} as const satisfies Record<string, Purpose>;

export type PurposeKey = keyof typeof PURPOSES;

/** The purpose of a key that came from outside, or undefined. */
export const purposeOf = (key: string): Purpose | undefined =>
  Object.hasOwn(PURPOSES, key) ? PURPOSES[key as PurposeKey] : undefined;
