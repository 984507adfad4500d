/**
 * THE TABLE of what is told by mail. A new kind is a row here, the rule that puts it into the queue (app/services/mail/rules.ts, or recurring.ts for
 * what comes by the calendar), and its sentence `mail.kind.*` in app/messages/.
 *
 * - `urgent`: goes at once. For a choice that is needed, an incident, a mismatch, a deadline, and what others recorded about somebody.
 * - `routine`: waits for the one interruption a month (domain/mail/budget.ts).
 * - `office`: belongs to a role somebody has, and comes when the role says so.
 *
 * A kind is about what happened, never about what somebody chose: no kind may reach only those who refused or only those who agreed, but for
 * what was recorded for somebody; and there a no and a signed paper are one kind with one text.
 */
export const MAIL_KINDS = {
  recorded: { pace: 'urgent' },
  request: { pace: 'urgent' },
  finding: { pace: 'urgent' },
  shown_late: { pace: 'urgent' },
  notice: { pace: 'routine' },
  reminder: { pace: 'routine' },
  statement: { pace: 'routine' },
  checkpoint: { pace: 'office' },
} as const satisfies Record<string, { pace: 'urgent' | 'routine' | 'office' }>;

export type MailKind = keyof typeof MAIL_KINDS;

/** How fast a mail goes out, by what is in it. */
export type Pace = (typeof MAIL_KINDS)[MailKind]['pace'];
