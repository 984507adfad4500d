/** A real mail server in the process of the test. */
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived: to whom it was handed over, and every byte of it. */
export interface Arrived {
  to: readonly string[];
  raw: string;
}

/** What the server says to a recipient, or to a mail once it is there; undefined: it takes it. */
type Answer = (about: { to: string; at: 'recipient' | 'mail' }) => number | undefined;

const refusal = (status: number) =>
  Object.assign(new Error(`said the test (${status})`), { responseCode: status });

/** Opens one on a free port, or on the one that it had before. */
export const openPostOffice = async (
  options: {
    answer?: Answer;
    port?: number;
    tls?: 'offered' | 'hidden';
    received?: (mail: Arrived) => unknown;
  } = {},
) => {
  const mails: Arrived[] = [];
  let { answer = () => undefined } = options;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.tls === 'offered' ? [] : ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, done) => {
      const status = answer({ to: address, at: 'recipient' });
      done(status === undefined ? null : refusal(status));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const status = answer({ to: to[0] ?? '', at: 'mail' });
        if (status !== undefined) return done(refusal(status));
        const mail = { to, raw: Buffer.concat(parts).toString('utf8') };
        mails.push(mail);
        options.received?.(mail);
        done(null);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    mails,
    says: (next: Answer) => {
      answer = next;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

/** The value of a header of a mail, unfolded; every one of that name. */
export const headersOf = ({ raw }: Arrived, name: string): readonly string[] =>
  (raw.split('\r\n\r\n', 1)[0] ?? '')
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .filter((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    .map((line) => line.slice(name.length + 1).trim());

/** The text of a mail as its reader sees it. */
export const textOfMail = (mail: Arrived): string => {
  const body = mail.raw.slice(mail.raw.indexOf('\r\n\r\n') + 4).replaceAll('\r\n', '\n');
  const [coding] = headersOf(mail, 'Content-Transfer-Encoding');
  if (coding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (coding !== 'quoted-printable') return body;
  const bytes = body
    .replaceAll('=\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
};
