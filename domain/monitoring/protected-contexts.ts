/** A place in which nothing is captured, whatever else is allowed. Served with every snapshot. */
export interface ProtectedContext {
  kind: 'app' | 'site' | 'person' | 'group' | 'room' | 'hours' | 'window' | 'field';
  /** What a collector compares: an origin, a bundle id, a group id, a field type. */
  match: string;
  /** Why it is protected, a code with a sentence. */
  why: ProtectionReason;
}

export const PROTECTION_REASONS = [
  'portal',
  'council',
  'company_doctor',
  'lawyer',
  'whistleblowing',
  'password_field',
  'private_window',
  'protected',
] as const;
export type ProtectionReason = (typeof PROTECTION_REASONS)[number];

/** The entries every installation starts from; the first is the portal itself, whatever an organisation declares. */
export const standardContexts = (portalOrigin: string): readonly ProtectedContext[] => [
  { kind: 'site', match: portalOrigin, why: 'portal' },
  { kind: 'group', match: 'works-council', why: 'council' },
  { kind: 'group', match: 'company-doctor', why: 'company_doctor' },
  { kind: 'group', match: 'legal-counsel', why: 'lawyer' },
  { kind: 'group', match: 'whistleblowing', why: 'whistleblowing' },
  { kind: 'field', match: 'password', why: 'password_field' },
  { kind: 'window', match: 'private', why: 'private_window' },
];
