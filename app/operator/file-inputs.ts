import type { RoleTerms } from '#domain/authority/terms';
import { type Activity, activityId } from '#domain/monitoring/activity';
import type { Gate } from '#domain/monitoring/gates';
import type { Refused } from '#domain/result';
import { DAY, fromIso, type Instant } from '#domain/time';
import type { ProgrammeInput } from '../services/commands/programme-fit';
import type { NoticeInput } from '../services/commands/publish-notice';
import type { GateInput } from '../services/commands/record-gate';
import type { SystemInput } from '../services/commands/register-system';
import type { InventoryInput } from '../services/commands/state-inventory';
import type { NoticeFile, ProgrammeFile, SystemFile } from './files';
import { definedOnly } from './printed';

/** How a file's e-mail address becomes a person's id; undefined when nobody has it. */
type FindPerson = (email: string) => string | undefined;

/** The start of a day in UTC. */
export const dayStart = (date: string): Instant => fromIso(`${date}T00:00:00Z`);

/** What a programme file asks for. The address of an owner that nobody is stays: it is an id nobody has, and the command names it. */
export const programmeInput = (file: ProgrammeFile, now: Instant, find: FindPerson): ProgrammeInput => ({
  programme: file.programme,
  ...(file.owner !== undefined && { owner: find(file.owner) ?? file.owner }),
  startsAt: file.starts_on === undefined ? now : dayStart(file.starts_on),
  controller: file.controller,
  texts: Object.fromEntries(
    Object.entries(file.texts).map(([language, text]) => [
      language,
      {
        ...text,
        activities: Object.fromEntries(
          file.activities.map((activity) => [
            activityId({ ...activity, programme: file.programme }),
            activity.texts[language],
          ]),
        ),
      },
    ]),
  ),
  activities: file.activities.map(declaredActivity),
});

const declaredActivity = (
  activity: ProgrammeFile['activities'][number],
): Omit<Activity, 'id' | 'programme'> => ({
  category: activity.category,
  purpose: activity.purpose,
  verb: activity.verb,
  basisByPlace: Object.fromEntries(
    Object.entries(activity.basis).map(([place, { basis, law, acknowledgement }]) => [
      place,
      {
        basis,
        law,
        acknowledgement:
          typeof acknowledgement === 'string'
            ? acknowledgement
            : { hiredSince: dayStart(acknowledgement.hired_since) },
      },
    ]),
  ),
  duty: {
    onLostContactHours: activity.duty.on_lost_contact_hours,
    onObjection: activity.duty.on_objection,
    onRestriction: activity.duty.on_restriction,
    onMissingAcknowledgement: activity.duty.on_missing_acknowledgement,
    decisions: activity.duty.decisions,
  },
  appliesTo: activity.applies_to,
  recipients: activity.recipients,
  processors: activity.processors,
  transfers: activity.transfers,
  retentionDays: activity.retention_days,
  embargoDays: activity.embargo_days,
  ...(activity.consent_days !== undefined && { consentDays: activity.consent_days }),
  compatibleWith: activity.compatible_with,
});

/** The gates a programme file records, in its order. */
export const gateInputs = (file: ProgrammeFile): readonly GateInput[] =>
  file.gates.map(({ gate, activity, place, state, until, document }) => ({
    // The file's parser has checked that it is one.
    gate: gate as Gate,
    programme: file.programme,
    ...(activity !== undefined && { activity }),
    ...(place !== undefined && { place }),
    state,
    ...(until !== undefined && { until: dayStart(until) }),
    evidence: document,
  }));

/** Where in the file stands what a refusal is about, as a path; the whole list where it is missing from it. */
export const placeInProgramme = (file: ProgrammeFile, { code, about }: Refused): string | undefined => {
  if (code === 'unknown_owner') return 'owner';
  if (about === undefined) return undefined;
  const position = file.activities.findIndex(
    (activity) => activityId({ ...activity, programme: file.programme }) === about,
  );
  return position < 0 ? 'activities' : `activities.${position}`;
};

/** What a notice file asks for; `"*"` becomes every activity of the programme as it stands. */
export const noticeInput = (
  file: NoticeFile,
  now: Instant,
  activitiesOf: (programme: string) => readonly string[],
): NoticeInput => ({
  notice: file.notice,
  programme: file.programme,
  activities: file.activities === '*' ? activitiesOf(file.programme) : file.activities,
  places: file.places,
  texts: file.texts,
  effectiveFrom: file.effective_from === undefined ? now : fromIso(file.effective_from),
  reacknowledge: file.reacknowledge,
});

/** What a system file asks for. */
export const systemInput = (file: SystemFile, find: FindPerson): SystemInput => ({
  system: file.system,
  kind: file.kind,
  owner: find(file.owner) ?? file.owner,
  ...(file.sponsor !== undefined && { sponsor: find(file.sponsor) ?? '' }),
  activities: file.activities,
  manifest: file.manifest,
  lists: file.lists,
  ...(file.expires_on !== undefined && { expiresAt: dayStart(file.expires_on) }),
});

/** What a system file says of what was held before; undefined where it says nothing. A kind about which `said` knows already is left to its page. */
export const inventoryInput = (file: SystemFile, said: readonly string[]): InventoryInput | undefined => {
  const lines = Object.entries(file.held_before?.kinds ?? {})
    .filter(([category]) => !said.includes(category))
    .map(([category, held]) => ({ category, ...(held !== 'nothing' && { held: definedOnly(held) }) }));
  return file.held_before && lines.length > 0
    ? { system: file.system, language: file.held_before.language, lines }
    : undefined;
};

/** The terms of a role as they are typed: days of the UTC calendar, the last one included. `holder` is the person of `stands_in_for`. */
export const roleTerms = (
  typed: {
    establishment?: string | undefined;
    from?: string | undefined;
    until?: string | undefined;
  },
  holder: string | undefined,
): RoleTerms => ({
  ...(typed.establishment !== undefined && { establishment: typed.establishment }),
  ...(typed.from !== undefined && { from: dayStart(typed.from) }),
  ...(typed.until !== undefined && { until: dayStart(typed.until) + DAY }),
  ...(holder !== undefined && { stands_in_for: holder }),
});
