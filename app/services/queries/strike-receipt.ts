import type { Entry } from '#domain/entry/bodies';
import { categoryOfActivity } from '#domain/monitoring/activity';
import type { Instant } from '#domain/time';
import type { QueryContext } from './context';
import { type ReceiptTask, receiptTasks } from './receipt-tasks';
import { type Obeys, whoObeys } from './who-obeys';

/** Of which kinds a yes is void, and what each system must delete. */
export const voidedDetails = (
  { db, now }: QueryContext,
  { seq, body: { activities } }: Extract<Entry, { type: 'consent.voided.v1' }>,
): { kinds: readonly string[]; erase: readonly ReceiptTask[] } => ({
  kinds: [...new Set(activities.map(categoryOfActivity))].sort(),
  erase: receiptTasks(db, seq, now()),
});

/** What was struck, which systems have heard that they may not use it, and what each must delete. */
export const strikeDetails = (
  context: QueryContext,
  { seq, body: { from, to, activities } }: Extract<Entry, { type: 'strike.made.v1' }>,
): {
  window: { from: Instant; to: Instant };
  kinds: readonly string[];
  propagation: readonly Obeys[];
  erase: readonly ReceiptTask[];
} => {
  const struck = new Set(activities);
  return {
    window: { from, to },
    kinds: [...new Set(activities.map(categoryOfActivity))].sort(),
    propagation: whoObeys(context, seq, (id) => struck.has(id) && id.endsWith('.use')),
    erase: receiptTasks(context.db, seq, context.now()),
  };
};
