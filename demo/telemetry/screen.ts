/** One decision about one record, as it is printed. */
export interface Line {
  t: string;
  category: string;
  purpose: string;
  verdict: 'PASS' | 'DROP';
  /** Why it was dropped; null where it passed. */
  reason: string | null;
  /** Revision of the state that answered; null before the first one. */
  revision: number | null;
  /** How long the state may still be acted on without hearing from the portal. */
  lease_ms: number;
  participants: readonly string[];
  /** What left this machine; absent where nothing did. */
  sent?: Record<string, unknown>;
}

export interface Screen {
  decision(line: Line): void;
  /** A sentence between the records; JSON output has none. */
  say(sentence: string): void;
}

const clockOf = (t: string) => t.slice(11, 23);

/** One object per line, for programs. What was sent stays out. */
const jsonScreen = (write: (text: string) => void): Screen => ({
  decision: ({ sent: _sent, ...line }) => write(`${JSON.stringify(line)}\n`),
  say: () => {},
});

/** A table for people. It says when an answer turns, the moment it does. */
const tableScreen = (write: (text: string) => void, now: () => Date): Screen => {
  const last = new Map<string, Line['verdict']>();
  const say = (sentence: string) => write(`-- ${clockOf(now().toISOString())}  ${sentence}\n`);
  return {
    say,
    decision: (line) => {
      const shared = line.participants.length > 0;
      const cell = [line.category, ...line.participants].join(' ');
      const before = last.get(cell);
      last.set(cell, line.verdict);
      if (before !== undefined && before !== line.verdict && !shared) {
        const turned = line.verdict === 'PASS' ? 'passes from now on' : 'is dropped from now on';
        say(`${line.category} ${turned} (revision ${line.revision})`);
      }
      const what = [
        shared ? 'with another person' : '',
        line.reason ?? '',
        line.sent ? JSON.stringify(line.sent) : '',
      ].filter(Boolean);
      const columns = [
        clockOf(line.t),
        line.verdict,
        line.category.padEnd(18),
        `rev ${line.revision ?? '–'}`.padEnd(9),
        `lease ${(line.lease_ms / 1_000).toFixed(0)} s`.padEnd(12),
        what.join('  '),
      ];
      write(`${columns.join('  ').trimEnd()}\n`);
    },
  };
};

export const createScreen = (json: boolean, write: (text: string) => void, now: () => Date): Screen =>
  json ? jsonScreen(write) : tableScreen(write, now);
