import type { HeldPlan } from '../systems/inventory';
import type { DocumentRef } from './document-ref';

/** What entries say of what systems held before anybody was told (domain/systems/inventory.ts). Days are `2026-03-31`. */
export interface InventoryBodies {
  /** For each category named here this takes the place of what the system said of it before. Without `held` there was nothing. */
  'inventory.stated.v1': {
    system: string;
    language: string;
    lines: readonly {
      category: string;
      held?: {
        since: string;
        until: string;
        plan: HeldPlan;
        by: string;
        what: DocumentRef;
        amount: DocumentRef;
        where: DocumentRef;
        /** Of `keep` alone: the ground of law. */
        ground?: DocumentRef;
      };
    }[];
  };
  /**
   * Somebody says that the plan for what a system holds of a category was carried out on that day. `statement` is the number of the entry with the
   * plan: of what is said later it says nothing.
   */
  'inventory.done.v1': { system: string; category: string; statement: number; done_on: string };
}
