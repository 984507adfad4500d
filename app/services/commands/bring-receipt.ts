import { requestByCode, requestFact, writtenSince } from '#db/views/requests';
import { receiptsBrought } from '#db/views/ties';
import { REQUEST_LIMITS } from '#domain/request/limits';
import { isOver } from '#domain/request/machine';
import { ok, refuse } from '#domain/result';
import { DAY } from '#domain/time';
import type { Command, Reader } from '../command';

type ReceiptRefusal =
  | 'unknown_request'
  | 'sent_without_a_name'
  | 'request_over'
  | 'goes_with_another'
  | 'changes_nothing'
  | 'messages_enough';

/** Why no receipt can be brought with a request, or undefined: only what came through the public door and is nobody's yet has a use for one. */
export const cannotBring = (
  read: Reader,
  row: NonNullable<ReturnType<typeof requestByCode>>,
): Exclude<ReceiptRefusal, 'changes_nothing' | 'messages_enough'> | undefined => {
  if (row.person !== null || row.channel !== 'door') return 'unknown_request';
  // A receipt is somebody's: what was sent so that nobody knows by whom takes none.
  if (requestFact(read, row).nameless) return 'sent_without_a_name';
  if (isOver(row.state)) return 'request_over';
  return row.sameAs === null ? undefined : 'goes_with_another';
};

/**
 * Whoever has the code of a request brings a receipt that holds. The entry names its number and nobody: it shows that somebody holds the receipt, and two people decide what
 * follows (docs/decisions/0070). Brought again with the same request it changes nothing.
 */
export const bringReceipt: Command<{ codeSha256: string; receipt: number }, { code: ReceiptRefusal }> = (
  read,
  { codeSha256, receipt },
  { actor, now },
) => {
  const row = actor.kind === 'portal' ? requestByCode(read, codeSha256) : undefined;
  if (!row) return refuse('unknown_request');
  const cannot = cannotBring(read, row);
  if (cannot) return refuse(cannot);
  if (receiptsBrought(read, row.id).includes(receipt)) return refuse('changes_nothing');
  if (writtenSince(read, { request: row.id }, now - DAY) >= REQUEST_LIMITS.writtenADay) {
    return refuse('messages_enough');
  }
  return ok({ type: 'request.receipt_brought.v1', key: row.id, body: { request: row.id, receipt } });
};
