import type { MailKind } from '#domain/mail/kinds';

/** What a mail says, without its words: doors hand those in, services say nothing. */
export type Letter =
  | { is: 'told'; lines: readonly { kind: Exclude<MailKind, 'checkpoint'>; about: string }[] }
  | { is: 'checkpoint'; note: string; vkey: string }
  | { is: 'code'; code: string };

/** Subject and text of a letter in the first of these languages that the portal speaks. Plain text, LF between lines. */
export type WriteLetter = (letter: Letter, languages: readonly string[]) => { subject: string; text: string };

/** How the portal reaches a mail server. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** `starttls`: refuses a server that does not offer it. `tls`: from the first byte. `none`: in clear. */
  tls: 'starttls' | 'tls' | 'none';
  signIn?: { user: string; password: string };
  /** The address the portal writes from. */
  from: string;
}

/** What a portal is opened with to write mail; left out, it writes none. */
export interface MailOptions {
  write: WriteLetter;
  /** Without one, mails go into the outbox of the demo. */
  smtp?: SmtpSettings | undefined;
}
