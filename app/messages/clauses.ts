import type { Clauses } from '#domain/monitoring/clauses';
import type { Sentence } from './speak';

/** What was agreed to, one sentence a rule; none where no limit was set. */
export const clauseLines = ({
  activities,
  noJudging,
  maxRetentionDays,
  minimumGroup,
  resumesWithCouncil,
}: Clauses): readonly Sentence[] => [
  ...(activities === undefined ? [] : [{ id: 'clause.activities' } as const]),
  ...(noJudging ? [{ id: 'clause.no_judging' } as const] : []),
  ...(maxRetentionDays === undefined
    ? []
    : [{ id: 'clause.retention', values: { days: maxRetentionDays } } as const]),
  ...(minimumGroup === undefined ? [] : [{ id: 'clause.group', values: { people: minimumGroup } } as const]),
  ...(resumesWithCouncil ? [{ id: 'clause.resumes' } as const] : []),
];
