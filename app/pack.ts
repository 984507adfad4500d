import type { EntryType } from '#domain/entry/bodies';
import { retentionOf } from '#domain/entry/retention';
import { CLAUSES } from '#domain/monitoring/clauses';
import { DAY } from '#domain/time';
import { ENTRY_KEPT, KEPT, type KeptKey } from './kept';
import type { MessageId } from './messages/en';
import { kindName, systemName } from './messages/labels';
import type { Sentence } from './messages/speak';
import type { HeldLine } from './services/queries/inventory';

/** The papers about the portal itself: it is a programme as any other (model, section 0; Art. 30, 32 and 35 GDPR; § 87(1) no. 6 BetrVG). */
export const PAPERS = ['record', 'assessment', 'agreement', 'measures'] as const;
export type PaperKey = (typeof PAPERS)[number];

export const isPaper = (key: string | undefined): key is PaperKey =>
  (PAPERS as readonly (string | undefined)[]).includes(key);

/** A name and what it is: in words, as it is written in the code, or left to fill in. */
export interface PaperFact {
  name: MessageId;
  value: Sentence | { literally: string } | 'blank';
}

export type PaperBlock =
  | { kind: 'text'; say: Sentence }
  /** Facts of one thing; `about` is its name. */
  | { kind: 'facts'; about?: Sentence; facts: readonly PaperFact[] };

export interface PaperSection {
  heading: MessageId;
  blocks: readonly PaperBlock[];
}

const text = (id: MessageId): PaperBlock => ({ kind: 'text', say: { id } });
const texts = (...ids: readonly MessageId[]): readonly PaperBlock[] => ids.map(text);
const fillIn = (...names: readonly MessageId[]): PaperBlock => ({
  kind: 'facts',
  facts: names.map((name) => ({ name, value: 'blank' as const })),
});

const KINDS = Object.keys(KEPT) as KeptKey[];

/** What is kept, from the table that the page for everybody is drawn from. */
const keptKinds = (): readonly PaperBlock[] =>
  KINDS.map((kind) => ({
    kind: 'facts',
    about: { id: `kept.${kind}.what` },
    facts: [
      { name: 'kept.why', value: { id: `kept.${kind}.why` } },
      { name: 'kept.how_long', value: { id: `kept.${kind}.how_long` } },
      { name: 'kept.who', value: { id: `kept.${kind}.who` } },
    ],
  }));

/** How long entries about people stay, from the table that erasing obeys. */
const keptEntries = (): readonly PaperBlock[] => {
  const byEnd = new Map<ReturnType<typeof retentionOf>, EntryType[]>();
  for (const type of Object.keys(ENTRY_KEPT) as EntryType[]) {
    if (ENTRY_KEPT[type] === 'nobody') continue;
    const after = retentionOf(type);
    byEnd.set(after, [...(byEnd.get(after) ?? []), type]);
  }
  return [...byEnd].map(([after, of]) => ({
    kind: 'facts',
    facts: [
      { name: 'pack.entries.kept', value: endOf(after) },
      { name: 'pack.entries.kind', value: { literally: of.join(', ') } },
    ],
  }));
};

const endOf = (after: ReturnType<typeof retentionOf>): Sentence =>
  typeof after === 'number'
    ? { id: 'pack.entries.days', values: { days: Math.ceil(after / DAY) } }
    : { id: `pack.entries.${after}` };

const RISKS = ['refuser', 'pressure', 'judging', 'untrue', 'stranger', 'outage'] as const;

const risks = (): readonly PaperBlock[] =>
  RISKS.map((risk) => ({
    kind: 'facts',
    about: { id: `pack.risk.${risk}` },
    facts: [
      { name: 'pack.risk.measure', value: { id: `pack.risk.${risk}.measure` } },
      { name: 'pack.risk.left', value: { id: `pack.risk.${risk}.left` } },
      { name: 'pack.risk.judge', value: 'blank' },
    ],
  }));

/** Each limit that a council can set when it signs (decision 0039); a number is theirs to write. */
const limits = (): readonly PaperBlock[] =>
  CLAUSES.map((clause) => {
    const id = `pack.clause.${clause}` as const;
    return clause === 'maxRetentionDays' || clause === 'minimumGroup' ? fillIn(id) : text(id);
  });

/** What is done for security, and the test that fails once it is not. */
export const MEASURES = {
  gate: 'tests/faults/walk.test.ts',
  roles: 'tests/http/page-door.test.ts',
  two: 'tests/services/two-people.test.ts',
  refuser: 'tests/faults/planted-refuser.test.ts',
  passwords: 'tests/services/identity/passwords.test.ts',
  passkeys: 'tests/services/identity/passkeys.test.ts',
  throttle: 'tests/services/identity/throttle.test.ts',
  sessions: 'tests/faults/sessions.test.ts',
  fresh: 'tests/faults/fresh-proof.test.ts',
  log: 'tests/services/tampering.test.ts',
  erasure: 'tests/faults/erasure.test.ts',
  backup: 'tests/faults/backup.test.ts',
  outage: 'tests/faults/full-disk.test.ts',
} as const;

