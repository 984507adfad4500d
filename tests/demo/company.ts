/** Tells the story to the domain: the rules of the commands, in memory, and what they would refuse. */
import {
  type EstablishmentFile,
  parseNoticeFile,
  parseProgrammeFile,
  parseSystemFile,
} from '#app/operator/files';
import type { StoryStep } from '#demo/story/steps';
import { tellStory } from '#demo/story/story';
import { mayDo, type RoleKey } from '#domain/authority/roles';
import { cannotChoose } from '#domain/choice/can';
import { type ChoiceFact, choiceStatus, NO_CHOICE, nextStatus, permits } from '#domain/choice/machine';
import { isOwnContext } from '#domain/council/own-contexts';
import { decideCell } from '#domain/decision/cell';
import { cellsFromFacts, decide, type Question } from '#domain/decision/decide';
import { nothingYet, type PersonFacts } from '#domain/decision/facts';
import { noticeFor } from '#domain/decision/ground';
import { type Activity, activityId, type BasisRule, type Programme } from '#domain/monitoring/activity';
import { type GateRecord, mayOpenGate } from '#domain/monitoring/gates';
import type { NoticeContact } from '#domain/notice/told';
import { type NoticeVersion, versionInForce } from '#domain/notice/version';
import { type Establishment, placesOf } from '#domain/people/person';
import { missingIn } from '#domain/request/kinds';
import type { Result } from '#domain/result';
import { DAY } from '#domain/time';

const parsed = <File>(result: Result<File, { code: string; path: string }>): File => {
  if (!result.ok) throw new Error(`${result.error.code} at ${result.error.path}`);
  return result.value;
};
const refuse = (step: StoryStep, why: string): never => {
  throw new Error(
    `${step.do} by ${step.by} at ${step.at}: ${why} ${JSON.stringify(step.input).slice(0, 200)}`,
  );
};

