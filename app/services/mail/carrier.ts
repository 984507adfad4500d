import type { SendFailure } from '#domain/mail/retry';
import type { Instant } from '#domain/time';

/** A mail as it goes out. */
export interface OutgoingMail {
  id: string;
  person: string;
  to: string;
  subject: string;
  text: string;
  at: Instant;
}

/** Who takes mails along: a mail server, or the outbox of the demo. */
export interface Carrier {
  /** Answers undefined when it was taken, or why it was not. Throws nothing that it can name. */
  carry(mail: OutgoingMail): Promise<SendFailure | undefined>;
  close(): void;
}
