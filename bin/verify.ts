/**
 * `npx forthright verify …`: checks a receipt, a checkpoint, or that a log only grew. It opens no data folder, no database and
 * no connection: files in, sentences out. It stands beside forthright.ts so that it runs where the portal cannot.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type HeldCheckpoint,
  type HeldConsistency,
  type HeldCopy,
  type HeldReceipt,
  type Refused,
  type Statement,
  verifyCheckpoint,
  verifyConsistency,
  verifyReceipt,
} from '#verify/verify';

type Held = HeldReceipt | HeldCopy | HeldCheckpoint | HeldConsistency;

const USAGE = `Usage:
  forthright verify receipt.json --key KEY [--json]
      Was this recorded? Takes a receipt, or the copy for others.
  forthright verify --checkpoint checkpoint.txt --key KEY [--json]
      Did the log sign this checkpoint?
  forthright verify --checkpoint old.txt --consistency proof.txt --key KEY [--json]
      Did the log only grow since? The old checkpoint may be a receipt, which holds one.
      The proof is what the portal answers at /log/consistency?old=N&new=M.

KEY is the verifier key of the log (name+hash+base64), or a file that holds it. Get it from
somebody you trust, not only from the portal that you check. Without it a receipt is checked
with the key it brought along; that never counts as verified.
"-" as a file reads from the standard input.

Exit codes: 0 verified, 1 not verified, 2 not understood.`;

/** What was asked in a way that means nothing here. */
class Usage extends Error {}

/** Text of a file; anything unreadable is the asker's mistake, not the log's. */
const textOf = (file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      readFileSync(file === '-' ? 0 : file),
    );
  } catch (cause) {
    throw new Usage(`${file} cannot be read as text: ${(cause as Error).message}`);
  }
};

const keyOf = (given: string): string => (/^[^+\s]+\+[0-9a-f]{8}\+/.test(given) ? given : textOf(given));

const ask = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      strict: true,
      options: {
        key: { type: 'string' },
        checkpoint: { type: 'string' },
        consistency: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (cause) {
    throw new Usage((cause as Error).message);
  }
};

const answer = async ({ values, positionals }: ReturnType<typeof ask>): Promise<Held | Refused> => {
  const [receipt, ...more] = positionals;
  const { checkpoint, consistency } = values;
  const key = values.key === undefined ? undefined : keyOf(values.key);
  if (receipt !== undefined && more.length === 0 && checkpoint === undefined && consistency === undefined) {
    return verifyReceipt(textOf(receipt), key);
  }
  if (receipt !== undefined || checkpoint === undefined) throw new Usage(USAGE);
  if (key === undefined) throw new Usage('A checkpoint brings no key along: --key is missing.');
  if (consistency === undefined) return verifyCheckpoint(textOf(checkpoint), key);
  return verifyConsistency(textOf(checkpoint), textOf(consistency), key);
};

const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** What somebody else wrote must not steer a terminal: invisible signs are spelled out, as JSON would. */
const printable = (text: string): string =>
  text.replace(UNSEEN, (sign) =>
    sign
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );

const list = (heading: string, statements: readonly Statement[]): string[] => [
  '',
  heading,
  ...statements.map(({ sentence }) => `  - ${sentence}`),
];

const SUBJECTS = {
  receipt: 'the receipt',
  copy: 'the copy',
  checkpoint: 'the checkpoint',
  consistency: 'the log only grew',
} as const satisfies Record<Held['what'], string>;

const facts = (held: Held): [string, string][] => [
  ['Log', held.origin],
  ...('number' in held ? [['Entry', String(held.number)] as [string, string]] : []),
  ...('record' in held
    ? ([
        ['Recorded at', held.record.at],
        ['What', held.record.type],
        ['Record', held.record.text],
      ] as [string, string][])
    : []),
  ...('commitment' in held ? [['Commitment', held.commitment] as [string, string]] : []),
  ...('older' in held
    ? [['Older', `${held.older.size} entries, root ${held.older.root}`] as [string, string]]
    : []),
  ['Checkpoint', `${held.checkpoint.size} entries, root ${held.checkpoint.root}`],
  ['Key', held.key],
];

const report = (result: Held | Refused): string => {
  if (result.verdict === 'refused') {
    const { code, where, sentence } = result;
    return `NOT VERIFIED (${code}${where === undefined ? '' : `, at ${where}`})\n${sentence}`;
  }
  const verdict =
    result.verdict === 'verified'
      ? `VERIFIED: ${SUBJECTS[result.what]}`
      : `NOT VERIFIED: ${SUBJECTS[result.what]} fits together, but only under the key it brought along. Use --key.`;
  const lines = [
    verdict,
    ...list('This is shown:', result.shown),
    ...list('This is not shown:', result.notShown),
    '',
    ...facts(result).map(([name, value]) => `${`${name}:`.padEnd(13)}${value}`),
  ];
  return lines.join('\n');
};

const main = async (words: readonly string[]): Promise<number> => {
  const asked = ask(words);
  if (asked.values.help) {
    console.log(USAGE);
    return 0;
  }
  const result = await answer(asked);
  const text = asked.values.json ? JSON.stringify(result, null, 2) : report(result);
  console.log(text.split('\n').map(printable).join('\n'));
  return result.verdict === 'verified' ? 0 : 1;
};

const { argv } = process;
main(argv[2] === 'verify' ? argv.slice(3) : argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (cause: unknown) => {
    if (!(cause instanceof Usage)) throw cause;
    console.error(cause.message.split('\n').map(printable).join('\n'));
    process.exitCode = 2;
  },
);
