/**
 * What a verification shows, and what it leaves open, in sentences. `{number}`, `{size}`, `{older}` and `{origin}` are filled
 * in. None says more than the arithmetic does.
 */
export const STATEMENTS = {
  signed: 'The key you gave signed a checkpoint of the log {origin} with {size} entries.',
  signed_by_itself:
    'The key that stands in the receipt itself signed a checkpoint of a log named {origin} with {size} entries.',
  held: 'That log holds this as entry {number}. It was there when the checkpoint was signed.',
  record_is_it: 'The record shown is that entry, to the last character.',
  commitment_is_it: 'The commitment shown is of that entry. The record behind it cannot be another one.',
  only_grew:
    'The log with {size} entries begins with the same {older} entries, unchanged and in the same order, as the checkpoint you kept.',
  same_log: 'Both checkpoints are of the same log at the same size.',
  key_unknown:
    'Whose key it is. Anybody could make a receipt like this with a key of their own. Get the key of the log from somebody you trust, and check again.',
  not_now: 'What holds now. This was recorded then, under this number. A later entry may have changed it.',
  not_told: 'What the entry says. Only its owner can show the record and the salt.',
  not_true: 'Whether what was recorded is true, or the clock was right.',
  not_all: 'Whether everything that happened was recorded.',
  not_same_for_all:
    'Whether everybody is shown the same log. Compare your checkpoint with one that others keep.',
  not_kept:
    'Whether the log still holds what it held before. For that, keep this checkpoint and ask for a consistency proof later.',
} as const satisfies Readonly<Record<string, string>>;

export type StatementCode = keyof typeof STATEMENTS;

/** Values that a sentence may name. */
export interface Named {
  origin: string;
  size: number;
  number?: number;
  older?: number;
}

/** A sentence with its values. */
export const filled = (sentence: string, named: Named): string =>
  sentence.replace(/\{(origin|size|number|older)\}/g, (_, name: keyof Named) => String(named[name] ?? ''));
