/** Why something is not verified: a code for programs, and a sentence for people. */
export const REFUSALS = {
  no_cryptography:
    'This program was given no cryptography. In a browser, save this page and open the saved file, or use https.',
  too_large: 'This is longer than 262,144 characters. Nothing that a log writes is.',
  not_text: 'This has a character that is no character. It was damaged on the way.',
  not_receipt:
    'This is not a receipt. A receipt is one JSON object whose members are all strings, and nothing beside it.',
  member_twice: 'The receipt has a member twice. Nobody could say which of the two counts.',
  member_unknown: 'The receipt has a member that no receipt has.',
  member_missing: 'The receipt lacks a member that every receipt of its kind has.',
  version_unknown: 'This is a kind of receipt that this program does not know.',
  base64_malformed: 'A value is not base64, or not in its one right spelling.',
  length_wrong: 'A hash, salt, key or signature does not have its number of bytes.',
  number_malformed: 'A number is not written as a log writes it, or is too large.',
  name_malformed:
    'A name of a log or key is empty, or has a space, a plus sign or an invisible control character.',
  key_malformed: 'This is not the key of a log. A key is one line: name+hash+base64.',
  key_algorithm: 'The key is not an Ed25519 key.',
  key_id_wrong: 'The short hash in the key does not belong to the key. A character was changed or lost.',
  key_weak: 'The key is one of those for which anybody can make signatures.',
  key_other: 'The receipt names another key than the one you gave. It is not from the log you trust.',
  control_character:
    'There is an invisible control character in the text. Windows line ends count: the file must be as the log wrote it.',
  checkpoint_malformed:
    'This is not a signed checkpoint: three lines (name, size, root), an empty line, then lines of signatures.',
  checkpoint_extension: 'The checkpoint has more than three lines of text. This log never writes that.',
  origin_other: 'The checkpoint is of another log than the key.',
  signature_missing: 'The checkpoint carries no signature of this key.',
  signature_wrong: 'The signature is not of this key over this checkpoint. One of the three was changed.',
  proof_malformed: 'The proof is not written as C2SP tlog-proof says.',
  index_outside: 'The proof names a place that the log did not have at this checkpoint.',
  path_length: 'The proof has more or fewer hashes than its place in the log needs.',
  record_too_large: 'The record has more than 65,536 bytes.',
  record_not_text: 'The record is not UTF-8 text.',
  record_not_canonical: 'The record is not in the one spelling that a log stores (RFC 8785).',
  record_malformed: 'The record does not have the members of an entry, or one of them is not as it must be.',
  record_elsewhere: 'The record says another number than the proof.',
  not_included: 'The log does not hold this. Record, salt, number or proof was changed.',
  consistency_malformed:
    'This is not a consistency proof: a line "old N", hashes, an empty line, then a checkpoint.',
  consistency_other_size: 'The consistency proof begins at another size than the checkpoint you kept.',
  older_is_newer: 'The checkpoint you kept is of a larger log than the one you compare it with.',
  not_consistent:
    'The proof does not show that the newer log holds the older one unchanged. Either the proof was damaged or the log was changed. Ask for it again, and keep both checkpoints.',
  two_roots:
    'Two checkpoints of the same size have different roots, and the same key signed both. This log was changed, or shown differently to different people. Keep both: they are the evidence.',
} as const satisfies Readonly<Record<string, string>>;

export type RefusalCode = keyof typeof REFUSALS;

/** What could not be read or did not hold. */
export interface Refusal {
  code: RefusalCode;
  /** The part it was found in, e.g. `proof, line 3` or `record.at`. */
  where?: string;
}

export type Outcome<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const refused = (code: RefusalCode, where?: string): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...(where !== undefined && { where }) },
});
