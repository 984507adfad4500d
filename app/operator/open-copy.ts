import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { CannotOpen, openCopy } from '../services/copies/sealing';
import type { HelpLine } from './command-line';

export const OPEN_COPY_HELP: readonly HelpLine[] = [
  {
    usage: 'forthright open-copy FILE [OUT]',
    help: 'Open a sealed copy with its passphrase, on this computer alone; without OUT into FILE.zip',
  },
];

const SAID = {
  not_a_copy: 'This file is no sealed copy.',
  wrong_passphrase: 'This is not the passphrase of this copy.',
  copy_damaged: 'The copy is damaged or not whole. Nothing of it was opened.',
} as const satisfies Record<CannotOpen, string>;

/**
 * Opens a sealed copy without a portal. The passphrase is asked for, so that it stands in no list of commands; what comes out is written where nothing
 * was. Answers what to say, and the exit code.
 */
export const openCopyFile = async (
  [file, out = `${file}.zip`]: readonly string[],
  open: typeof openCopy,
): Promise<{
  code: 0 | 1 | 2;
  said: string;
}> => {
  if (file === undefined) {
    return { code: 2, said: 'Which file? Usage: forthright open-copy FILE [OUT]' };
  }
  try {
    const sealed = readFileSync(file);
    const asking = createInterface({ input: process.stdin, output: process.stderr });
    const passphrase = await asking.question('Passphrase: ');
    asking.close();
    const opened = await open(sealed, passphrase);
    if (!opened.ok) return { code: 1, said: SAID[opened.error.code] };
    writeFileSync(out, opened.value, { flag: 'wx', mode: 0o600 });
    return { code: 0, said: `Opened into ${out}` };
  } catch (cause) {
    return {
      code: 1,
      said: cause instanceof Error ? cause.message : 'The file could not be read or written.',
    };
  }
};
