import { parseArgs } from 'node:util';

export interface Options {
  /** E-mail of the person whose work is recorded; absent: the first employee of demo.json. */
  person?: string;
  /** Stop after so many records; absent: never. */
  once?: number;
  json: boolean;
  /** A folder in which records that passed are kept; absent: they are kept nowhere. */
  store?: string | undefined;
  /** A system of demo.json; absent: the endpoint agent. */
  system?: string | undefined;
  intervalMs: number;
}

export const USAGE = `Usage: npm run demo:telemetry -- [--person EMAIL] [--interval MS] [--once N] [--store FOLDER] [--system NAME] [--json]

  --person EMAIL   whose work is recorded (default: the first employee of demo.json)
  --interval MS    milliseconds between two records (default: 250)
  --once N         stop after N records
  --store FOLDER   keep what passed in this folder, say what is held, and delete what people are owed
  --system NAME    a system of the demo (default: endpoint-agent); chat-archive holds old chats in FOLDER and looks at copies of them
  --json           one JSON object per record instead of a table`;

const wholeNumber = (text: string | undefined, name: string): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new Error(`--${name} needs a whole number, not "${text}".`);
  return Number(text);
};

/** The command line. Throws an error with a plain sentence when it cannot be understood. */
export const optionsOf = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      person: { type: 'string' },
      once: { type: 'string' },
      interval: { type: 'string' },
      store: { type: 'string' },
      system: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    person: values.person,
    once: wholeNumber(values.once, 'once'),
    json: values.json,
    store: values.store,
    system: values.system,
    intervalMs: wholeNumber(values.interval, 'interval') ?? 250,
  };
};
