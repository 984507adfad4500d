import { type Context, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import { afterEach, describe, expect, it } from 'vitest';
import type { ConsentClient, Decision } from '../../sdk/src/client';
import { type ConsentOptions, ConsentSpanExporter, type ExportResultLike } from '../../sdk/src/opentelemetry';
import { follow, logKey, serve } from './following';
import { activity, employee, handClock, header, iso, type Json, START, snapshotAnswer } from './portal';

/** The stock OpenTelemetry SDK for traces with the wrapping exporter (protocols.md section 8). */
const SINCE = START - 60_000;

let ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  ends = [];
});

const following = async (): Promise<ConsentClient> => {
  const head = header({ activities: [activity('mouse'), activity('chat', { multi_party: true })] });
  const people: Json[] = [
    employee('per_ann', [0, 1], iso(SINCE)),
    employee('per_bob', [0, 1], iso(SINCE)),
    employee('per_new', [0, 1], iso(START - 1_000)),
    employee('per_law', [0]),
  ];
  const portal = await serve(({ what }) =>
    what === 'snapshot' ? snapshotAnswer(logKey, head, people) : () => undefined,
  );
  const { client } = follow(portal.url, { clock: handClock() });
  expect(await client.ready({ timeoutMs: 10_000 })).toBe(true);
  return client;
};

const pipeline = async (
  options: ConsentOptions<ReadableSpan> = {},
  client?: Pick<ConsentClient, 'decide'>,
  inner: SpanExporter = new InMemorySpanExporter(),
) => {
  const exporter = new ConsentSpanExporter<ReadableSpan>(inner, client ?? (await following()), {
    purpose: 'train',
    ...options,
  });
  const provider = new BasicTracerProvider({ spanProcessors: [new BatchSpanProcessor(exporter)] });
  ends.push(() => provider.shutdown());
  const tracer = provider.getTracer('test', '1.2.3');
  return {
    exporter,
    provider,
    tracer,
    record: (name: string, attributes: Json, began = START - 500, context: Context = ROOT_CONTEXT) => {
      const span = tracer.startSpan(name, { attributes: attributes as never, startTime: began }, context);
      span.end(began + 100);
      return span;
    },
    exported: async () => {
      await provider.forceFlush();
      return (inner as InMemorySpanExporter).getFinishedSpans();
    },
  };
};

const ann = { 'monitoring.category': 'mouse', 'user.id': 'per_ann' };
const chat = { 'monitoring.category': 'chat', 'user.id': 'per_ann' };
const names = (spans: readonly ReadableSpan[]) => spans.map(({ name }) => name);

describe('the wrapping span exporter', () => {
  it('passes what is allowed, drops what is not, and counts it: in the exporter, and by reason in the client', async () => {
    const client = await following();
    const told: [string, boolean][] = [];
    const { exporter, record, exported } = await pipeline(
      { onDecision: ({ name }: ReadableSpan, { allow }: Decision) => told.push([name, allow]) },
      client,
    );
    record('passes', ann);
    record('drops', { ...ann, 'user.id': 'per_nobody' });
    record('without person', { 'monitoring.category': 'mouse' });
    record('without category', { 'user.id': 'per_ann' });
    expect(names(await exported())).toEqual(['passes']);
    expect(told).toEqual([
      ['passes', true],
      ['drops', false],
      ['without person', false],
      ['without category', false],
    ]);
    expect(exporter.dropped).toBe(3);
    expect(client.report()).toMatchObject({
      allowed: 1,
      denied: 3,
      deniedBy: { not_permitted: 1, unknown: 2 },
    });
  });

  it.each<[string, Json, boolean]>([
    ['another who allows', { ...chat, 'monitoring.participants': ['per_bob'] }, true],
    ['nobody else', { ...chat, 'monitoring.participants': [] }, true],
    ['another who does not', { ...chat, 'monitoring.participants': ['per_bob', 'per_eve'] }, false],
    ['nothing said about others', chat, false],
    [
      'others unknown',
      { ...chat, 'monitoring.participants': [], 'monitoring.participants_unknown': true },
      false,
    ],
    ['a purpose of its own', { ...ann, 'monitoring.purpose': 'sell' }, false],
    ['a programme of its own', { ...ann, 'monitoring.programme': 'other' }, false],
    ['a device of one person', { 'monitoring.category': 'mouse', 'device.id': 'laptop-1' }, true],
  ])('%s', async (_, attributes, passes) => {
    const { record, exported } = await pipeline({ devices: { 'laptop-1': 'per_ann' } });
    record('one', attributes);
    expect(await exported()).toHaveLength(passes ? 1 : 0);
  });

  it.each<[string, Json, number, boolean]>([
    ['since the yes', ann, SINCE, true],
    ['a moment before the yes', ann, SINCE - 1, false],
    ['before a yes is asked for', { ...ann, 'user.id': 'per_law' }, SINCE - 1, true],
    ['since every yes', { ...chat, 'monitoring.participants': ['per_new'] }, START - 1_000, true],
    ['before another’s yes', { ...chat, 'monitoring.participants': ['per_new'] }, START - 1_001, false],
    ['in the future', ann, START + 1, false],
    ['in the future, where no yes is asked for', { ...ann, 'user.id': 'per_law' }, START + 1, false],
  ])('a span that began %s', async (_, attributes, began, passes) => {
    const { record, exported } = await pipeline();
    record('one', attributes, began);
    expect(await exported()).toHaveLength(passes ? 1 : 0);
  });

  it.each([undefined, [], ['now', 0], [Number.NaN, 0], [Math.floor((SINCE - 1) / 1_000), 999_999_999]])(
    'a span that began at %j is dropped',
    async (startTime) => {
      const passed: unknown[] = [];
      const inner = { export: (spans: unknown[]) => passed.push(...spans), shutdown: async () => {} };
      const exporter = new ConsentSpanExporter(inner, await following(), { purpose: 'train' });
      const results: ExportResultLike[] = [];
      exporter.export([{ attributes: ann, startTime } as never], (result) => results.push(result));
      expect(passed).toEqual([]);
      expect(results).toEqual([{ code: 0 }]);
    },
  );

  it('hands a span on as it is: resource, scope, events, links, parent', async () => {
    const { tracer, record, exported } = await pipeline();
    const parent = record('parent', { ...ann, 'user.id': 'per_nobody' });
    const span = tracer.startSpan(
      'whole',
      { attributes: ann, startTime: START - 500, links: [{ context: parent.spanContext() }] },
      trace.setSpan(ROOT_CONTEXT, parent),
    );
    span.addEvent('click', { button: 1 }, START - 450);
    span.setStatus({ code: 2, message: 'late' });
    span.end(START - 400);
    const [passed, ...others] = await exported();
    expect(others).toEqual([]);
    expect(passed).toBe(span);
    expect(passed).toMatchObject({
      name: 'whole',
      attributes: ann,
      status: { code: 2, message: 'late' },
      instrumentationScope: { name: 'test', version: '1.2.3' },
      events: [{ name: 'click', attributes: { button: 1 } }],
      links: [{ context: parent.spanContext() }],
      parentSpanContext: parent.spanContext(),
    });
    expect(passed?.resource.attributes['telemetry.sdk.language']).toBe('nodejs');
  });

  it.each<[string, ConsentOptions<ReadableSpan>]>(
    (['categoryOf', 'employeeOf', 'onDecision'] as const).map((name) => [
      name,
      {
        [name]: () => {
          throw new Error('a bug of the application');
        },
      },
    ]),
  )('a %s that throws drops that span', async (_, options) => {
    const { exporter, record, exported } = await pipeline(options);
    record('one', ann);
    expect(await exported()).toEqual([]);
    expect(exporter.dropped).toBe(1);
  });

  it('a client that throws, or answers something like a yes, drops the span', async () => {
    for (const decide of [
      () => {
        throw new Error('broken');
      },
      () => ({ allow: 'yes' }),
      () => undefined,
    ]) {
      const { record, exported } = await pipeline({}, { decide: decide as never });
      record('one', ann);
      expect(await exported()).toEqual([]);
    }
  });
});