/** The company on the evening of the last step; throws where an act of the story would be refused. */
export const companyAfter = (dayZero: number, steps: Iterable<StoryStep> = tellStory()) => {
  const programmes = new Map<string, Programme>();
  const activities = new Map<string, Activity>();
  const establishments = new Map<string, Establishment>();
  const gates = new Map<string, GateRecord[]>();
  const notices = new Map<string, NoticeVersion[]>();
  const world = {
    programmes,
    activities,
    establishments,
    gates,
    notices,
    classified: new Map(),
    inventories: { owed: new Set<string>(), barred: new Map() },
    paused: new Set<string>(),
    resumed: new Map<string, number>(),
  };
  type Facts = Omit<PersonFacts, 'notices' | 'choices'> & {
    notices: Map<string, Map<number, NoticeContact>>;
    choices: Map<string, ChoiceFact>;
  };
  const people = new Map<string, Facts>();
  const emails = new Set<string>();
  const roles = new Map<string, { role: RoleKey; establishment?: string }[]>();
  const systems = new Map<string, { activities: readonly string[] }>();
  const keys: { system: string; endsAt: number }[] = [];
  const accounts = new Set<string>();
  const proposed = new Map<string, Extract<StoryStep, { do: 'notice.propose' }>>();
  const waiting = new Map<string, { by: string; approved: (second: StoryStep) => void }>();
  const admins = () => [...roles.values()].filter((held) => held.some(({ role }) => role === 'admin')).length;

  const factsOf = (step: StoryStep, person: string): Facts =>
    people.get(person) ?? refuse(step, 'unknown person');
  const allowed = (step: StoryStep, operation: Parameters<typeof mayDo>[1]) => {
    const held = (roles.get(step.by) ?? []).map(({ role }) => role);
    if (step.by !== 'operator' && !mayDo(held, operation)) refuse(step, 'not allowed');
  };
  const recordGate = (step: StoryStep, record: GateRecord) => {
    if (!programmes.has(record.programme)) refuse(step, 'unknown programme');
    if (record.activity && !activities.has(record.activity)) refuse(step, 'unknown activity');
    const fits = (roles.get(step.by) ?? []).some(
      ({ role, establishment }) =>
        mayOpenGate(record.gate, [role]) &&
        (record.gate !== 'collective_gate_unmet' || record.place === `establishment:${establishment}`),
    );
    // Whoever runs the machine records what a file says; a council's own gate never.
    const atMachine = step.by === 'operator' && record.gate !== 'collective_gate_unmet';
    if (!fits && !atMachine) refuse(step, 'may not open this gate');
    gates.set(record.programme, [...(gates.get(record.programme) ?? []), record]);
  };

  let now = dayZero;
  for (const step of steps) {
    now = dayZero + step.at;
    if (step.do === 'establishment.record') {
      allowed(step, step.do);
      const { establishment: id, ...rest }: EstablishmentFile = step.input;
      establishments.set(id, { id, ...rest });
    } else if (step.do === 'person.add') {
      allowed(step, step.do);
      const { person: id, hiredOn, establishment, email } = step.input;
      const place = establishments.get(establishment) ?? refuse(step, 'unknown establishment');
      if (people.has(id) || emails.has(email)) refuse(step, 'twice');
      emails.add(email);
      const hiredAt = hiredOn === undefined ? now : Date.parse(hiredOn);
      const { country, region } = place;
      const person = { ...step.input, id, establishment, country, region, hiredAt };
      people.set(id, { ...nothingYet(person), notices: new Map(), choices: new Map() });
    } else if (step.do === 'account.set') {
      factsOf(step, step.input.person);
      accounts.add(step.input.email);
    } else if (step.do === 'role.grant') {
      allowed(step, step.do);
      const { person, ...grant } = step.input;
      factsOf(step, person);
      if (person === step.by) refuse(step, 'not for yourself');
      if (step.by !== 'operator' || admins() >= 2) refuse(step, 'takes a second person');
      roles.set(person, [...(roles.get(person) ?? []), grant]);
    } else if (step.do === 'role.propose') {
      allowed(step, step.do);
      const { person, ...grant } = step.input;
      factsOf(step, person);
      if (person === step.by) refuse(step, 'not for yourself');
      waiting.set(person, {
        by: step.by,
        approved: (second) => {
          allowed(second, 'role.approve');
          if (person === second.by) refuse(second, 'not for yourself');
          roles.set(person, [...(roles.get(person) ?? []), grant]);
        },
      });
    } else if (step.do === 'proposal.approve') {
      const proposal = waiting.get(step.input.about) ?? refuse(step, 'unknown proposal');
      if (proposal.by === step.by || step.by === 'operator') refuse(step, 'takes a second person');
      proposal.approved(step);
      waiting.delete(step.input.about);
    } else if (step.do === 'programme.apply') {
      allowed(step, step.do);
      const file = parsed(parseProgrammeFile(step.input.file));
      if (file.owner !== undefined && !accounts.has(file.owner)) refuse(step, 'unknown owner');
      const owned = file.activities.map((item): Activity => {
        const parts = { ...item, programme: file.programme };
        const rules = Object.entries(item.basis).map(([place, rule]): [string, BasisRule] => {
          const { acknowledgement: asked } = rule;
          const acknowledgement =
            typeof asked === 'string' ? asked : { hiredSince: Date.parse(asked.hired_since) };
          return [place, { ...rule, acknowledgement }];
        });
        return {
          id: activityId(parts),
          programme: file.programme,
          category: item.category,
          purpose: item.purpose,
          verb: item.verb,
          basisByPlace: Object.fromEntries(rules),
          duty: {
            onLostContactHours: item.duty.on_lost_contact_hours,
            onObjection: item.duty.on_objection,
            onRestriction: item.duty.on_restriction,
            onMissingAcknowledgement: item.duty.on_missing_acknowledgement,
            decisions: item.duty.decisions,
          },
          appliesTo: item.applies_to,
          recipients: item.recipients,
          processors: item.processors,
          transfers: item.transfers,
          retentionDays: item.retention_days,
          embargoDays: item.embargo_days,
          consentDays: item.consent_days,
          compatibleWith: item.compatible_with,
        };
      });
      for (const activity of owned) activities.set(activity.id, activity);
      const key = file.programme;
      programmes.set(key, { key, controller: 'controller', activities: owned, startsAt: now });
      for (const { document: _evidence, until, gate, ...record } of file.gates) {
        const ends = until === undefined ? {} : { until: Date.parse(until) };
        recordGate(step, { ...record, ...ends, gate: gate as GateRecord['gate'], programme: key, at: now });
      }
    } else if (step.do === 'gate.record') {
      const { document: _evidence, ...record } = step.input;
      recordGate(step, { ...record, at: now });
    } else if (step.do === 'review.record') {
      allowed(step, step.do);
      if (!programmes.has(step.input.programme)) refuse(step, 'unknown programme');
    } else if (step.do === 'notice.remind') {
      allowed(step, step.do);
      if (!notices.has(step.input.notice)) refuse(step, 'unknown notice');
    } else if (step.do === 'notice.propose') {
      allowed(step, step.do);
      proposed.set(parsed(parseNoticeFile(step.input.file)).notice, step);
    } else if (step.do === 'notice.approve') {
      allowed(step, step.do);
      const asked = proposed.get(step.input.notice) ?? refuse(step, 'unknown proposal');
      if (asked.by === step.by) refuse(step, 'takes a second person');
      const file = parsed(parseNoticeFile(asked.input.file));
      const all = programmes.get(file.programme)?.activities ?? refuse(step, 'unknown programme');
      const ids = file.activities === '*' ? all.map(({ id }) => id) : file.activities;
      if (ids.some((id) => !activities.has(id))) refuse(step, 'unknown activity');
      const earlier = notices.get(file.notice) ?? [];
      notices.set(file.notice, [
        ...earlier,
        {
          ...file,
          version: earlier.length + 1,
          activities: ids,
          languages: Object.keys(file.texts),
          publishedAt: now,
          effectiveFrom: asked.input.effectiveAt === undefined ? now : dayZero + asked.input.effectiveAt,
        },
      ]);
    } else if (step.do === 'notice.deliver') {
      const { person, notice, version, language } = step.input;
      const published = notices.get(notice)?.find((candidate) => candidate.version === version);
      if (!published?.languages.includes(language)) refuse(step, 'unknown notice');
      const facts = factsOf(step, person);
      if (!facts.person.languages.includes(language)) refuse(step, 'a language they did not choose');
      const history = facts.notices.get(notice) ?? new Map<number, NoticeContact>();
      const contact = history.get(version);
      if (contact?.delivered[language] !== undefined) refuse(step, 'already done');
      history.set(version, { ...contact, delivered: { ...contact?.delivered, [language]: now } });
      facts.notices.set(notice, history);
    } else if (step.do === 'notice.acknowledge') {
      const { person, notice, version, language, outcome } = step.input;
      if (person !== step.by) refuse(step, 'not yours');
      const history = factsOf(step, person).notices.get(notice);
      const contact = history?.get(version);
      if (!history || contact?.delivered[language] === undefined) return refuse(step, 'not told');
      if ((versionInForce(notices.get(notice) ?? [], now)?.version ?? 0) > version) refuse(step, 'too old');
      history.set(version, { ...contact, acknowledgement: { outcome, at: now } });
    } else if (step.do === 'paper.record') {
      allowed(step, step.do);
      const { person, notice, version, language, signedDay } = step.input;
      if (person === step.by) refuse(step, 'on their own page');
      const published = notices.get(notice)?.find((candidate) => candidate.version === version);
      if (!published?.languages.includes(language)) return refuse(step, 'unknown notice');
      const signed = dayZero + (signedDay + 1) * DAY;
      if (signed - DAY > now || signed < published.effectiveFrom) refuse(step, 'a day that cannot be');
      const facts = factsOf(step, person);
      if (!facts.person.languages.includes(language)) refuse(step, 'a language they did not choose');
      const history = facts.notices.get(notice) ?? new Map<number, NoticeContact>();
      const contact = history.get(version);
      history.set(version, {
        delivered: { [language]: now, ...contact?.delivered },
        acknowledgement: contact?.acknowledgement ?? { outcome: 'acknowledged', at: now },
      });
      facts.notices.set(notice, history);
    } else if (step.do === 'council.protect') {
      allowed(step, step.do);
      if (!isOwnContext(step.input)) refuse(step, 'nothing a collector compares');
    } else if (step.do === 'choice.make') {
      const { person, activity: id, act, noticeVersion } = step.input;
      if (act === 'record_no') allowed(step, 'choice.record_no');
      else if (person !== step.by) refuse(step, 'not yours');
      const facts = factsOf(step, person);
      const activity = activities.get(id) ?? refuse(step, 'unknown activity');
      const before = facts.choices.get(id) ?? NO_CHOICE;
      const cannot = cannotChoose(act, decideCell(world, facts, activity, now), before, now);
      if (cannot) refuse(step, cannot);
      const versions = noticeFor(world, activity, placesOf(facts.person), now)?.versions ?? [];
      if (act === 'give' && versionInForce(versions, now)?.version !== noticeVersion)
        refuse(step, 'notice changed');
      const status = nextStatus(choiceStatus(before, now), act) ?? refuse(step, 'changes nothing');
      facts.choices.set(id, {
        status,
        at: now,
        ...(permits(status) && { since: now, until: now + (activity.consentDays ?? 0) * DAY }),
      });
    } else if (step.do === 'request.make') {
      if (step.input.person !== step.by) refuse(step, 'not yours');
      factsOf(step, step.input.person);
      if (missingIn(step.input.kind, step.input)) refuse(step, 'incomplete');
    } else if (step.do === 'system.register') {
      allowed(step, step.do);
      const file = parsed(parseSystemFile(step.input.file));
      if (file.activities.some((id) => !activities.has(id))) refuse(step, 'unknown activity');
      if (!accounts.has(file.owner)) refuse(step, 'unknown owner');
      systems.set(file.system, file);
    } else if (step.do === 'inventory.state') {
      allowed(step, step.do);
      const said = step.input;
      const file = systems.get(said.system);
      if (!file) refuse(step, 'unknown system');
      if (said.lines.length === 0) refuse(step, 'nothing stated');
    } else if (step.do === 'key.mint') {
      allowed(step, step.do);
      if (!systems.has(step.input.system)) refuse(step, 'unknown system');
      const { system, days } = step.input;
      const endsAt = now + days * DAY;
      waiting.set(system, {
        by: step.by,
        approved: (second) => {
          allowed(second, 'key.approve');
          keys.push({ system, endsAt });
        },
      });
    } else if (step.do === 'person.leave') {
      allowed(step, step.do);
      Object.assign(factsOf(step, step.input.person).person, { leftAt: now });
    } else {
      if (step.input.person !== step.by) refuse(step, 'not yours');
      const facts = factsOf(step, step.input.person);
      facts.person = { ...facts.person, languages: step.input.languages };
    }
  }
  const ask = (question: Question, at = now) => decide(cellsFromFacts(world, people, at), question, at);
  return { world, people, roles, systems, keys, accounts, now, ask };
};
