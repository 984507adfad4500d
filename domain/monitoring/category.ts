/**
 * Telemetry categories: what a collector can take from a person's work.
 * The keys are ours, since no standard has them (DPV 2.3 lacks keystroke, screen and mouse terms). Risk follows what a
 * category reveals, never whether somebody calls it "personal": lowering it needs an argument, a reviewer and an expiry.
 */
export type Risk = 'medium' | 'high';

export interface Category {
  risk: Risk;
  /** Holds what people said, wrote, or were judged by; such data falls under Art. 9 GDPR if one item in it does. */
  content: boolean;
  /** One record usually holds several people. */
  multiParty: boolean;
  /** Categories that can be read off this one. A category is allowed only if all it reveals is allowed too. */
  reveals: readonly string[];
  /** Secrets that are nobody's personal data but leak with it. */
  secretRisk: readonly ('credentials' | 'customer_secrets' | 'trade_secrets')[];
  /** Closest W3C DPV 2.3 term, for export. */
  dpv: string;
}

const category = (risk: Risk, dpv: string, more: Partial<Omit<Category, 'risk' | 'dpv'>> = {}): Category => ({
  risk,
  dpv,
  content: false,
  multiParty: false,
  reveals: [],
  secretRisk: [],
  ...more,
});

const allSecrets = ['credentials', 'customer_secrets', 'trade_secrets'] as const;
const businessSecrets = ['customer_secrets', 'trade_secrets'] as const;

export const CATEGORIES = {
  mouse_pointer: category('medium', 'dpv-pd:Behavioural'),
  click_target: category('medium', 'dpv-pd:Behavioural'),
  navigation: category('medium', 'dpv-pd:BrowsingBehaviour', { reveals: ['url'] }),
  keystroke_timing: category('high', 'dpv-pd:Behavioural'),
  keystroke_content: category('high', 'dpv-pd:Behavioural', {
    content: true,
    reveals: ['chat_message', 'email_content'],
    secretRisk: allSecrets,
  }),
  screen_content: category('high', 'dpv-pd:Communication', {
    content: true,
    multiParty: true,
    reveals: ['chat_message', 'email_content', 'performance_review', 'meeting_transcript', 'url'],
    secretRisk: allSecrets,
  }),
  app_usage: category('medium', 'dpv-pd:DeviceApplications'),
  url: category('medium', 'dpv-pd:BrowserHistory'),
  chat_message: category('high', 'dpv-pd:Communication', {
    content: true,
    multiParty: true,
    secretRisk: allSecrets,
  }),
  email_content: category('high', 'dpv-pd:EmailContent', {
    content: true,
    multiParty: true,
    secretRisk: allSecrets,
  }),
  meeting_transcript: category('high', 'dpv-pd:VoiceCommunicationRecording', {
    content: true,
    multiParty: true,
    secretRisk: businessSecrets,
  }),
  audio: category('high', 'dpv-pd:VoiceCommunicationRecording', {
    content: true,
    multiParty: true,
    reveals: ['meeting_transcript'],
    secretRisk: businessSecrets,
  }),
  ai_prompt_and_output: category('high', 'dpv-pd:Communication', { content: true, secretRisk: allSecrets }),
  performance_review: category('high', 'dpv-pd:PerformanceAtWork', { content: true }),
  disciplinary: category('high', 'dpv-pd:DisciplinaryAction', { content: true }),
  location: category('high', 'dpv-pd:WorkLocation'),
  biometrics: category('high', 'dpv-pd:Biometric', { content: true }),
  webcam: category('high', 'dpv-pd:FacialExpression', {
    content: true,
    multiParty: true,
    reveals: ['biometrics'],
  }),
  working_time: category('medium', 'dpv-pd:AuthenticationHistory'),
} as const satisfies Record<string, Category>;

export type CategoryKey = keyof typeof CATEGORIES;

/** The category of a key that came from outside, or undefined; never an inherited property. */
export const categoryOf = (key: string): Category | undefined =>
  Object.hasOwn(CATEGORIES, key) ? CATEGORIES[key as CategoryKey] : undefined;

/** Everything that can be read off a category, through every step, without the category itself. */
export const revealedBy = (key: string): ReadonlySet<string> => {
  const known = REVEALED.get(key);
  if (known) return known;
  const found = new Set<string>();
  const open = [...(categoryOf(key)?.reveals ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(categoryOf(next)?.reveals ?? []));
  }
  // Only what the table names is kept: words from outside would fill the memory.
  if (categoryOf(key)) REVEALED.set(key, found);
  return found;
};

const REVEALED = new Map<string, ReadonlySet<string>>();

/** The categories this one can be read off: the same table, asked the other way round. */
export const revealing = (key: string): readonly string[] =>
  Object.keys(CATEGORIES).filter((other) => revealedBy(other).has(key));
