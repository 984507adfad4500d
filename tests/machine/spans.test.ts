/** Spans of the stock OpenTelemetry SDK in front of the real portal: the yes, the withdrawal, and what lies between them. */
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { expect, it } from 'vitest';
import { createConsentClient } from '#sdk/client';
import { ConsentSpanExporter } from '#sdk/opentelemetry';
import { gateHouse } from '../http/gate-house';
import { until } from '../sdk/portal';
import { choose, must } from '../services/portal';
import { newDoor, newEmployee } from './door';

it('a span passes under a yes, and not when it began before it or is exported after the withdrawal', async () => {
  const door = await newDoor();
  const ada = await newEmployee(door.portal);
  const began = door.clock.now;
  door.clock.now += 60_000;
  must(await choose(door.portal, ada, 'give'));
  const said = door.clock.now;
  door.clock.now += 60_000;

  const house = await gateHouse({
    doors: { machine: door.machine, pages: async () => new Response(null, { status: 404 }) },
  });
  const client = createConsentClient({
    url: `http://localhost:${house.port}`,
    key: door.key,
    heartbeat: false,
    clock: { monotonicMs: () => performance.now(), wallMs: () => door.clock.now },
  });
  const inner = new InMemorySpanExporter();
  const exporter = new ConsentSpanExporter<ReadableSpan>(inner, client, { purpose: 'train_ai_agents' });
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const record = (name: string, startTime: number, person = ada) => {
    const attributes = { 'monitoring.category': 'mouse_pointer', 'user.id': person };
    provider
      .getTracer('test')
      .startSpan(name, { attributes, startTime })
      .end(startTime + 10);
  };
  try {
    expect(await client.ready({ timeoutMs: 10_000 })).toBe(true);
    record('under the yes', said);
    record('begun before it', said - 1);
    record('begun long before it', began);
    record('of somebody else', said, 'per_nobody');
    must(await choose(door.portal, ada, 'withdraw'));
    await until(
      () => client.report().revision === door.portal.decisions.position().revision,
      'the withdrawal',
    );
    record('after the withdrawal', said);
    await provider.forceFlush();
    expect(inner.getFinishedSpans().map(({ name }) => name)).toEqual(['under the yes']);
    expect(exporter.dropped).toBe(4);
  } finally {
    await provider.shutdown();
    await client.close();
    door.stopping.abort();
    await house.close();
    await door.portal.close();
  }
});
