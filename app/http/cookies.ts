const DAY_SECONDS = 86_400;

interface CookieAttributes {
  maxAgeSeconds?: number;
}

/** One cookie of the portal: how it is found in a request and written into an answer. */
export interface Cookie {
  name: string;
  /** Its value in a Cookie header. Undefined as well when it is there twice: one of them was planted (B25). */
  read(header: string | null | undefined): string | undefined;
  /** A Set-Cookie value. Without an age it ends with the browser. */
  write(value: string, attributes?: CookieAttributes): string;
  /** A Set-Cookie value that takes it away. */
  clear(): string;
}

export interface Cookies {
  /** The token of a sign-in. */
  session: Cookie;
  /** The secret of a device somebody has signed in on; it must outlive the sign-in. */
  device: Cookie;
  /** The secret of somebody on the way to the company's sign-in and back. */
  company: Cookie;
  /** The account there that is to be connected with a one-time code. */
  pending: Cookie;
  /** What a device was asked to sign with a passkey. */
  passkey: Cookie;
  /** This browser is one that many people share. */
  shared: Cookie;
  /** Light or dark, as somebody chose on this device; absent: as the device says. */
  theme: Cookie;
  /** The language somebody chose on this device before they signed in. */
  language: Cookie;
}

/** How long somebody may be on the way to the company's sign-in, and then take for typing a code. */
export const ATTEMPT_COOKIE_SECONDS = 600;

/** How long a passkey may take to answer. */
export const PASSKEY_COOKIE_SECONDS = 300;

/** How long a browser stays one that many people share; browsers keep a cookie no longer. */
export const SHARED_COOKIE_SECONDS = 400 * DAY_SECONDS;

/** How long a device cookie is kept. */
export const DEVICE_COOKIE_SECONDS = 180 * DAY_SECONDS;

/**
 * The cookies of an origin. Over https they are `__Host-` and Secure, so no sibling host can plant one (ASVS 3.3.1 to 3.3.4). Over
 * http, which exists on the own machine only, browsers would not keep a Secure cookie everywhere (127.0.0.1), so there
 * they have plain names. Always HttpOnly, SameSite=Lax, and for the whole site.
 */
export const cookiesFor = (origin: string): Cookies => {
  const secure = new URL(origin).protocol === 'https:';
  const cookie = (plainName: string): Cookie => {
    const name = secure ? `__Host-${plainName}` : plainName;
    const fixed = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
    return {
      name,
      read: (header) => {
        const values = (header ?? '')
          .split(';')
          .map((pair) => pair.trim())
          .filter((pair) => pair.startsWith(`${name}=`))
          .map((pair) => pair.slice(name.length + 1));
        const [value] = values;
        return values.length === 1 && value !== undefined && /^[\w-]{1,200}$/.test(value) ? value : undefined;
      },
      write: (value, { maxAgeSeconds } = {}) => {
        if (!/^[\w-]+$/.test(value)) throw new Error(`not a value for the cookie ${name}`);
        return `${name}=${value}; ${fixed}${maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`}`;
      },
      clear: () => `${name}=; ${fixed}; Max-Age=0`,
    };
  };
  return {
    session: cookie('session'),
    device: cookie('device'),
    company: cookie('company'),
    pending: cookie('pending'),
    passkey: cookie('passkey'),
    shared: cookie('shared'),
    theme: cookie('theme'),
    language: cookie('language'),
  };
};
