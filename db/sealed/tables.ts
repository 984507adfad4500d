/**
 * What of a database a sealed copy holds, table by table. A test holds that each table that is not made from the log stands here once.
 * Tables that are made from the log are in no copy: putting it back makes them anew.
 */
export type Cells = Readonly<Record<string, unknown>>;

/** Whose key seals what nobody can have erased alone. */
export const HOUSE = '';

const ofPerson = ({ person }: Cells): string => String(person);
const isPerson = (looker: unknown): boolean => /^per_[^:]+$/.test(String(looker));
const ofHouse = (): string => HOUSE;

/** Rows that are sealed whole, each under the key of the person whose erasure deletes it (db/erase.ts). */
export const SEALED_WHOLE: Readonly<Record<string, (row: Cells) => string>> = {
  own_account: ofPerson,
  own_company_account: ofPerson,
  own_device: ofPerson,
  own_document: ({ person }) =>
    // A request that nobody is named in stands where a person would. Its texts end by time, not with a person.
    typeof person === 'string' && !person.startsWith('req_') ? person : HOUSE,
  own_seen: ofPerson,
  own_directory_person: ofPerson,
  own_mail_item: ofPerson,
  own_mail: ofPerson,
  own_mail_wish: ofPerson,
  own_outbox: ofPerson,
  own_holding: ofPerson,
  own_copy: ofPerson,
  own_copy_key: ofPerson,
  own_idempotency: ({ principal }) =>
    (/^person:(.+)$/s.exec(String(principal)) ?? [HOUSE, HOUSE])[1] as string,
  own_import: ({ actor_kind, actor }) => (actor_kind === 'person' ? String(actor) : HOUSE),
  own_notice_draft: ofHouse,
  own_programme_draft: ofHouse,
};

/** Reports whose row stays for its leaf: what an erasure empties is sealed, the rest is as it was. A part whose row is empty stays so. */
export const SEALED_IN_PART: readonly {
  table: string;
  columns: readonly string[];
  owner: (row: Cells) => string;
}[] = [
  {
    table: 'report_holding',
    columns: ['person', 'category', 'body', 'salt'],
    owner: ofPerson,
  },
  { table: 'report_used', columns: ['person', 'count', 'first_at', 'last_at', 'salt'], owner: ofPerson },
  {
    table: 'report_look',
    columns: ['person', 'event', 'category', 'purpose_match', 'body', 'salt', 'restricted_case'],
    owner: ofPerson,
  },
  {
    table: 'report_look',
    columns: ['looker', 'looker_text', 'looker_salt'],
    // Whom the portal does not know as one of its people (system:id) has no erasure of their own: they go with the person who was looked at.
    owner: ({ looker, person }) => String(isPerson(looker) ? looker : person),
  },
];

/** Tables that tell of nobody, copied as they are. The log itself has a form of its own. */
export const PLAIN = [
  'log_node',
  'log_checkpoint',
  'own_cursor',
  'own_directory_use',
  'own_figure_week',
  'own_figure',
  'own_holdings_heard',
  'own_log_tail',
  'own_look_coverage',
  'own_reference_asker',
  'own_sign_in_clock',
  'own_task_sent',
  'own_training_heard',
  'own_undeclared_field',
  'report_dataset',
  'report_heartbeat',
  'report_list',
  'report_run',
  'report_run_dataset',
] as const;

/** What a restore ends or makes anew (db/own/restored.ts), and counters of a day: in no copy. */
export const LEFT_OUT = [
  'own_first_sign_in',
  'own_opening_unread',
  'own_passkey',
  'own_projection',
  'own_recovery',
  'own_restore',
  'own_sign_in',
  'own_sign_in_failure',
] as const;

/** A row as bytes; what is binary in it as base64. */
export const packed = (row: Cells): Buffer =>
  Buffer.from(
    JSON.stringify(
      Object.entries(row).map(([name, value]) =>
        Buffer.isBuffer(value) ? [name, value.toString('base64'), 1] : [name, value],
      ),
    ),
  );

/** The row that was packed. */
export const unpacked = (bytes: Buffer): Cells =>
  Object.fromEntries(
    (JSON.parse(bytes.toString('utf8')) as [string, unknown, 1?][]).map(([name, value, binary]) => [
      name,
      binary ? Buffer.from(value as string, 'base64') : value,
    ]),
  );
