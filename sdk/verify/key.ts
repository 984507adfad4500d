import { type Bytes, base64Bytes, hexText, sha256, textBytes } from './bytes';
import { isSoundKey } from './ed25519';
import { type Outcome, ok, refused } from './refusals';

/** The public key of a log. `id` is the short hash of it, eight hex digits; `line` its one spelling. */
export interface LogKey {
  name: string;
  id: string;
  publicKey: Bytes;
  line: string;
}

const ED25519 = 1;

/** A name of a log or of a key: something, and without white space, control character or plus sign. */
export const isName = (name: string): boolean => name !== '' && !/[\s\p{Cc}+]/u.test(name);

/**
 * Reads a verifier key, `name+hash+base64(0x01 || public key)` (C2SP signed-note). The hash must belong to name and key, so that one mistyped sign is seen.
 */
export const readKey = async (line: string, where: string): Promise<Outcome<LogKey>> => {
  const match = /^([^+]*)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(line);
  const [, name = '', id = '', encoded = ''] = match ?? [];
  if (!match) return refused('key_malformed', where);
  if (!isName(name)) return refused('name_malformed', where);
  const typed = base64Bytes(encoded, where);
  if (!typed.ok) return typed;
  if (typed.value[0] !== ED25519) return refused('key_algorithm', where);
  if (typed.value.length !== 33) return refused('length_wrong', where);
  const digest = await sha256(textBytes(`${name}\n`), typed.value);
  if (hexText(digest.subarray(0, 4)) !== id) return refused('key_id_wrong', where);
  const publicKey = typed.value.slice(1);
  if (!isSoundKey(publicKey)) return refused('key_weak', where);
  return ok({ name, id, publicKey, line });
};
