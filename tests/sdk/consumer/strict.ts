/**
 * A program as somebody else would write it. It is compiled here, and again by tests/faults/package.test.ts against the packed
 * package with every strict setting there is, and run against a real portal. Each line after `@ts-expect-error` must not compile.
 */
import {
  type ClientError,
  type ClientOptions,
  type ConsentClient,
  createConsentClient,
  type Decision,
  type DenyReason,
  type Question,
  type Report,
} from '#sdk/client';
import { type ConsentOptions, ConsentSpanExporter } from '#sdk/opentelemetry';

declare const process: { env: Record<string, string | undefined>; stdout: { write(text: string): boolean } };

/** True when two types are the same, not only assignable. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <Holds extends true>(holds: Holds): Holds => holds;

same<Same<DenyReason, 'not_permitted' | 'paused' | 'not_authorised' | 'unknown' | 'stale'>>(true);
same<Same<ReturnType<ConsentClient['allows']>, boolean>>(true);
same<Same<ReturnType<ConsentClient['decide']>, Decision>>(true);
same<Same<ReturnType<ConsentClient['ready']>, Promise<boolean>>>(true);
same<Same<ReturnType<ConsentClient['report']>, Report>>(true);
same<Same<Decision['revision'], number | null>>(true);
same<Same<Question['action'], 'collect' | 'use'>>(true);

const options: ClientOptions = {
  url: process.env.PORTAL ?? '',
  key: process.env.KEY ?? '',
  // What an environment does not name is undefined, and may be handed on so.
  verifyKey: process.env.VERIFY_KEY,
  cacheFile: process.env.CACHE_FILE,
};
// @ts-expect-error an address alone is no client
const noKey: ClientOptions = { url: '' };
// @ts-expect-error not an option
const misspelt: ClientOptions = { ...options, cachefile: 'consent.json' };

const question: Question = {
  employee: 'per_1',
  category: 'mouse_pointer',
  purpose: 'train_ai_agents',
  action: 'collect',
};
// @ts-expect-error nobody may sell
const sell: Question = { ...question, action: 'sell' };
// @ts-expect-error an answer is about a person
const nobody: Question = { category: 'mouse_pointer', purpose: 'train_ai_agents', action: 'collect' };
// @ts-expect-error participants are a list
const others: Question = { ...question, participants: 'per_2' };
const frozen: Question = {
  ...question,
  programme: undefined,
  participants: ['per_2'] as const,
  beganAt: new Date(),
};

const listen = (client: ConsentClient): string[] => {
  const codes: string[] = [];
  client.on('error', (error) => {
    same<Same<typeof error, ClientError>>(true);
    codes.push(error.code);
  });
  client.on('configuration_changed', ({ revision, replaced }) => {
    same<Same<[typeof revision, typeof replaced], [number, boolean]>>(true);
  });
  // @ts-expect-error no such event
  client.on('changed', () => undefined);
  // @ts-expect-error a yes is not awaited, and not kept in a promise
  void client.allows(question).then;
  return codes;
};

interface Span {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly startTime: readonly [number, number];
  readonly name: string;
}
const passed: string[] = [];
const exporterFor = (client: ConsentClient): ConsentSpanExporter<Span> => {
  const rules: ConsentOptions<Span> = {
    purpose: 'train_ai_agents',
    categoryOf: ({ name }) => (name === 'drag' ? 'mouse_pointer' : undefined),
    programme: undefined,
  };
  return new ConsentSpanExporter<Span>(
    {
      export: (spans, done) => {
        passed.push(...spans.map(({ name }) => name));
        done({ code: 0 });
      },
      shutdown: async () => undefined,
    },
    client,
    rules,
  );
};

const client = createConsentClient(options);
const codes = listen(client);
const ready = await client.ready({ timeoutMs: Number(process.env.READY_MS ?? 20_000) });
const asked = (process.env.QUESTIONS ? JSON.parse(process.env.QUESTIONS) : []) as Question[];
const decisions: Decision[] = [...asked, sell, nobody, others, frozen].map((each) => client.decide(each));
const reasons = decisions.flatMap(({ reason }): DenyReason[] => (reason === undefined ? [] : [reason]));
const exporter = exporterFor(client);
exporter.export([{ name: 'type', attributes: {}, startTime: [0, 0] }], () => undefined);
await client.close();
process.stdout.write(
  JSON.stringify({
    ready,
    codes,
    allowed: decisions.filter(({ allow }) => allow).length,
    reasons: [...new Set(reasons)],
    passed,
    dropped: exporter.dropped,
    ignored: [noKey, misspelt].length,
    report: client.report(),
  }),
);
