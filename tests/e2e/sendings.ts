export const MOUSE = 'agent-training.mouse_pointer.train_ai_agents.collect';
export const APPS = 'endpoint-security.app_usage.security.collect';
/** A name in which a mark turns the direction of reading. */
const HIDDEN_MARK = 'Ava\u202eyeltraH';

/** A form that is sent with a fault. */
export interface Sending {
  /** A row of the table of routes, and what its form is known by there. */
  path: string;
  form: string;
  /** Where it is opened, if the row has parameters or the address a query. */
  at?: string;
  as?: string;
  /** What is typed or picked; a list is boxes, `null` is a choice that is taken away. */
  typed: Readonly<Record<string, string | readonly string[] | null>>;
  /** Hidden fields as an old page would send them. */
  old?: Readonly<Record<string, string>>;
  /** What goes into no page again. */
  secret?: readonly string[];
  status: number;
  /** Where the fault is; without it the whole form is refused. */
  wrong?: string;
}

const ELSEWHERE_NO = { who: 'nobody@example.org', activity: MOUSE, channel: 'phone', said_on: '2026-01-05' };
const NEW_PERSON = {
  name: 'Pia Again',
  email: 'pia.again@example.org',
  external_id: 'P-77',
  kind: 'apprentice',
  establishment: 'berlin',
  entity: 'other-company',
  language: 'de-AT',
  hired_on: '2026-02-03',
  minor: ['yes'],
};

