import type { ConsentClient, Decision } from './client';

/**
 * The parts of `@opentelemetry/sdk-logs` that are used, by shape: the package depends on nothing, and the stock
 * `LogRecordProcessor` and `ReadWriteLogRecord` fit.
 */
export interface LogRecordLike {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly resource?: { readonly attributes: Readonly<Record<string, unknown>> };
}

export interface LogRecordProcessorLike {
  onEmit(record: LogRecordLike, context?: unknown): void;
  forceFlush(options?: { timeoutMillis?: number }): Promise<void>;
  shutdown(): Promise<void>;
  enabled?(options: unknown): boolean;
}

export interface ConsentProcessorOptions<Item extends LogRecordLike = LogRecordLike> {
  /** What the records are for; a record's own `monitoring.purpose` goes before it. */
  purpose?: string;
  /** Needed where two programmes do the same; a record's own `monitoring.programme` goes before it. */
  programme?: string;
  /** The category of a record; undefined drops it. Otherwise its `monitoring.category`. */
  categoryOf?(record: Item): string | undefined;
  /** The employee id of a record; undefined drops it. Otherwise the user attributes, then `devices`. */
  employeeOf?(record: Item): string | undefined;
  /** Employee ids by `device.id` or `host.id`. Name only devices that one person uses. */
  devices?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
  /** Told of every record, before it is passed on. If it throws, the record is dropped. */
  onDecision?(record: Item, decision: Decision): void;
}

/** Semantic conventions name the person in one of these; the first that is there counts. */
const PERSON_ATTRIBUTES = ['user.id', 'enduser.id', 'user.hash', 'enduser.pseudo.id'] as const;
const DEVICE_ATTRIBUTES = ['device.id', 'host.id'] as const;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

const own = (attributes: Readonly<Record<string, unknown>> | undefined, name: string): unknown =>
  attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;

const deviceOwner = (devices: ConsentProcessorOptions['devices'], device: string): unknown =>
  devices instanceof Map ? devices.get(device) : own(devices as Record<string, string> | undefined, device);

/** The person of a record. An attribute that is there but unusable names nobody: another one is not tried. */
const personOf = (record: LogRecordLike, devices: ConsentProcessorOptions['devices']): unknown => {
  for (const name of PERSON_ATTRIBUTES) {
    const person = own(record.attributes, name);
    if (person !== undefined) return person;
  }
  for (const name of DEVICE_ATTRIBUTES) {
    const device = own(record.attributes, name) ?? own(record.resource?.attributes, name);
    if (device !== undefined) return isText(device) ? deviceOwner(devices, device) : undefined;
  }
  return undefined;
};

/**
 * Stands in front of a log record processor and passes on only what is allowed at the moment of emission. It *wraps*: beside
 * another processor it would drop nothing, for the SDK hands every record to every processor.
 */
export class ConsentLogRecordProcessor<Item extends LogRecordLike = LogRecordLike>
  implements LogRecordProcessorLike
{
  readonly #inner: LogRecordProcessorLike;
  readonly #client: Pick<ConsentClient, 'decide'>;
  readonly #options: ConsentProcessorOptions<Item>;

  constructor(
    inner: LogRecordProcessorLike,
    client: Pick<ConsentClient, 'decide'>,
    options: ConsentProcessorOptions<Item> = {},
  ) {
    this.#inner = inner;
    this.#client = client;
    this.#options = options;
  }

  onEmit(record: LogRecordLike, context?: unknown): void {
    let allow = false;
    try {
      const decision = this.#decide(record as Item);
      this.#options.onDecision?.(record as Item, decision);
      allow = decision.allow === true;
    } catch {
      // A callback of the application failed: nobody has said yes.
    }
    if (allow) this.#inner.onEmit(record, context);
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

  #decide(record: Item): Decision {
    const { categoryOf, employeeOf, devices, purpose, programme } = this.#options;
    const { attributes } = record;
    const participantsUnknown = own(attributes, 'monitoring.participants_unknown');
    // What is missing or of another type goes into the question as it is: the client denies it and counts the denial.
    return this.#client.decide({
      employee: (employeeOf ? employeeOf(record) : personOf(record, devices)) as string,
      category: (categoryOf ? categoryOf(record) : own(attributes, 'monitoring.category')) as string,
      purpose: (own(attributes, 'monitoring.purpose') ?? purpose) as string,
      action: 'collect',
      programme: (own(attributes, 'monitoring.programme') ?? programme) as string | undefined,
      participants: own(attributes, 'monitoring.participants') as string[] | undefined,
      participantsUnknown: participantsUnknown as boolean | undefined,
    });
  }
}
