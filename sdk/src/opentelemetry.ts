import { type Attributed, type ConsentOptions, createGate, type Gate } from './attributes';
import type { ConsentClient } from './client';

export type { Attributed, ConsentOptions } from './attributes';

/** The parts of `@opentelemetry/sdk-logs` that are used, by shape: the stock `LogRecordProcessor` fits. */
export interface LogRecordProcessorLike {
  onEmit(record: Attributed, context?: unknown): void;
  forceFlush(options?: { timeoutMillis?: number }): Promise<void>;
  shutdown(): Promise<void>;
  enabled?(options: unknown): boolean;
}

/** The part of a stock `ReadableSpan` that is read; everything else travels on untouched. */
export interface SpanLike extends Attributed {
  /** Seconds and nanoseconds since 1970. */
  readonly startTime: readonly [number, number];
}

/** `code` is 0 for success and 1 for failure, as in `@opentelemetry/core`. */
export interface ExportResultLike {
  code: number;
  error?: Error;
}

/** The parts of `@opentelemetry/sdk-trace-base` that are used, by shape: the stock `SpanExporter` fits. */
export interface SpanExporterLike<Item> {
  export(spans: Item[], resultCallback: (result: ExportResultLike) => void): void;
  shutdown(): Promise<void>;
  forceFlush?(): Promise<void>;
}

const SUCCESS = 0;
const FAILED = 1;

/**
 * Stands in front of a log record processor and passes on only what is allowed at the moment of emission. It *wraps*: beside
 * another processor it would drop nothing, for the SDK hands every record to every processor.
 */
export class ConsentLogRecordProcessor<Item extends Attributed = Attributed>
  implements LogRecordProcessorLike
{
  readonly #inner: LogRecordProcessorLike;
  readonly #gate: Gate<Item>;

  constructor(
    inner: LogRecordProcessorLike,
    client: Pick<ConsentClient, 'decide'>,
    options: ConsentOptions<Item> = {},
  ) {
    this.#inner = inner;
    this.#gate = createGate(client, options);
  }

  /** Records dropped so far, whatever the reason. */
  get dropped(): number {
    return this.#gate.dropped();
  }

  onEmit(record: Attributed, context?: unknown): void {
    if (this.#gate.passes(record as Item)) this.#inner.onEmit(record, context);
  }

  forceFlush(options?: { timeoutMillis?: number }): Promise<void> {
    return this.#inner.forceFlush(options);
  }

  shutdown(): Promise<void> {
    return this.#inner.shutdown();
  }

  /** Whose record it will be is not known yet, so this is the inner processor's answer. */
  enabled(options: unknown): boolean {
    return this.#inner.enabled?.(options) ?? true;
  }
}

/** Whole milliseconds, rounded down: a span must not seem to begin later than it did. */
const beganAt = ({ startTime }: SpanLike): Date => {
  const [seconds, nanoseconds] = startTime;
  return new Date(seconds * 1_000 + Math.floor(nanoseconds / 1_000_000));
};

/**
 * Stands in front of a span exporter and passes on only what is allowed at the moment of export and, under consent, was allowed
 * when the span began. Put it into the span processor in the place of the exporter. What is dropped is no failure: nobody
 * should try again.
 */
export class ConsentSpanExporter<Item extends SpanLike = SpanLike> implements SpanExporterLike<Item> {
  readonly #inner: SpanExporterLike<Item>;
  readonly #gate: Gate<Item>;

  constructor(
    inner: SpanExporterLike<Item>,
    client: Pick<ConsentClient, 'decide'>,
    options: ConsentOptions<Item> = {},
  ) {
    this.#inner = inner;
    this.#gate = createGate(client, options, beganAt);
  }

  /** Spans dropped so far, whatever the reason. */
  get dropped(): number {
    return this.#gate.dropped();
  }

  export(spans: Item[], resultCallback: (result: ExportResultLike) => void): void {
    const allowed = spans.filter((span) => this.#gate.passes(span));
    if (allowed.length === 0) {
      resultCallback({ code: SUCCESS });
      return;
    }
    let told = false;
    try {
      this.#inner.export(allowed, (result) => {
        told = true;
        resultCallback(result);
      });
    } catch (cause) {
      if (told) throw cause;
      resultCallback({ code: FAILED, error: cause instanceof Error ? cause : new Error(String(cause)) });
    }
  }

  async forceFlush(): Promise<void> {
    await this.#inner.forceFlush?.();
  }

  shutdown(): Promise<void> {
    return this.#inner.shutdown();
  }
}