const measures = (): readonly PaperBlock[] =>
  (Object.keys(MEASURES) as (keyof typeof MEASURES)[]).map((measure) => ({
    kind: 'facts',
    facts: [
      { name: 'pack.measure', value: { id: `pack.measure.${measure}` } },
      { name: 'pack.proven', value: { literally: MEASURES[measure] } },
    ],
  }));

/** What systems held from before, as the record has to name it. */
export type PaperHeld = Pick<
  HeldLine,
  | 'system'
  | 'category'
  | 'since'
  | 'until'
  | 'what'
  | 'amount'
  | 'where'
  | 'plan'
  | 'ground'
  | 'by'
  | 'doneOn'
>;

const heldBefore = (held: readonly PaperHeld[]): readonly PaperBlock[] =>
  held.length === 0
    ? texts('inventory.record.none')
    : held.map((line) => ({
        kind: 'facts',
        about: kindName(line.category),
        facts: [
          { name: 'inventory.record.system', value: { literally: systemName(line.system) } },
          { name: 'inventory.record.days', value: { literally: `${line.since} – ${line.until}` } },
          { name: 'held.what', value: { literally: line.what } },
          { name: 'held.amount', value: { literally: line.amount } },
          { name: 'held.where', value: { literally: line.where } },
          { name: 'held.plan', value: { id: `held.${line.plan}`, values: { by: line.by } } },
          ...(line.ground === undefined
            ? []
            : [{ name: 'held.ground', value: { literally: line.ground } } as const]),
          {
            name: 'inventory.done',
            value: line.doneOn === undefined ? { id: 'inventory.record.open' } : { literally: line.doneOn },
          },
        ],
      }));

/** The sections of one paper; the record names what systems held from before. */
export const paperOf = (paper: PaperKey, held: readonly PaperHeld[]): readonly PaperSection[] =>
  paper === 'record'
    ? [
        ...SECTIONS.record(),
        { heading: 'inventory.record', blocks: [text('inventory.record.text'), ...heldBefore(held)] },
      ]
    : SECTIONS[paper]();

const SECTIONS: Readonly<Record<PaperKey, () => readonly PaperSection[]>> = {
  // Art. 30(1)(a) to (g) GDPR.
  record: () => [
    {
      heading: 'pack.who',
      blocks: [fillIn('pack.who.controller', 'pack.who.contact', 'pack.who.dpo', 'pack.who.other')],
    },
    { heading: 'pack.what', blocks: [text('pack.what.people'), ...keptKinds()] },
    { heading: 'pack.entries', blocks: [text('pack.entries.text'), ...keptEntries()] },
    {
      heading: 'pack.elsewhere',
      blocks: [text('pack.elsewhere.systems'), fillIn('pack.elsewhere.service', 'pack.elsewhere.countries')],
    },
    { heading: 'pack.protected', blocks: texts('pack.protected.text') },
  ],
  // Art. 35(7)(a) to (d), and (2), (9), (11), 36 GDPR.
  assessment: () => [
    {
      heading: 'pack.describe',
      blocks: [
        ...texts('pack.describe.1', 'pack.describe.2', 'pack.describe.3', 'pack.describe.4'),
        text('pack.describe.kept'),
        ...KINDS.map((kind) => text(`kept.${kind}.what`)),
      ],
    },
    {
      heading: 'pack.need',
      blocks: [
        ...texts('pack.need.1', 'pack.need.2', 'pack.need.3'),
        fillIn('pack.need.ground', 'pack.need.less'),
      ],
    },
    { heading: 'pack.risks', blocks: risks() },
    {
      heading: 'pack.opinion',
      blocks: [
        fillIn(
          'pack.opinion.author',
          'pack.opinion.dpo',
          'pack.opinion.workers',
          'pack.opinion.left',
          'pack.opinion.authority',
          'pack.opinion.again',
        ),
      ],
    },
  ],
  agreement: () => [
    {
      heading: 'pack.parties',
      blocks: [fillIn('pack.parties.employer', 'pack.parties.council', 'pack.parties.place')],
    },
    { heading: 'pack.subject', blocks: texts('pack.subject.1', 'pack.subject.2') },
    { heading: 'pack.kept', blocks: texts('pack.kept.1', 'pack.kept.2') },
    { heading: 'pack.clauses', blocks: [text('pack.clauses.text'), ...limits()] },
    { heading: 'pack.judging', blocks: texts('pack.judging.1', 'pack.judging.2', 'pack.judging.3') },
    {
      heading: 'pack.council',
      blocks: texts('pack.council.1', 'pack.council.2', 'pack.council.3', 'pack.council.4'),
    },
    { heading: 'pack.change', blocks: texts('pack.change.1', 'pack.change.2') },
    {
      heading: 'pack.term',
      blocks: [fillIn('pack.term.from', 'pack.term.notice'), text('pack.term.after')],
    },
    { heading: 'pack.signed', blocks: [fillIn('pack.signed.employer', 'pack.signed.council')] },
  ],
  measures: () => [
    { heading: 'pack.measures.here', blocks: [text('pack.measures.text'), ...measures()] },
    {
      heading: 'pack.measures.house',
      blocks: [
        fillIn(
          'pack.measures.machine',
          'pack.measures.encrypted',
          'pack.measures.copies',
          'pack.measures.incidents',
        ),
      ],
    },
  ],
};