describe('the result of an export', () => {
  const span = { name: 'one', attributes: ann, startTime: [(START - 500) / 1_000, 0] as [number, number] };
  const resultsOf = async (
    inner: (spans: unknown[], done: (result: ExportResultLike) => void) => void,
    spans: (typeof span)[] = [span],
  ) => {
    const results: ExportResultLike[] = [];
    const exporter = new ConsentSpanExporter({ export: inner, shutdown: async () => {} }, await following(), {
      purpose: 'train',
    });
    exporter.export(spans, (result) => results.push(result));
    return results;
  };

  it('is the inner exporter’s, success or failure', async () => {
    expect(await resultsOf((_, done) => done({ code: 0 }))).toEqual([{ code: 0 }]);
    const error = new Error('no space');
    expect(await resultsOf((_, done) => done({ code: 1, error }))).toEqual([{ code: 1, error }]);
  });

  it('is a success when everything was dropped, and the inner exporter is left alone', async () => {
    const denied = { ...span, attributes: { ...ann, 'user.id': 'per_nobody' } };
    const inner = () => {
      throw new Error('was asked');
    };
    expect(await resultsOf(inner, [denied])).toEqual([{ code: 0 }]);
    expect(await resultsOf(inner, [])).toEqual([{ code: 0 }]);
  });

  it('is a failure, told once, when the inner exporter throws', async () => {
    const error = new Error('a bug');
    expect(
      await resultsOf(() => {
        throw error;
      }),
    ).toEqual([{ code: 1, error }]);
    expect(
      await resultsOf(() => {
        throw 'words';
      }),
    ).toEqual([{ code: 1, error: new Error('words') }]);
  });

  it('is told once when the inner exporter throws after it told', async () => {
    const told: ExportResultLike[] = [];
    const exporter = new ConsentSpanExporter(
      {
        export: (_, done) => {
          done({ code: 0 });
          throw new Error('late');
        },
        shutdown: async () => {},
      },
      await following(),
      { purpose: 'train' },
    );
    expect(() => exporter.export([span], (result) => told.push(result))).toThrow('late');
    expect(told).toEqual([{ code: 0 }]);
  });

  it('flush and shutdown are handed on, also to an exporter without flush', async () => {
    const calls: string[] = [];
    const inner = { export: () => undefined, shutdown: async () => void calls.push('shutdown') };
    const client = { decide: () => ({ allow: false, revision: null, epoch: null }) };
    await new ConsentSpanExporter(inner, client).forceFlush();
    const whole = new ConsentSpanExporter(
      { ...inner, forceFlush: async () => void calls.push('flush') },
      client,
    );
    const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(whole)] });
    await provider.forceFlush();
    await provider.shutdown();
    expect(calls).toEqual(['flush', 'shutdown']);
  });
});
