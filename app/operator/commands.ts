/** One argument of the command line and how it becomes a field of the operation's input. */
export interface Flag {
  /** Field of the input; the flag's name when absent. */
  field?: string;
  /** `json` is a file that is read where the command is typed. */
  kind: 'text' | 'list' | 'number' | 'yes' | 'json';
  needed?: true;
  help: string;
}

export interface CommandLine {
  /** Words after `forthright`. */
  words: readonly string[];
  operation: string;
  /** Name of the file argument, where the command takes one. */
  file?: string;
  /** The portal opens the file itself, by its path: it may be larger than a request. */
  byPath?: true;
  flags: Readonly<Record<string, Flag>>;
  help: string;
}

const PERSON_FLAGS = {
  name: { kind: 'text', needed: true, help: 'full name' },
  email: { kind: 'text', needed: true, help: 'e-mail address to sign in with' },
} as const satisfies Record<string, Flag>;

/** Who a command is about: by one of these. */
const WHO_FLAGS = {
  email: { kind: 'text', help: 'their e-mail address' },
  person: { kind: 'text', help: 'their id, where no address leads to them' },
} as const satisfies Record<string, Flag>;

/** Every command of the command line; help, parsing and documentation come from this table. */
export const COMMANDS = [
  {
    words: ['init'],
    operation: 'init',
    help: 'Set up an empty portal: the first place of work and its first admin, with a one-time sign-in code',
    flags: {
      ...PERSON_FLAGS,
      country: { kind: 'text', needed: true, help: 'country of the first place of work, e.g. DE' },
      region: { kind: 'text', help: 'region, e.g. NY' },
      establishment: { kind: 'text', help: 'key of the first place of work (main)' },
      council: { kind: 'yes', help: 'employees there have a works council or union' },
      language: { kind: 'text', help: 'language of the admin (en)' },
    },
  },
  {
    words: ['establishment', 'record'],
    operation: 'establishment.record',
    file: 'FILE.json',
    flags: {},
    help: 'Record a place of work',
  },
  {
    words: ['person', 'add'],
    operation: 'person.add',
    help: 'Add a person and print their one-time sign-in code',
    flags: {
      ...PERSON_FLAGS,
      establishment: { kind: 'text', needed: true, help: 'key of the place of work' },
      kind: {
        kind: 'text',
        help: 'employee, contractor, agency_worker, apprentice, applicant or visitor (employee)',
      },
      entity: { kind: 'text', help: 'key of the legal entity (main)' },
      language: { field: 'languages', kind: 'list', help: 'language, may be given more than once (en)' },
      'hired-on': { field: 'hired_on', kind: 'text', help: 'YYYY-MM-DD (now)' },
      'external-id': { field: 'external_id', kind: 'text', help: 'id in the HR system' },
      minor: { kind: 'yes', help: 'under 18' },
      synthetic: { kind: 'yes', help: 'a test person: systems get full reasons' },
    },
  },
  {
    words: ['person', 'import'],
    operation: 'person.import',
    file: 'FILE.csv',
    byPath: true,
    help: 'Take in a list of people: add who is new, change who differs, let go whose last day has come',
    flags: {
      check: { kind: 'yes', help: 'only say what would happen, and write nothing' },
      leaving: { kind: 'number', help: 'how many people leave by it, where it is more than 5 in 100' },
    },
  },
  {
    words: ['person', 'token'],
    operation: 'person.token',
    help: 'Print a new one-time sign-in code for a person and end their sign-ins; with it their roles begin to count',
    flags: WHO_FLAGS,
  },
  {
    words: ['person', 'let-in'],
    operation: 'person.let_in',
    help: 'Print a one-time code for somebody who has left and showed who they are: it opens their own record',
    flags: {
      ...WHO_FLAGS,
      proof: {
        kind: 'text',
        needed: true,
        help: 'how they showed it: in_person, on_video or by_registered_post; keep no copy of a document',
      },
    },
  },
  {
    words: ['person', 'leave'],
    operation: 'person.leave',
    help: 'A person leaves: nothing is permitted from now on',
    flags: WHO_FLAGS,
  },
  {
    words: ['person', 'erase'],
    operation: 'person.erase',
    help: 'Erase a person who has left: name, address, texts and sign-in at once, proof when its time is over; cannot be undone',
    flags: {
      ...WHO_FLAGS,
      because: { kind: 'text', needed: true, help: 'asked or no_longer_needed' },
    },
  },
  {
    words: ['role', 'grant'],
    operation: 'role.grant',
    help: 'Give a person a role; once two admins are in office, one of them must approve it',
    flags: {
      email: PERSON_FLAGS.email,
      role: {
        kind: 'text',
        needed: true,
        help: 'officer, dpo, responder, representative, engineer, auditor or admin',
      },
      establishment: { kind: 'text', help: 'the place a representative speaks for' },
      from: { kind: 'text', help: 'first day, YYYY-MM-DD (now)' },
      until: { kind: 'text', help: 'last day, YYYY-MM-DD; an auditor and a deputy need one' },
      'stands-in-for': {
        field: 'stands_in_for',
        kind: 'text',
        help: 'of a deputy: the e-mail address of the person whose role it is',
      },
    },
  },
  {
    words: ['role', 'revoke'],
    operation: 'role.revoke',
    help: 'Take a role away, at once',
    flags: {
      email: PERSON_FLAGS.email,
      role: { kind: 'text', needed: true, help: 'the role' },
    },
  },
  {
    words: ['programme', 'apply'],
    operation: 'programme.apply',
    file: 'FILE.json',
    flags: {},
    help: 'Put a programme on record, or a new version of it, with the gates its file names',
  },
  {
    words: ['gate', 'record'],
    operation: 'gate.record',
    help: 'Record that a gate is open or shut; the collective gate opens only by its representative',
    flags: {
      gate: { kind: 'text', needed: true, help: 'name of the gate' },
      programme: { kind: 'text', needed: true, help: 'key of the programme' },
      state: { kind: 'text', needed: true, help: 'open or shut' },
      evidence: { kind: 'text', needed: true, help: 'what it rests on' },
      activity: { kind: 'text', help: 'one activity only' },
      place: { kind: 'text', help: 'one place only, e.g. DE, US-NY or establishment:berlin' },
      until: { kind: 'text', help: 'YYYY-MM-DD' },
    },
  },
  {
    words: ['notice', 'publish'],
    operation: 'notice.publish',
    file: 'FILE.json',
    flags: {},
    help: 'Publish the next version of a notice',
  },
  {
    words: ['system', 'register'],
    operation: 'system.register',
    file: 'FILE.json',
    flags: {},
    help: 'Register a collector, store or consumer',
  },
  {
    words: ['looks', 'import'],
    operation: 'looks.import',
    file: 'FILE',
    byPath: true,
    help: 'Take in who looked from a file of a system: CSV or JSON lines, through a mapping that says what each column is',
    flags: {
      mapping: { kind: 'json', needed: true, help: 'the file with the mapping (docs/files.md)' },
      system: { kind: 'text', needed: true, help: 'the system whose looks they are' },
      check: { kind: 'yes', help: 'only say what would happen, and write nothing' },
    },
  },
  {
    words: ['key', 'list'],
    operation: 'key.list',
    help: 'List keys by id, with system, mode and end; never a secret',
    flags: { system: { kind: 'text', help: 'of one system only' } },
  },
  {
    words: ['explain'],
    operation: 'explain',
    help: 'Say why something may be recorded about a made-up person, or may not',
    flags: {
      email: { kind: 'text', needed: true, help: 'e-mail address of a made-up person' },
      category: { kind: 'text', needed: true, help: 'kind of data, e.g. mouse_pointer' },
      purpose: { kind: 'text', needed: true, help: 'what it is for, e.g. train_ai_agents' },
      verb: { kind: 'text', help: 'collect or use (collect)' },
      programme: { kind: 'text', help: 'key of the programme, where two would match' },
    },
  },
  {
    words: ['key', 'mint'],
    operation: 'key.mint',
    help: 'Mint a key for a system; it is printed once. Once two admins are in office, a live one must be approved',
    flags: {
      system: { kind: 'text', needed: true, help: 'code of the system' },
      mode: { kind: 'text', help: 'live or test (live)' },
      days: { kind: 'number', help: 'days it lives, at most 90 (90)' },
    },
  },
  {
    words: ['key', 'revoke'],
    operation: 'key.revoke',
    help: 'End a key at once',
    flags: {
      'key-id': { field: 'key_id', kind: 'text', needed: true, help: 'the 12 characters after fr_live_' },
    },
  },
  {
    words: ['scim', 'list'],
    operation: 'scim.list',
    help: 'List the keys of the company directory by id, and whether leaving is held back; never a secret',
    flags: {},
  },
  {
    words: ['scim', 'propose'],
    operation: 'scim.propose',
    help: 'Make a key for the company directory; it is printed once, and an administrator must agree to it',
    flags: { days: { kind: 'number', help: 'days it lives, at most 90 (90)' } },
  },
  {
    words: ['scim', 'revoke'],
    operation: 'scim.revoke',
    help: 'End a key of the company directory at once',
    flags: {
      'key-id': { field: 'key_id', kind: 'text', needed: true, help: 'the 12 characters after fr_scim_' },
    },
  },
] as const satisfies readonly CommandLine[];
