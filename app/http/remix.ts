import type { IncomingMessage } from 'node:http';

/**
 * Headers by which a proxy, or anybody, could tell Remix another host, address or method than the gate has judged; and Origin, which
 * the gate has judged by its own rule: Remix answers 500 to one that it does not like.
 */
const NOT_PASSED_ON =
  /^(?:origin|x-forwarded-.*|forwarded|x-real-ip|x-original-.*|x-rewrite-.*|x-http-method.*|x-method-override)$/;

/** The request as pages know it: its address is built from the configured origin, its body has been read. */
export const toRequest = (
  incoming: IncomingMessage,
  given: {
    origin: string;
    target: string;
    body: Buffer | undefined;
    signal: AbortSignal;
    /** Another one than it came with. */
    method?: string;
  },
): Request => {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    if (NOT_PASSED_ON.test(name)) continue;
    for (const value of values ?? []) headers.append(name, value);
  }
  return new Request(new URL(given.target, given.origin), {
    method: given.method ?? incoming.method ?? 'GET',
    headers,
    signal: given.signal,
    ...(given.body !== undefined && { body: new Uint8Array(given.body) }),
  });
};

export interface WholeResponse {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** The answer of a page, read to its end first: what breaks half-way is an error page, never half a page. */
export const fromResponse = async (response: Response): Promise<WholeResponse> => {
  const body = Buffer.from(await response.arrayBuffer());
  const headers: WholeResponse['headers'] = Object.fromEntries(response.headers);
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  return { status: response.status, headers, body };
};
