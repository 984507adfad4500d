import type { Database } from '#db/open';
import type { Actor, EntryDraft } from '#domain/entry/bodies';
import type { DocumentRef } from '#domain/entry/document-ref';
import type { Result } from '#domain/result';
import type { Instant } from '#domain/time';

/** The tables as they are inside the transaction of the act. */
export type Reader = Database;

/** What a command is given beside its input. */
export interface CommandContext {
  actor: Actor;
  now: Instant;
  newId(prefix: string): string;
  /** Puts a text beside the log, in the transaction of the act, and answers how the entry names it. */
  document(kind: string, text: string, person?: string): DocumentRef;
}

/**
 * One verb: reads through `read`, asks the domain, answers one entry or refuses. Synchronous and without a write of its
 * own, so nothing can come between what it looked at and what it says.
 */
export type Command<Input, Refusal extends { code: string }> = (
  read: Reader,
  input: Input,
  context: CommandContext,
) => Result<EntryDraft, Refusal>;
