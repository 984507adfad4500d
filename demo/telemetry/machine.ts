import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus, uptime } from 'node:os';

/** Real activity of this machine. Each source says in `about` what it truly is. */
export interface Machine {
  about: { app_usage: string; mouse_pointer: string; working_time: string };
  /** The program that used most processor time since it was asked last. Its name only, never its arguments. */
  busiestProgram(): { name: string; cpuSeconds: number };
  /** How much the counters of the machine have moved since they were asked last. */
  movement(): { dx: number; dy: number };
  minutesSinceStart(): number;
}

interface Usage {
  name: string;
  seconds: number;
}

/** Ticks of the kernel's clock in a second, on every Linux that runs Node. */
const TICKS = 100;

const fromProc = (): Map<string, Usage> => {
  const usage = new Map<string, Usage>();
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const nameEnds = line.lastIndexOf(')');
      // After the name: state is the third field of proc(5), user and system time the 14th and 15th.
      const fields = line.slice(nameEnds + 2).split(' ');
      const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS;
      usage.set(pid, { name: line.slice(line.indexOf('(') + 1, nameEnds), seconds });
    } catch {
      // It ended between being listed and being read.
    }
  }
  return usage;
};

/** `[[dd-]hh:]mm:ss[.cc]` of ps(1), in seconds. */
const secondsOf = (time: string): number => {
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time];
  return (clock ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400;
};

const fromPs = (): Map<string, Usage> => {
  const usage = new Map<string, Usage>();
  for (const line of execFileSync('ps', ['-Ao', 'pid=,time=,comm='], {
    encoding: 'utf8',
    timeout: 2_000,
  }).split('\n')) {
    const [, pid, time, command] = /^\s*(\d+)\s+(\S+)\s+(.+)$/.exec(line) ?? [];
    if (!pid || !time || !command) continue;
    usage.set(pid, { name: command.split('/').pop() ?? command, seconds: secondsOf(time) });
  }
  return usage;
};

const ownUsage = (): Map<string, Usage> => {
  const { user, system } = process.cpuUsage();
  return new Map([[String(process.pid), { name: 'node', seconds: (user + system) / 1e6 }]]);
};

/** Interrupts and context switches of the whole machine, as its kernel counts them. */
const kernelCounters = (): [number, number] => {
  const text = readFileSync('/proc/stat', 'utf8');
  const counter = (name: string) => Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return [counter('intr'), counter('ctxt')];
};

/** Time the processors were busy and idle, in milliseconds, where there is no /proc. */
const processorCounters = (): [number, number] =>
  cpus().reduce<[number, number]>(
    ([busy, idle], { times }) => [busy + times.user + times.sys, idle + times.idle],
    [0, 0],
  );

const works = (source: () => unknown): boolean => {
  try {
    source();
    return true;
  } catch {
    return false;
  }
};

/** The sources that this machine has, best first. */
export const thisMachine = (): Machine => {
  const proc = works(kernelCounters);
  const ps = !proc && works(fromPs);
  const usageNow = proc ? fromProc : ps ? fromPs : ownUsage;
  const counters = proc ? kernelCounters : processorCounters;
  let usage = usageNow();
  let counted = counters();

  return {
    about: {
      app_usage:
        proc || ps ? 'the busiest program of this machine, by name' : 'this program’s own processor time',
      mouse_pointer: proc
        ? 'stand-in from this machine’s interrupt and context-switch counts'
        : 'stand-in from this machine’s processor times',
      working_time: 'minutes since this machine was started',
    },
    busiestProgram: () => {
      const before = usage;
      usage = usageNow();
      let busiest = { name: 'node', cpuSeconds: 0 };
      for (const [pid, { name, seconds }] of usage) {
        const cpuSeconds = seconds - (before.get(pid)?.seconds ?? seconds);
        if (cpuSeconds > busiest.cpuSeconds) busiest = { name, cpuSeconds };
      }
      return { ...busiest, cpuSeconds: Number(busiest.cpuSeconds.toFixed(2)) };
    },
    movement: () => {
      const [first, second] = counted;
      counted = counters();
      return { dx: Math.round(counted[0] - first) % 200, dy: Math.round(counted[1] - second) % 200 };
    },
    minutesSinceStart: () => Math.floor(uptime() / 60),
  };
};
