/** What systems report in volume, each in a table of its own; one digest entry covers many rows (design, "The log"). */
export type ReportKind = 'heartbeat' | 'holdings' | 'looks' | 'used' | 'runs' | 'lists';
