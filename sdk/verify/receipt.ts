import { type Bytes, base64Bytes, HASH_BYTES, isText } from './bytes';
import { type InclusionProof, readProof } from './proof';
import { type LogRecord, readRecord } from './record';
import { type Outcome, ok, refused } from './refusals';

/** A person's receipt: what was recorded, and that it was. */
export interface OwnReceipt {
  kind: 'receipt';
  record: LogRecord;
  recordBytes: Bytes;
  salt: Bytes;
  proof: InclusionProof;
  vkey: string;
}

/** The copy for others: that something was recorded, not what. */
export interface ThirdPartyCopy {
  kind: 'copy';
  commitment: Bytes;
  proof: InclusionProof;
  vkey: string;
}

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  'forthright/receipt/v1': ['version', 'record', 'salt', 'proof', 'vkey'],
  'forthright/proof/v1': ['version', 'commitment', 'proof', 'vkey'],
};

const SPACE = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them in a string
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;

/** A JSON object whose members are all strings, each there once. `JSON.parse` would take the last of two, in silence. */
const readStrings = (text: string): Outcome<Map<string, string>> => {
  let at = 0;
  const take = (token: RegExp | string): string | undefined => {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    if (typeof token === 'string') {
      if (text[at] !== token) return undefined;
      at += 1;
      return token;
    }
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  const members = new Map<string, string>();
  if (take('{') === undefined) return refused('not_receipt');
  if (take('}') === undefined) {
    do {
      const name = take(STRING);
      const value = name !== undefined && take(':') !== undefined ? take(STRING) : undefined;
      if (name === undefined || value === undefined) return refused('not_receipt');
      const [read, said] = [JSON.parse(name) as string, JSON.parse(value) as string];
      if (!isText(read + said)) return refused('not_text');
      if (members.has(read)) return refused('member_twice', read.slice(0, 64));
      members.set(read, said);
    } while (take(',') !== undefined);
    if (take('}') === undefined) return refused('not_receipt');
  }
  take(SPACE);
  return at === text.length ? ok(members) : refused('not_receipt');
};

/** Reads a receipt or a copy. Nothing is checked yet beyond its form. */
export const readReceipt = (text: string): Outcome<OwnReceipt | ThirdPartyCopy> => {
  const members = readStrings(text);
  if (!members.ok) return members;
  const { value: given } = members;
  const version = given.get('version');
  if (version === undefined) return refused('member_missing', 'version');
  const expected = Object.hasOwn(MEMBERS, version) ? MEMBERS[version] : undefined;
  if (!expected) return refused('version_unknown', 'version');
  const missing = expected.find((name) => !given.has(name));
  if (missing !== undefined) return refused('member_missing', missing);
  const unknown = [...given.keys()].find((name) => !expected.includes(name));
  if (unknown !== undefined) return refused('member_unknown', unknown.slice(0, 64));
  return readMembers(given);
};

const readMembers = (given: ReadonlyMap<string, string>): Outcome<OwnReceipt | ThirdPartyCopy> => {
  const member = (name: string) => given.get(name) ?? '';
  const proof = readProof(member('proof'), 'proof');
  if (!proof.ok) return proof;
  const common = { proof: proof.value, vkey: member('vkey') };
  if (given.has('commitment')) {
    const commitment = base64Bytes(member('commitment'), 'commitment', HASH_BYTES);
    return commitment.ok ? ok({ kind: 'copy', commitment: commitment.value, ...common }) : commitment;
  }
  const recordBytes = base64Bytes(member('record'), 'record');
  if (!recordBytes.ok) return recordBytes;
  const salt = base64Bytes(member('salt'), 'salt', HASH_BYTES);
  if (!salt.ok) return salt;
  const record = readRecord(recordBytes.value);
  if (!record.ok) return record;
  return ok({
    kind: 'receipt',
    record: record.value,
    recordBytes: recordBytes.value,
    salt: salt.value,
    ...common,
  });
};
