import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Vitals } from '../services/vitals';

/** What a monitoring system reads of the portal. */
export interface Metrics {
  /** Counts one request when its answer is about to be written. */
  answered(answer: { door: string | undefined; path: string; status: number; ms: number }): void;
  /** Everything there is, in the text format of Prometheus (version 0.0.4). */
  text(): Promise<string>;
  contentType: string;
}

/** Where a client waits up to 30 seconds for something to tell it. */
const CHANGES = '/api/v1/changes';

/** From half a millisecond, which an evaluation takes, to where a person gives up. In seconds. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * The figures of the machine, never of people (docs/decisions/0033): who asks every few seconds would read each choice out of a number
 * that counts choices. So there is no count of acts, of entries now, of yes and no, and a method is no label.
 */
export const createMetrics = (vitals: () => Vitals): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'forthright_request_duration_seconds',
    help: 'How long requests took, by the door they came to and how they ended.',
    labelNames: ['door', 'outcome'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const gauge = (name: string, help: string, read: (vitals: Vitals) => number | undefined): void => {
    new Gauge({
      name: `forthright_${name}`,
      help,
      registers: [registry],
      collect() {
        const value = read(vitals());
        // What is not known is left out: a nought would be read as well.
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
  };
  const labelled = (
    name: string,
    label: string,
    help: string,
    read: (vitals: Vitals) => ReadonlyMap<string, number>,
  ): void => {
    new Gauge({
      name: `forthright_${name}`,
      help,
      labelNames: [label],
      registers: [registry],
      collect() {
        this.reset();
        for (const [value, number] of read(vitals())) this.set({ [label]: value }, number);
      },
    });
  };

  gauge('ready', '1 while the portal can vouch for its state, 0 while it cannot.', ({ health }) =>
    health.ready ? 1 : 0,
  );
  labelled(
    'not_ready',
    'code',
    'Why it is not ready, as /readyz says.',
    ({ health }) => new Map(health.ready ? [] : [[health.code, 1]]),
  );
  labelled(
    'warning',
    'code',
    'What whoever runs it should look at, as /readyz says.',
    ({ health }) => new Map((health.ready ? (health.warnings ?? []) : []).map((code) => [code, 1])),
  );
  gauge(
    'sweep_duration_seconds',
    'How long the last sweep of the log took.',
    ({ sweep }) => sweep.last && sweep.last.ms / 1_000,
  );
  gauge(
    'sweep_entries',
    'How many entries the last sweep of the log looked at.',
    ({ sweep }) => sweep.last?.size,
  );
  gauge('sweep_findings', 'What did not verify, since the start.', ({ sweep }) => sweep.findings);
  gauge('sweeps_missed', 'How many sweeps in a row could not be made.', ({ sweep }) => sweep.missed);
  labelled(
    'system_silent_seconds',
    'system',
    'How long ago a system was last heard. One that never was is not in it.',
    ({ silent }) => silent,
  );
  gauge('systems_never_heard', 'Registered systems that were never heard.', ({ neverHeard }) => neverHeard);

  return {
    answered: ({ door, path, status, ms }) => {
      // Whoever waits for changes waits on purpose: beside them, no other figure of that door could be read.
      const label = path.startsWith(CHANGES) ? 'changes' : (door ?? 'none');
      requests.observe({ door: label, outcome: outcomeOf(status) }, ms / 1_000);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

const outcomeOf = (status: number): 'answered' | 'refused' | 'failed' =>
  status >= 500 ? 'failed' : status >= 400 ? 'refused' : 'answered';
