/** The sign-in of a company: a real OpenID Connect provider over HTTP, and a browser of few words that goes there and back. */
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import MemoryAdapter from 'oidc-provider/lib/adapters/memory_adapter.js';
import type { CompanySettings } from '#app/services/identity/company-provider';

const CLIENT_ID = 'forthright';
const CLIENT_SECRET = 'a secret between the portal and the company';

/** Who signs in there, as the company knows them. */
export interface Employee {
  sub: string;
  employee_number?: string;
  email?: string;
  /** Seconds since they showed there who they are. */
  ago?: number;
}

export interface Company {
  settings: CompanySettings;
  /** Whoever comes to sign in is this one from now on; undefined: they press "cancel". */
  who: Employee | undefined;
  /** The keys are exchanged: what was signed before does not verify any more. */
  exchangeKeys(): void;
  /** Signs with one key and publishes another. */
  forgeKeys(): void;
  /** Nobody answers there, until it is back. */
  isDown: boolean;
  /** A provider that takes no notice of ages, and says none. */
  isOlder: boolean;
  /** What the provider was asked, latest last. */
  asked: string[];
  close(): Promise<void>;
}

const newKey = () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), alg: 'ES256', use: 'sig' };
};

/** Starts the company's sign-in for a portal at these addresses. */
export const startCompany = async (portalUrls: readonly string[]): Promise<Company> => {
  const people = new Map<string, Employee>();
  const server = createServer((request, response) => listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const build = (): { provider: Provider; answer: RequestListener } => {
    const provider: Provider = new Provider(issuer, {
      clients: [
        {
          client_id: CLIENT_ID,
          client_secret: CLIENT_SECRET,
          id_token_signed_response_alg: 'ES256',
          redirect_uris: portalUrls.map((url) => `${url}/sign-in/callback`),
          post_logout_redirect_uris: portalUrls.map((url) => `${url}/sign-in`),
        },
      ],
      // Of a class of its own: about its own one the provider warns, at every start.
      adapter: class extends MemoryAdapter {},
      jwks: { keys: [newKey()] },
      cookies: { keys: ['cookies of the company'] },
      conformIdTokenClaims: false,
      claims: { openid: ['sub'], profile: ['employee_number', 'email'] },
      features: { devInteractions: { enabled: false } },
      findAccount: (_: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ ...people.get(id), sub: id }),
      }),
      interactions: { url: () => '/interaction' },
      // The company lets its own portal in without asking its people.
      loadExistingGrant: async ({ oidc }: { oidc: { session: { accountId: string } } }) => {
        const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: CLIENT_ID });
        grant.addOIDCScope('openid profile');
        await grant.save();
        return grant;
      },
    });
    return { provider, answer: provider.callback() };
  };

  let current = build();
  let keys = current;
  const company: Company = {
    settings: {
      issuer,
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      name: 'Example Sign-in',
      personClaim: 'employee_number',
    },
    who: undefined,
    exchangeKeys: () => {
      current = build();
      keys = current;
    },
    forgeKeys: () => {
      keys = build();
    },
    isDown: false,
    isOlder: false,
    asked: [],
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  const listener: RequestListener = (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    company.asked.push(path);
    if (company.isDown) {
      request.socket.destroy();
      return;
    }
    if (company.isOlder) request.url = (request.url ?? '').replace(/&max_age=\d+/, '');
    if (path !== '/interaction') {
      (path === '/jwks' ? keys : current).answer(request, response);
      return;
    }
    const { who } = company;
    if (who) people.set(who.sub, who);
    const ts = Math.floor(Date.now() / 1_000) - (who?.ago ?? 0);
    const result = who ? { login: { accountId: who.sub, ts } } : { error: 'access_denied' };
    void current.provider.interactionFinished(request, response, result);
  };
  return company;
};

/** A browser without a window: it keeps cookies by origin, and says after each step where it is. */
export const newWalker = () => {
  const jar = new Map<string, Map<string, string>>();
  const cookieOf = (url: string): string =>
    [...(jar.get(new URL(url).host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  const keep = (url: string, answer: Response): void => {
    const { host } = new URL(url);
    const cookies = jar.get(host) ?? new Map<string, string>();
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      const at = pair.indexOf('=');
      const gone = /max-age=0\b|expires=Thu, 01 Jan 1970/i.test(line);
      if (gone) cookies.delete(pair.slice(0, at));
      else cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    jar.set(host, cookies);
  };
  const ask = async (url: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: {
        cookie: cookieOf(url),
        ...(form && {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
        }),
      },
      ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
    });
    keep(url, answer);
    return answer;
  };
  /** Where an answer leads on to, by a redirect or by itself. */
  const onward = (from: string, answer: Response): string | undefined => {
    const to = answer.headers.get('location') ?? answer.headers.get('refresh')?.replace(/^0;url=/, '');
    return to === undefined || to === null ? undefined : new URL(to, from).href;
  };
  return {
    jar,
    cookieOf,
    ask,
    onward,
    /** Follows wherever an answer leads; stops before an address that `until` knows. */
    follow: async (
      start: string,
      answer: Response,
      until: (url: string) => boolean = () => false,
    ): Promise<{ url: string; answer: Response }> => {
      let [url, last] = [start, answer];
      for (let hop = 0; hop < 12; hop += 1) {
        const next = onward(url, last);
        if (next === undefined || until(next)) return { url: next ?? url, answer: last };
        url = next;
        last = await ask(url);
      }
      throw new Error(`it leads on and on: ${url}`);
    },
  };
};

export type Walker = ReturnType<typeof newWalker>;