/** Every form in which something is typed or picked, each with a fault. */
export const SENDINGS: readonly Sending[] = [
  {
    path: '/sign-in',
    form: 'email password',
    at: '/sign-in?next=%2Fsettings',
    typed: { email: 'nobody@example.org', password: 'wrong-and-secret' },
    secret: ['password'],
    status: 401,
    wrong: 'email',
  },
  {
    path: '/first-sign-in',
    form: 'password token',
    typed: { token: 'mistyped-code', password: 'quilted-marble-otter-93-vane' },
    secret: ['token', 'password'],
    status: 422,
    wrong: 'token',
  },
  {
    path: '/kiosk',
    form: 'token',
    typed: { token: 'mistyped-code' },
    secret: ['token'],
    status: 422,
    wrong: 'token',
  },
  {
    path: '/kiosk',
    form: 'email password',
    typed: { email: 'nobody@example.org', password: 'wrong-and-secret' },
    secret: ['password'],
    status: 401,
    wrong: 'email',
  },
  {
    path: '/strike',
    form: 'day from kinds to',
    as: 'Ava Hartley',
    typed: { day: '2020-01-02', from: '10:00', to: '10:30', kinds: ['mouse_pointer'] },
    status: 422,
    wrong: 'day',
  },
  {
    path: '/settings',
    form: 'also first',
    as: 'Ava Hartley',
    typed: { first: null, also: ['de'] },
    status: 422,
    wrong: 'first',
  },
  {
    path: '/settings',
    form: 'theme',
    as: 'Ava Hartley',
    typed: { theme: null },
    status: 422,
    wrong: 'theme',
  },
  {
    path: '/settings/mail',
    form: 'address',
    as: 'Ava Hartley',
    typed: { address: 'ava@private.example,eve@private.example' },
    status: 422,
    wrong: 'address',
  },
  {
    path: '/settings/mail',
    form: 'route',
    as: 'Ava Hartley',
    typed: { route: 'private' },
    status: 409,
    wrong: 'route',
  },
  {
    path: '/object/:activity',
    form: 'reason',
    at: `/object/${APPS}`,
    as: 'Ava Hartley',
    typed: { reason: `${'My reasons.\n'.repeat(420)}The end.` },
    status: 422,
    wrong: 'reason',
  },
  {
    path: '/object/:activity',
    form: 'reason',
    at: `/object/${APPS}`,
    as: 'Ava Hartley',
    typed: { reason: 'Two lines\nof <my> reasons.' },
    old: { shown: 'other-words' },
    status: 409,
  },
  {
    path: '/desk/programmes/:key/review',
    form: 'matters outcome words',
    at: '/desk/programmes/endpoint-security/review',
    as: 'Eleanor Voss',
    typed: { matters: ['need', 'access'], outcome: 'changes', words: '' },
    status: 422,
    wrong: 'words',
  },
  {
    path: '/desk/coverage',
    form: 'which',
    as: 'Eleanor Voss',
    typed: { which: '' },
    status: 422,
    wrong: 'which',
  },
  ...(['/desk/record-paper', '/council/record-paper'] as const).map(
    (path): Sending => ({
      path,
      as: path.startsWith('/desk') ? 'Eleanor Voss' : 'Katrin Wieland',
      form: 'language scan signed_on which who',
      typed: {
        who: 'nobody@example.org',
        which: 'agent-training:1',
        language: 'de',
        signed_on: '2026-10-05',
        scan: 'a'.repeat(64),
      },
      status: 422,
      wrong: 'who',
    }),
  ),
  {
    path: '/council/protected',
    form: 'kind match',
    as: 'Katrin Wieland',
    typed: { kind: 'hours', match: 'from six on' },
    status: 422,
    wrong: 'match',
  },
  ...(['/desk/record-no', '/council/record-no'] as const).flatMap((path): Sending[] => {
    const as = path.startsWith('/desk') ? 'Eleanor Voss' : 'Katrin Wieland';
    const it = { path, as, form: 'activity channel said_on who', status: 422 };
    return [
      { ...it, typed: ELSEWHERE_NO, wrong: 'who' },
      { ...it, typed: { ...ELSEWHERE_NO, activity: '' }, wrong: 'activity' },
    ];
  }),
  {
    path: '/council/sign/:programme',
    form: 'days group limits until',
    at: '/council/sign/agent-training',
    as: 'Katrin Wieland',
    typed: { until: '2020-01-31', days: '30', group: '', limits: ['listed'] },
    status: 422,
    wrong: 'until',
  },
  {
    path: '/council/sign/:programme',
    form: 'days group limits until',
    at: '/council/sign/agent-training',
    as: 'Katrin Wieland',
    typed: { until: '2031-01-31', days: '', group: '40', limits: ['no_judging'] },
    old: { version: '99' },
    status: 409,
  },
  {
    path: '/council/say/:programme',
    form: 'due words',
    at: '/council/say/agent-training',
    as: 'Katrin Wieland',
    typed: { words: 'Wer liest das?\nUnd warum?', due: '2020-01-31' },
    status: 422,
    wrong: 'due',
  },
  {
    path: '/desk/people',
    form: 'words',
    as: 'Eleanor Voss',
    typed: { words: 'ab' },
    status: 422,
    wrong: 'words',
  },
  {
    path: '/desk/people/:person',
    form: 'case reason words',
    at: '/desk/people/per_somebody',
    as: 'Eleanor Voss',
    typed: { reason: 'legal_process', words: 'x', case: '' },
    status: 422,
    wrong: 'words',
  },
  {
    path: '/desk/postings',
    form: 'photo posted_on where which',
    as: 'Eleanor Voss',
    typed: { which: '', where: 'At the door', posted_on: '2026-01-05', photo: '' },
    status: 422,
    wrong: 'which',
  },
  {
    path: '/desk/answer/:word',
    form: 'words',
    as: 'Eleanor Voss',
    typed: { words: HIDDEN_MARK },
    status: 422,
    wrong: 'words',
  },
  {
    path: '/admin',
    form: 'words',
    as: 'Helen Ashby',
    typed: { words: HIDDEN_MARK },
    status: 422,
    wrong: 'words',
  },
  ...[
    { typed: { ...NEW_PERSON, name: HIDDEN_MARK }, status: 422, wrong: 'name' },
    { typed: { ...NEW_PERSON, email: 'ava.hartley@marlowfinch.example' }, status: 409, wrong: 'email' },
  ].map((sent) => ({
    path: '/admin/people/new',
    form: 'email entity establishment external_id hired_on kind language minor name',
    as: 'Helen Ashby',
    ...sent,
  })),
  { path: '/admin/import', form: 'file', as: 'Helen Ashby', typed: { file: '' }, status: 422, wrong: 'file' },
  {
    path: '/admin/people/:person',
    form: 'establishment from role stands_in_for until',
    as: 'Helen Ashby',
    typed: { role: 'engineer', establishment: 'berlin', from: '', until: '', stands_in_for: '' },
    status: 422,
    wrong: 'establishment',
  },
  {
    path: '/admin/people/:person',
    form: 'establishment from role stands_in_for until',
    as: 'Helen Ashby',
    typed: { role: 'auditor', establishment: '', from: '2999-01-01', until: '', stands_in_for: '' },
    status: 422,
    wrong: 'until',
  },
  {
    path: '/council/people',
    form: 'from programme role stands_in_for until who',
    as: 'Katrin Wieland',
    typed: {
      who: 'nobody@example.org',
      role: 'expert',
      programme: 'agent-training',
      from: '',
      until: '2999-12-31',
      stands_in_for: '',
    },
    status: 422,
    wrong: 'who',
  },
  {
    path: '/admin/people/:person',
    form: 'left_on',
    as: 'Helen Ashby',
    typed: { left_on: '2999-12-31' },
    status: 422,
    wrong: 'left_on',
  },
  {
    path: '/systems/:system',
    form: 'days mode',
    at: '/systems/time-clock',
    as: 'Nadia Rahman',
    typed: { mode: 'test', days: '91' },
    status: 422,
    wrong: 'days',
  },
];
