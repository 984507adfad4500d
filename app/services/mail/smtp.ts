import { createTransport, type NodemailerError } from 'nodemailer';
import { isOneAddress } from '#domain/mail/address';
import type { SendFailure } from '#domain/mail/retry';
import { SECOND } from '#domain/time';
import type { Carrier, OutgoingMail } from './carrier';
import type { SmtpSettings } from './letter';

/** "Mailbox name not allowed" (RFC 5321, section 4.2.3): for what cannot be an address, no server need be asked. */
const NO_ADDRESS: SendFailure = { about: 'recipient', status: 553 };

/** A server that says nothing for so long is one that is not there. */
const WAIT = 10 * SECOND;

/**
 * Hands mails to a mail server. The same mail always has the same Message-ID, so that one that is handed over twice, as after a crash, is one mail to
 * programmes that fold doubles. `messageId` makes it from the id of a mail.
 */
export const createSmtp = (settings: SmtpSettings, messageId: (id: string) => string): Carrier => {
  const { host, port, tls, signIn, from } = settings;
  const transport = createTransport({
    pool: true,
    maxConnections: 1,
    host,
    port,
    secure: tls === 'tls',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    tls: { minVersion: 'TLSv1.2' },
    ...(signIn && { auth: { user: signIn.user, pass: signIn.password } }),
    connectionTimeout: WAIT,
    greetingTimeout: WAIT,
    socketTimeout: WAIT,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    carry: async (mail) => {
      if (!isOneAddress(mail.to)) return NO_ADDRESS;
      try {
        await transport.sendMail(messageOf(mail, from, messageId(mail.id)));
        return undefined;
      } catch (cause) {
        return failureOf(cause as NodemailerError);
      }
    },
    close: () => transport.close(),
  };
};

/** Text alone: no picture, no tracking, nothing to press. */
const messageOf = ({ to, subject, text, at }: OutgoingMail, from: string, messageId: string) => ({
  from: { name: '', address: from },
  to: { name: '', address: to },
  subject,
  text,
  messageId,
  date: new Date(at),
  xMailer: false as const,
  headers: {
    // No answer by a machine to a machine (RFC 3834, section 5), and what Exchange goes by instead of it.
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
  },
});

/** Whom a failure is about. What is wrong with the sender, the sign-in or the connection is no fault of a recipient. */
const failureOf = ({ code, command, responseCode }: NodemailerError): SendFailure => {
  const ofRecipient = (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'MAIL FROM';
  if (!ofRecipient) return { about: 'server', ...(responseCode !== undefined && { status: responseCode }) };
  return responseCode === undefined ? NO_ADDRESS : { about: 'recipient', status: responseCode };
};
