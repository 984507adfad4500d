import type { MonitoringRow } from '#app/services/queries/my-monitoring';

/** A row of the grid, allowed and heard of, with whatever a test needs otherwise. */
export const rowOf = (more: Partial<MonitoringRow> = {}): MonitoringRow => ({
  activity: 'agents.mouse_pointer.train_ai_agents.collect',
  programme: { key: 'agents', title: 'AI agents' },
  category: 'mouse_pointer',
  purpose: 'train_ai_agents',
  verb: 'collect',
  text: {
    title: 'Record your mouse movements',
    why: 'Agents learn from them.',
    recipients: 'The AI team.',
    irreversible: 'What an agent has learned stays in it.',
  },
  textLanguage: 'en',
  basis: 'consent',
  retentionDays: 90,
  decisions: 'none',
  onLostContactHours: 0,
  onObjection: 'stop',
  objectionTouches: [],
  includes: [],
  multiParty: false,
  allow: true,
  reasons: [],
  choice: { status: 'given', at: 1 },
  cannot: { refuse: 'changes_nothing' },
  notice: { key: 'agents', version: 1 },
  observed: 'all_report',
  systems: [{ system: 'endpoint-agent', kind: 'collector', lastSeen: 0, alive: true }],
  ...more,
});
