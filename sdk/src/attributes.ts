import type { ConsentClient, Decision, Question } from './client';

/** What the wrappers read of a log record or a span, by shape: the package depends on nothing, and the stock types fit. */
export interface Attributed {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly resource?: { readonly attributes: Readonly<Record<string, unknown>> };
}

export interface ConsentOptions<Item extends Attributed = Attributed> {
  /** What the records are for; a record's own `monitoring.purpose` goes before it. */
  purpose?: string | undefined;
  /** Needed where two programmes do the same; a record's own `monitoring.programme` goes before it. */
  programme?: string | undefined;
  /** The category of a record; undefined drops it. Otherwise its `monitoring.category`. */
  categoryOf?: ((record: Item) => string | undefined) | undefined;
  /** The employee id of a record; undefined drops it. Otherwise the user attributes, then `devices`. */
  employeeOf?: ((record: Item) => string | undefined) | undefined;
  /** Employee ids by `device.id` or `host.id`. Name only devices that one person uses. */
  devices?: ReadonlyMap<string, string> | Readonly<Record<string, string>> | undefined;
  /** Told of every record, before it is passed on. If it throws, the record is dropped. */
  onDecision?: ((record: Item, decision: Decision) => void) | undefined;
}

/** Decides about records one by one, and counts those that were dropped for whatever reason. */
export interface Gate<Item> {
  passes(record: Item): boolean;
  dropped(): number;
}

/** Semantic conventions name the person in one of these; the first that is there counts. */
const PERSON_ATTRIBUTES = ['user.id', 'enduser.id', 'user.hash', 'enduser.pseudo.id'] as const;
const DEVICE_ATTRIBUTES = ['device.id', 'host.id'] as const;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;

const own = (attributes: Readonly<Record<string, unknown>> | undefined, name: string): unknown =>
  attributes && Object.hasOwn(attributes, name) ? attributes[name] : undefined;

const deviceOwner = (devices: ConsentOptions['devices'], device: string): unknown =>
  devices instanceof Map ? devices.get(device) : own(devices as Record<string, string> | undefined, device);

/** The person of a record. An attribute that is there but unusable names nobody: another one is not tried. */
const personOf = (record: Attributed, devices: ConsentOptions['devices']): unknown => {
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

/** What a record says about itself. What is missing or of another type stays so: the client denies it and counts the denial. */
const questionOf = <Item extends Attributed>(record: Item, options: ConsentOptions<Item>): Question => {
  const { categoryOf, employeeOf, devices, purpose, programme } = options;
  const { attributes } = record;
  const asked: Record<keyof Question, unknown> = {
    employee: employeeOf ? employeeOf(record) : personOf(record, devices),
    category: categoryOf ? categoryOf(record) : own(attributes, 'monitoring.category'),
    purpose: own(attributes, 'monitoring.purpose') ?? purpose,
    action: 'collect',
    programme: own(attributes, 'monitoring.programme') ?? programme,
    participants: own(attributes, 'monitoring.participants'),
    participantsUnknown: own(attributes, 'monitoring.participants_unknown'),
    beganAt: undefined,
    collectedAt: undefined,
    collectedFor: undefined,
  };
  return asked as unknown as Question;
};

/** `beganAt` says when the capture of a record began, for records that took a while. */
export const createGate = <Item extends Attributed>(
  client: Pick<ConsentClient, 'decide'>,
  options: ConsentOptions<Item>,
  beganAt?: (record: Item) => Date,
): Gate<Item> => {
  let dropped = 0;
  return {
    passes: (record) => {
      let allow = false;
      try {
        const question = questionOf(record, options);
        if (beganAt) question.beganAt = beganAt(record);
        const decision = client.decide(question);
        options.onDecision?.(record, decision);
        allow = decision.allow === true;
      } catch {
        // A callback of the application failed: nobody has said yes.
      }
      if (!allow) dropped += 1;
      return allow;
    },
    dropped: () => dropped,
  };
};
