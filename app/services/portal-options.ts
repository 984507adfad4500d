import type { Instant } from '#domain/time';
import type { CompanySettings } from './identity/company-provider';
import type { RunSweep } from './log/sweep';
import type { MailOptions } from './mail/letter';
import type { ReadRoll } from './queries/desk/roll';

/** What a portal is opened with. */
export interface PortalOptions {
  dataDir: string;
  /** Folder of the SQL migrations. */
  migrations: string;
  /** Origin people use, e.g. https://portal.example.org: names the log and is the first protected context. */
  publicUrl: string;
  /** Bytes of disk kept free for stopping; none unless said. */
  reserveBytes?: number;
  /** Wall clock in ms. It may be set; the portal's own time never runs backwards and never stands still. */
  clock: () => Instant;
  /** A clock nobody can set, in ms; stands still where a test or the demo story moves the time itself. */
  monotonic?: () => number;
  random: (bytes: number) => Uint8Array;
  /** Told of what went wrong without stopping the portal. */
  report: (what: string, cause: unknown) => void;
  /** Where the whole log is looked at; absent: here, and others wait meanwhile. */
  sweep?: RunSweep;
  /** Where everybody is counted; absent: here. */
  roll?: ReadRoll;
  /** The company's sign-in, where there is one. */
  company?: CompanySettings | undefined;
  /** How people are written to; left out, nobody is. */
  mail?: MailOptions | undefined;
  /** Entries that go at once when their time is over; as many as one entry can name unless said. */
  erasedAtOnce?: number;
  /** Told who was erased, where something is kept beside the data of the portal. */
  forgotten?: (person: string) => void;
}
