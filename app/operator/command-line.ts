import { parseArgs } from 'node:util';
import type { Result } from '#domain/result';
import { COMMANDS, type CommandLine, type Flag } from './commands';

/** A command line understood: the operation, its input, and the file to read into `input.file`. */
export interface Understood {
  operation: string;
  input: Record<string, unknown>;
  file?: string;
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
  if (!command) return usage(`There is no command "${words.slice(0, 2).join(' ')}". Try: forthright help`);
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
  } catch (cause) {
    return usage((cause as Error).message);
  }
  if (parsed.positionals.length !== (command.file ? 1 : 0)) {
    return usage(`Usage: ${usageOf(command)}`);
  }
  const input: Record<string, unknown> = {};
  for (const [name, flag] of Object.entries(command.flags)) {
    const value = parsed.values[name];
    if (value === undefined) {
      if (flag.needed) return usage(`--${name} is missing: ${flag.help}. Usage: ${usageOf(command)}`);
      continue;
    }
    input[flag.field ?? name] = flag.kind === 'number' ? Number(value) : value;
  }
  const file = parsed.positionals[0];
  return { ok: true, value: { operation: command.operation, input, ...(file !== undefined && { file }) } };
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

/** The help page. */
export const helpText = (more: readonly { usage: string; help: string }[]): string => {
  const lines = [
    ...(COMMANDS as readonly CommandLine[]).map((command) => ({
      usage: usageOf(command),
      help: command.help,
    })),
    ...more,
  ];
  return lines.map(({ usage: line, help }) => `  ${line}\n      ${help}`).join('\n');
};
