/** Headers of every answer, also of errors (security.md, section 3.2). */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), ' +
    'gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), ' +
    'picture-in-picture=(), publickey-credentials-create=(self), publickey-credentials-get=(self), screen-wake-lock=(), ' +
    'serial=(), usb=(), xr-spatial-tracking=()',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex',
} as const;

/** Two years, where the origin is https; on http a browser ignores it. */
const HSTS = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } as const;

const POLICY = 'content-security-policy';

/** For what is no page: nothing runs, nothing loads, nothing frames it. */
const NO_PAGE_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    // Pages carry no script; should one ever come in, it cannot write markup.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** What a door may not say for itself: the gate says it, or the connection does. */
const NOT_THE_DOORS = new Set([
  'access-control-allow-credentials',
  'access-control-allow-headers',
  'access-control-allow-methods',
  'access-control-allow-origin',
  'access-control-expose-headers',
  'cache-control',
  'connection',
  'content-length',
  'date',
  'keep-alive',
  'server',
  'transfer-encoding',
  'vary',
  'x-powered-by',
  'x-request-id',
  POLICY,
  ...Object.keys({ ...ALWAYS, ...HSTS }),
]);

export type AnswerKind = 'page' | 'data' | 'asset';

/** Everything the last word on headers needs to know. */
export interface Finalised {
  kind: AnswerKind;
  requestId: string;
  /** Undefined where no origin was recognised. */
  origin?: string;
  nonce?: string;
  /** Names in lower case, as the door gave them. */
  headers: Readonly<Record<string, string | readonly string[]>>;
}

const CACHE: Readonly<Record<AnswerKind, string>> = {
  page: 'no-store',
  data: 'no-store',
  asset: 'public, max-age=31536000, immutable',
};

const VARY: Readonly<Record<AnswerKind, string>> = {
  page: 'Cookie, Sec-Fetch-Site',
  data: 'Authorization, Accept',
  asset: 'Accept-Encoding',
};

/** Names and values by turns, as `response.writeHead` takes them and as they go over the wire. */
export type HeaderList = string[];

/** What every answer of a kind says, put together once. A page has its own policy, with the nonce of the answer. */
const ofKind = (kind: AnswerKind, https: boolean) => {
  const all = { ...ALWAYS, ...(https && HSTS), 'cache-control': CACHE[kind], vary: VARY[kind] };
  const list = Object.entries(all).flat();
  return { withoutPolicy: list, list: [...list, POLICY, NO_PAGE_POLICY] };
};
const OVER_HTTP = { page: ofKind('page', false), data: ofKind('data', false), asset: ofKind('asset', false) };
const OVER_HTTPS = { page: ofKind('page', true), data: ofKind('data', true), asset: ofKind('asset', true) };

/** The headers an answer leaves with. What we say of ourselves a door cannot say: its word on that is dropped. */
export const finalHeaders = (answer: Finalised): HeaderList => {
  const { kind, requestId, origin, nonce, headers } = answer;
  const ours = (origin?.startsWith('https:') ? OVER_HTTPS : OVER_HTTP)[kind];
  const isHtml = nonce !== undefined && String(headers['content-type'] ?? '').startsWith('text/html');
  const final = (isHtml ? ours.withoutPolicy : ours.list).slice();
  if (isHtml) final.push(POLICY, pagePolicy(nonce));
  for (const name in headers) {
    const value = headers[name];
    if (value === undefined || NOT_THE_DOORS.has(name)) continue;
    if (typeof value === 'string') final.push(name, value);
    else for (const each of value) final.push(name, each);
  }
  final.push('x-request-id', requestId);
  return final;
};
