import { parseArgs } from 'node:util';
import type { Result } from '#domain/result';
import { COMMANDS, type CommandLine, type Flag } from './commands';

/** A command line understood: the operation, its input, and the file to read into `input.file`. */
export interface Understood {
  operation: string;
  input: Record<string, unknown>;
  file?: string;
  /** A file that the portal opens itself. */
  path?: string;
  /** Files to read into fields of the input. */
  json?: Readonly<Record<string, string>>;
}

/** A command line that means nothing here, in a sentence. */
export type CommandLineFault = { code: 'usage'; message: string };

const usage = (message: string): { ok: false; error: CommandLineFault } => ({
  ok: false,
  error: { code: 'usage', message },
});

/** Finds the command of these words and reads its arguments; nothing is guessed. */
export const understand = (words: readonly string[]): Result<Understood, CommandLineFault> => {
  const command = (COMMANDS as readonly CommandLine[]).find((one) =>
    one.words.every((word, i) => words[i] === word),
  );
  if (!command) return usage(noCommand(words));
  const rest = words.slice(command.words.length);
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([name, flag]) => [
      name,
      {
        type: flag.kind === 'yes' ? ('boolean' as const) : ('string' as const),
        multiple: flag.kind === 'list',
      },
    ]),
  );
  let parsed: { values: Record<string, unknown>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
  } catch {
    return usage(`${flagFault(rest, options)} Usage: ${usageOf(command)}`);
  }
  if (parsed.positionals.length !== (command.file ? 1 : 0)) {
    return usage(`Usage: ${usageOf(command)}`);
  }
  const input: Record<string, unknown> = {};
  const json: Record<string, string> = {};
  for (const [name, flag] of Object.entries(command.flags)) {
    const value = parsed.values[name];
    if (value === undefined) {
      if (flag.needed) return usage(`--${name} is missing: ${flag.help}. Usage: ${usageOf(command)}`);
      continue;
    }
    if (flag.kind === 'json') json[flag.field ?? name] = String(value);
    else input[flag.field ?? name] = flag.kind === 'number' ? Number(value) : value;
  }
  const file = parsed.positionals[0];
  const named = file !== undefined && (command.byPath ? { path: file } : { file });
  const read = Object.keys(json).length > 0 && { json };
  return { ok: true, value: { operation: command.operation, input, ...named, ...read } };
};

const usageOf = (command: CommandLine): string =>
  [
    'forthright',
    ...command.words,
    ...(command.file ? [command.file] : []),
    ...Object.entries(command.flags).map(([name, flag]) => flagUsage(name, flag)),
  ].join(' ');

const flagUsage = (name: string, flag: Flag): string => {
  const written = flag.kind === 'yes' ? `--${name}` : `--${name} …`;
  return flag.needed ? written : `[${written}]`;
};

/** Why the flags were not understood; Node's own sentence speaks of programs. */
const flagFault = (rest: readonly string[], options: Readonly<Record<string, unknown>>): string => {
  const unknown = rest
    .filter((word) => word.startsWith('-'))
    .map((word) => word.split('=', 1)[0] ?? '')
    .find((word) => !Object.hasOwn(options, word.replace(/^--/, '')));
  return unknown === undefined
    ? 'A flag lacks its value, or has one that it does not take.'
    : `There is no flag "${unknown}" here.`;
};

/** One command on the help page. */
export interface HelpLine {
  usage: string;
  help: string;
}

/** The words that help is asked about, wherever \`help\` or \`--help\` stands; undefined when it is not asked for. */
export const helpAskedFor = (words: readonly string[]): readonly string[] | undefined => {
  if (words[0] === 'help') return words.slice(1).filter((word) => !word.startsWith('-'));
  const asked = words.findIndex((word) => word === '--help' || word === '-h');
  if (asked < 0) return undefined;
  const flag = words.findIndex((word) => word.startsWith('-'));
  return words.slice(0, flag);
};

/**
 * The help page about these words: every command that begins with them, and the flags where it is one command alone. Words
 * that name none are told as such; what belongs to a command (a file, a value) is left out of the search.
 */
export const helpText = (
  more: readonly HelpLine[],
  words: readonly string[] = [],
): Result<string, CommandLineFault> => {
  const lines = [
    ...(COMMANDS as readonly CommandLine[]).map((command) => ({
      usage: usageOf(command),
      help: command.help,
      flags: command.flags,
    })),
    ...more.map((line) => ({ ...line, flags: {} })),
  ];
  for (let taken = words.length; taken >= (words.length > 0 ? 1 : 0); taken--) {
    const start = ['forthright', ...words.slice(0, taken)].join(' ');
    const found = lines.filter(({ usage: line }) => `${line} `.startsWith(`${start} `));
    if (found.length > 0)
      return { ok: true, value: found.map((line) => lineText(line, found.length === 1)).join('\n') };
  }
  return usage(noCommand(words));
};

const lineText = (
  { usage: line, help, flags }: HelpLine & { flags: Readonly<Record<string, Flag>> },
  whole: boolean,
): string =>
  [
    `  ${line}`,
    `      ${help}`,
    ...(whole
      ? Object.entries(flags).map(
          ([name, flag]) => `      --${name.padEnd(16)}${flag.needed ? '' : 'may be left out: '}${flag.help}`,
        )
      : []),
  ].join('\n');

const noCommand = (words: readonly string[]): string =>
  `There is no command "${words.slice(0, 2).join(' ')}". Try: forthright help`;
