/** Whose data was looked at. */
export interface LookSubject {
  type: 'employee' | 'email' | 'external_id';
  id: string;
}

/**
 * That somebody looked at people's data. Instants are RFC 3339. Words are read by the person: 120 characters, `action` 200, `reason.detail` 500. What
 * each member means stands in the machine API, "Report: looks".
 */
export interface Look {
  /** What you call it: told again under the same id it is the same look. */
  id: string;
  at: string;
  /** More than one: a single read of many, and each of them is told so. At most 1,000. */
  subjects: readonly LookSubject[];
  actor: {
    kind: 'human' | 'service' | 'agent';
    /** `named` only where it was decided that the person may read the name. */
    display: 'role' | 'unit' | 'named';
    id?: string;
    name?: string;
    role?: string;
    unit?: string;
    country?: string;
    sponsor?: string;
  };
  operation: 'view' | 'query' | 'export' | 'share' | 'train' | 'delete';
  resource: {
    category: string;
    dataset?: string;
    count?: number;
    /** In the same read, where they are told in parts. */
    people?: number;
    from?: string;
    to?: string;
  };
  reason: { type: string; detail?: string };
  outcome: 'allowed' | 'denied' | 'error';
  action?: string;
  purpose?: string;
  onBehalfOf?: string;
  receiver?: string;
  ticket?: string;
  approval?: string;
  bulk?: boolean;
}

/** A look that was not taken, by its place in the report; in a read of many also by whose it was. */
export interface LookRefused {
  index: number;
  code: string;
  subject?: string;
  detail?: string;
}

export interface LooksTaken {
  /** Looks that are on record, one for each person; also those that were there before. */
  accepted: number;
  refused: readonly LookRefused[];
  /** Since when and until when every look is told, as the portal counts it now. */
  covered?: { from: string; to: string };
}
