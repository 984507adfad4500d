import type { Instant } from '../time';
import type { DocumentRef } from './document-ref';

/** What entries about the risk of a category say (domain/monitoring/classification.ts). */
export interface RiskBodies {
  /** The risk of a category is raised above the table: by one officer, at once. */
  'risk.raised.v1': { category: string };
  /** Somebody argues that the risk of a category is lower here, for a time; it takes a second person. */
  'risk.lowering_proposed.v1': {
    proposal: string;
    category: string;
    until: Instant;
    language: string;
    argument: DocumentRef;
    open_until: Instant;
  };
  /** A second person agreed. It ends by itself, and earlier by a raising or a contest. */
  'risk.lowered.v1': { proposal: string; category: string; until: Instant };
  'risk.lowering_declined.v1': { proposal: string; category: string };
  /** A person holds something against a lowering. */
  'risk.contested.v1': {
    contest: string;
    proposal: string;
    category: string;
    language: string;
    words: DocumentRef;
  };
  'risk.contest_answered.v1': {
    contest: string;
    proposal: string;
    category: string;
    outcome: 'stays' | 'ends';
    language: string;
    words: DocumentRef;
  };
}
