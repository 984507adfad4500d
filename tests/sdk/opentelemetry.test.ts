import {
  InMemoryLogRecordExporter,
  LoggerProvider,
  type LogRecordProcessor,
  type ReadWriteLogRecord,
  SimpleLogRecordProcessor,
} from '@opentelemetry/sdk-logs';
import { afterEach, describe, expect, it } from 'vitest';
import { type ConsentClient, createConsentClient, type Decision } from '../../sdk/src/client';
import { ConsentLogRecordProcessor, type ConsentOptions } from '../../sdk/src/opentelemetry';
import { employee, header, iso, KEY, makeLogKey, START, servePortal, snapshotAnswer } from './portal';

/** The stock OpenTelemetry SDK with the wrapping processor (protocols.md section 8). */
const logKey = makeLogKey();
const since = iso(START - 1_000);

let closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.reverse()) await close();
  closers = [];
});

const following = async (): Promise<ConsentClient> => {
  const people = [
    employee('per_ann', [0, 1], since),
    employee('per_bob', [0, 1], since),
    employee('__proto__'),
  ];
  const portal = await servePortal(({ what }) =>
    what === 'snapshot' ? snapshotAnswer(logKey, header(), people) : () => undefined,
  );
  const client = createConsentClient({ url: portal.url, key: KEY, verifyKey: logKey.vkey, heartbeat: false });
  closers.push(portal.close, () => client.close());
  expect(await client.ready({ timeoutMs: 10_000 })).toBe(true);
  return client;
};

const pipeline = async (
  options: ConsentOptions<ReadWriteLogRecord> = {},
  client?: Pick<ConsentClient, 'decide'>,
) => {
  const exporter = new InMemoryLogRecordExporter();
  const processor: LogRecordProcessor = new ConsentLogRecordProcessor<ReadWriteLogRecord>(
    new SimpleLogRecordProcessor({ exporter }),
    client ?? (await following()),
    { purpose: 'train', ...options },
  );
  const provider = new LoggerProvider({ processors: [processor] });
  closers.push(() => provider.shutdown());
  const logger = provider.getLogger('test');
  return {
    provider,
    emit: (attributes: Record<string, unknown>, body = 'event') =>
      logger.emit({ body, attributes: attributes as never }),
    exported: async () => {
      await provider.forceFlush();
      return exporter.getFinishedLogRecords().map(({ body }) => body);
    },
  };
};

const mouse = { 'monitoring.category': 'mouse' };
const chat = { 'monitoring.category': 'chat', 'user.id': 'per_ann' };

