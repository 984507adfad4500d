/**
 * A collector as any company could write it: the stock OpenTelemetry SDK for logs, and the consent client in front of its
 * exporter. It records real activity of this machine in the name of one person of the demo and prints, record by record, what
 * passed and what was dropped. With `--store` the records stay in a folder, of which it says what is in it, and from
 * which it deletes what people are owed. It is a process of its own: kill the portal and watch.
 */
import { join } from 'node:path';
import { LoggerProvider, type ReadableLogRecord, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import { createConsentClient, type Decision } from '../sdk/src/client';
import { ConsentLogRecordProcessor } from '../sdk/src/opentelemetry';
import { createStoreClient } from '../sdk/src/tasks';
import { CHAT_ARCHIVE, type Situation, situationFrom } from './telemetry/demo-file';
import { openDiskStore } from './telemetry/disk-store';
import { thisMachine } from './telemetry/machine';
import { keepOldChats } from './telemetry/old-chats';
import { type Options, optionsOf, USAGE } from './telemetry/options';
import { createRecords, type Draft } from './telemetry/records';
import { createScreen } from './telemetry/screen';
import { openVisitorBook } from './telemetry/visitor-book';

const EXPORTED = { code: 0 } as const;
/** How long the folder keeps a record, by what it says of itself, and how often it says what is in it. */
const KEEP_DAYS = 30;
const REPORT_EVERY_MS = 10_000;

const run = async (options: Options, situation: Situation): Promise<void> => {
  const { url, key, person, others, activities, system } = situation;
  const machine = thisMachine();
  const records = createRecords(machine, activities, others);
  const screen = createScreen(
    options.json,
    (text) => process.stdout.write(text),
    () => new Date(),
  );
  // One collector has nobody to make room for when the portal comes back.
  const client = createConsentClient({ url, key, retry: { spreadMs: 1_000 } });
  const store = options.store === undefined ? undefined : openDiskStore(options.store, KEEP_DAYS);
  const visitors = options.store === undefined ? undefined : openVisitorBook(options.store, Date.now());
  const holder =
    store &&
    visitors &&
    createStoreClient({
      url,
      key,
      retry: { spreadMs: 1_000 },
      onTask: (task) => {
        const answer = store.work(task);
        // What is in a copy is for the person alone.
        const said =
          answer.outcome === 'copy' ? { outcome: 'copy', sealed: task.sealTo !== undefined } : answer;
        screen.say(`${task.action} for ${task.employee}: ${JSON.stringify(said)}`);
        return answer;
      },
      onReferenceTask: (task) => {
        const answer = visitors.work(task);
        // By what a visitor is known is theirs.
        screen.say(`${task.action} for a visitor: ${JSON.stringify(answer)}`);
        return answer;
      },
      onError: ({ message }) => screen.say(message),
    });
  const told =
    holder && setInterval(() => void holder.reportHoldings(store.holdings()), REPORT_EVERY_MS).unref();
  if (store && system === CHAT_ARCHIVE && store.holdings().length === 0) {
    await keepOldChats(store, person, others, Date.now());
  }
  let decided = 0;
  let stopping = false;
  let ticking: ReturnType<typeof setInterval> | undefined;

  /** Prints a decision. `sent` comes from the exporter alone, so a PASS is a record that really went through. */
  const print = (record: ReadableLogRecord, decision: Decision, sent?: Record<string, unknown>) =>
    screen.decision({
      t: new Date().toISOString(),
      category: String(record.attributes['monitoring.category']),
      purpose: String(record.attributes['monitoring.purpose']),
      verdict: sent ? 'PASS' : 'DROP',
      reason: decision.reason ?? null,
      revision: decision.revision,
      lease_ms: Math.round(client.report().leaseRemainingMs),
      participants: record.attributes['monitoring.participants'] as string[],
      sent,
    });

  const decisions = new WeakMap<ReadableLogRecord, Decision>();
  const exporter = {
    export: (batch: ReadableLogRecord[], done: (result: typeof EXPORTED) => void) => {
      for (const record of batch) {
        const decision = decisions.get(record);
        if (!decision) continue;
        print(record, decision, record.body as Record<string, unknown>);
        void store?.keep(
          String(record.attributes['user.id']),
          String(record.attributes['monitoring.category']),
          {
            at: new Date().toISOString(),
            participants: record.attributes['monitoring.participants'] as string[],
            body: record.body,
          },
        );
      }
      done(EXPORTED);
    },
    forceFlush: async () => {},
    shutdown: async () => {},
  };
  const provider = new LoggerProvider({
    processors: [
      new ConsentLogRecordProcessor<ReadableLogRecord>(new SimpleLogRecordProcessor({ exporter }), client, {
        onDecision: (record, decision) => {
          decided += 1;
          if (decision.allow) decisions.set(record, decision);
          else print(record, decision);
        },
      }),
    ],
  });
  const logger = provider.getLogger('forthright-demo');

  const finish = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    clearInterval(ticking);
    clearInterval(told);
    const { allowed, deniedBy, activities: counted } = client.report();
    screen.say(`${allowed} passed, dropped: ${JSON.stringify(deniedBy)}`);
    for (const { activity, allowed: yes, denied: no } of counted) {
      screen.say(`  ${activity}: ${yes} passed, ${no} dropped`);
    }
    await provider.shutdown();
    // The portal may be gone; the last report to it must not hold this process.
    await Promise.race([
      Promise.all([client.close(), holder?.close()]),
      new Promise((resolve) => setTimeout(resolve, 2_000).unref()),
    ]);
    process.exit(0);
  };

  const emit = (draft: Draft | undefined): void => {
    if (!draft || stopping) return;
    logger.emit({
      eventName: `monitoring.${draft.category}`,
      body: draft.body,
      attributes: {
        'user.id': person.id,
        'monitoring.category': draft.category,
        'monitoring.purpose': draft.purpose,
        'monitoring.programme': draft.programme,
        'monitoring.participants': [...draft.participants],
      },
    });
    if (options.once !== undefined && decided >= options.once) void finish();
  };

  screen.say(`${system} records for ${person.name}, follows ${url} and decides before each record.`);
  for (const [category, about] of Object.entries(machine.about)) screen.say(`  ${category}: ${about}`);
  screen.say(
    '  click_target: stand-in made of the two above. keystroke_content: always "xxxx", nothing is read.',
  );
  screen.say('  Some mouse records name a second person. They pass only if both said yes.');

  let heard = '';
  client.on('ready', ({ revision }) => {
    heard = '';
    screen.say(`The portal is heard, revision ${revision}.`);
  });
  client.on('stale', ({ reason }) => {
    const why = reason === 'lease_ended' ? 'The lease has ended' : 'The state is in doubt';
    screen.say(`${why}: what may not go on without the portal is dropped.`);
  });
  client.on('error', ({ code, message }) => {
    if (heard !== code) screen.say(message);
    heard = code;
  });
  // A change is shown by the next movement of the mouse, not by the next round.
  client.on('configuration_changed', () => emit(records.mouse()));

  process.on('SIGINT', () => void finish());
  process.on('SIGTERM', () => void finish());
  if (!(await client.ready())) screen.say('The portal was not heard yet. Until then everything is dropped.');
  if (!stopping) ticking = setInterval(() => emit(records.next()), options.intervalMs);
};

/** What was typed, and what demo.json says; a sentence and an exit code where they do not do. */
const begin = (): [Options, Situation] | undefined => {
  let options: Options;
  try {
    options = optionsOf(process.argv.slice(2));
  } catch (cause) {
    console.error(`${(cause as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
    return undefined;
  }
  try {
    return [
      options,
      situationFrom(join(process.env.DATA_DIR ?? './data', 'demo.json'), options.person, options.system),
    ];
  } catch (cause) {
    console.error((cause as Error).message);
    process.exitCode = 1;
    return undefined;
  }
};

const begun = begin();
if (begun) await run(...begun);
