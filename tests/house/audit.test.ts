/** The audit list holds what people did in a role, and never what somebody did for themselves (model, section 0). */
import { describe, expect, it } from 'vitest';
import { AUDITED, auditLineOf, NAMED_AND_UNLISTED } from '#domain/authority/audit';
import { OPERATIONS, type Operation } from '#domain/authority/roles';
import type { Entry, EntryType } from '#domain/entry/bodies';
import { SAMPLES } from '../domain/entry/samples';

/** Operations by the act they stand for: two versions of one type of entry are one act. */
const listed = [
  ...new Map(
    Object.entries(AUDITED).flatMap(([type, rule]) =>
      'unlisted' in rule ? [] : [[type.replace(/\.v\d+$/, ''), rule.operation] as const],
    ),
  ).values(),
];

/** Acts of people for themselves, and what they are told; written down here a second time, so that one table cannot drift alone. */
const OWN_ACTS =
  /^(choice|request\.(made|clarified|withdrawn|message)|notice\.(delivered|acknowledged)|person\.(languages_chosen|informed)|paper\.|council\.protected)/;

const entry = (type: EntryType, kind: Entry['actor']['kind']): Entry =>
  ({ type, body: SAMPLES[type], seq: 1, at: 0, actor: { kind, id: 'per_1' }, subject: 'per_2' }) as Entry;

describe('the audit list', () => {
  it.each(Object.keys(OPERATIONS) as Operation[])('%s has a line, or a reason to have none', (operation) => {
    expect(operation).toMatch(/^[a-z]+\.[a-z_]+$/);
    expect([...listed, ...NAMED_AND_UNLISTED].filter((one) => one === operation)).toHaveLength(1);
  });

  it.each(Object.keys(SAMPLES) as EntryType[])('%s: a person’s own act is never a line', (type) => {
    for (const kind of ['person', 'operator'] as const) {
      const line = auditLineOf(entry(type, kind));
      if (OWN_ACTS.test(type)) expect(line).toBeUndefined();
      // What the line names is the object of an act in a role, and a code or an id.
      else if (line) expect(line.object).toMatch(/^[\w:.-]+$/);
    }
    expect(auditLineOf(entry(type, 'portal'))).toBeUndefined();
  });
});