describe('the wrapping log record processor', () => {
  it('passes what is allowed, drops what is not, and tells of both', async () => {
    const told: [unknown, boolean][] = [];
    const { emit, exported } = await pipeline({
      onDecision: (record: ReadWriteLogRecord, { allow }: Decision) => told.push([record.body, allow]),
    });
    emit({ ...mouse, 'user.id': 'per_ann' }, 'passes');
    emit({ ...mouse, 'user.id': 'per_nobody' }, 'drops');
    expect(await exported()).toEqual(['passes']);
    expect(told).toEqual([
      ['passes', true],
      ['drops', false],
    ]);
  });

  it.each<[string, Record<string, unknown>, boolean]>([
    ['another who allows', { ...chat, 'monitoring.participants': ['per_bob'] }, true],
    ['nobody else', { ...chat, 'monitoring.participants': [] }, true],
    ['another who does not', { ...chat, 'monitoring.participants': ['per_bob', 'per_eve'] }, false],
    ['nothing said about others', chat, false],
    ['others in words', { ...chat, 'monitoring.participants': 'per_bob' }, false],
    [
      'others unknown',
      { ...chat, 'monitoring.participants': [], 'monitoring.participants_unknown': true },
      false,
    ],
    [
      'others known',
      { ...chat, 'monitoring.participants': [], 'monitoring.participants_unknown': false },
      true,
    ],
  ])('a record of several people: %s', async (_, attributes, passes) => {
    const { emit, exported } = await pipeline();
    emit(attributes);
    expect(await exported()).toHaveLength(passes ? 1 : 0);
  });

  it.each<[string, Record<string, unknown>, boolean]>([
    ['enduser.id', { ...mouse, 'enduser.id': 'per_ann' }, true],
    ['user.hash', { ...mouse, 'user.hash': 'per_ann' }, true],
    ['enduser.pseudo.id', { ...mouse, 'enduser.pseudo.id': 'per_ann' }, true],
    ['the first attribute wins', { ...mouse, 'user.id': 'per_nobody', 'enduser.id': 'per_ann' }, false],
    ['an unusable one names nobody', { ...mouse, 'user.id': 7, 'enduser.id': 'per_ann' }, false],
    ['an empty one names nobody', { ...mouse, 'user.id': '', 'device.id': 'laptop-1' }, false],
    ['a device of one person', { ...mouse, 'device.id': 'laptop-1' }, true],
    ['a host of one person', { ...mouse, 'host.id': 'laptop-1' }, true],
    ['an unknown device', { ...mouse, 'device.id': 'laptop-2' }, false],
    ['an unusable device names nobody', { ...mouse, 'device.id': 7, 'host.id': 'laptop-1' }, false],
    ['a device like a method', { ...mouse, 'device.id': 'toString' }, false],
    ['no person at all', mouse, false],
    ['no category', { 'user.id': 'per_ann' }, false],
    ['a category that is a number', { 'monitoring.category': 7, 'user.id': 'per_ann' }, false],
    ['its own purpose goes first', { ...mouse, 'user.id': 'per_ann', 'monitoring.purpose': 'sell' }, false],
    [
      'its own programme goes first',
      { ...mouse, 'user.id': 'per_ann', 'monitoring.programme': 'other' },
      false,
    ],
  ])('who and what: %s', async (_, attributes, passes) => {
    for (const devices of [{ 'laptop-1': 'per_ann' }, new Map([['laptop-1', 'per_ann']])]) {
      const { emit, exported } = await pipeline({ devices });
      emit(attributes);
      expect(await exported()).toHaveLength(passes ? 1 : 0);
    }
  });

  it('without a purpose everything is dropped', async () => {
    const { emit, exported } = await pipeline({ purpose: undefined });
    emit({ ...mouse, 'user.id': 'per_ann' });
    expect(await exported()).toEqual([]);
  });

  it('rules of the application name category and person', async () => {
    const { emit, exported } = await pipeline({
      categoryOf: (record) => (record.body === 'move' ? 'mouse' : undefined),
      employeeOf: (record) => `per_${String(record.attributes.login)}`,
    });
    emit({ login: 'ann' }, 'move');
    emit({ login: 'ann' }, 'type');
    emit({ login: 'nobody' }, 'move');
    expect(await exported()).toEqual(['move']);
  });

  it.each<[string, ConsentOptions<ReadWriteLogRecord>]>(
    (['categoryOf', 'employeeOf', 'onDecision'] as const).map((name) => [
      name,
      {
        [name]: () => {
          throw new Error('a bug of the application');
        },
      },
    ]),
  )('a %s that throws drops the record and does not reach the application', async (_, options) => {
    const { emit, exported } = await pipeline(options);
    expect(() => emit({ ...mouse, 'user.id': 'per_ann' })).not.toThrow();
    expect(await exported()).toEqual([]);
  });

  it('a client that throws, or answers something like a yes, drops the record', async () => {
    for (const decide of [
      () => {
        throw new Error('broken');
      },
      () => ({ allow: 'yes' }),
      () => undefined,
    ]) {
      const { emit, exported } = await pipeline({}, { decide: decide as never });
      emit({ ...mouse, 'user.id': 'per_ann' });
      expect(await exported()).toEqual([]);
    }
  });

  it('answers enabled as the inner processor does, and hands on flush and shutdown', async () => {
    const calls: string[] = [];
    const inner = {
      onEmit: () => undefined,
      forceFlush: async () => void calls.push('flush'),
      shutdown: async () => void calls.push('shutdown'),
    };
    const client = { decide: () => ({ allow: false, revision: null, epoch: null }) };
    const open = new ConsentLogRecordProcessor(inner, client);
    const shut = new ConsentLogRecordProcessor({ ...inner, enabled: () => false }, client);
    expect([open.enabled({}), shut.enabled({})]).toEqual([true, false]);
    await open.forceFlush();
    await open.shutdown();
    expect(calls).toEqual(['flush', 'shutdown']);
  });
});
