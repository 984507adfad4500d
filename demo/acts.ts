import { gateInputs, noticeInput, programmeInput, systemInput } from '#app/operator/file-inputs';
import { parseNoticeFile, parseProgrammeFile, parseSystemFile } from '#app/operator/files';
import type { Portal } from '#app/services/open-portal';
import type { Actor } from '#domain/entry/bodies';
import type { Result } from '#domain/result';
import { DAY, type Instant, toIso } from '#domain/time';
import type { Handle, StoryOperation, StoryStep } from './story/steps';

/** What the story is told with. The clock is the portal's own, set to each step's time while the story runs. */
export interface Telling {
  portal: Portal;
  setClock(at: Instant): void;
  dayZero: Instant;
  /** Never later than this. */
  until: Instant;
  newPassword(): string;
}

type StepOf<Name extends StoryOperation> = Extract<StoryStep, { do: Name }>;
/** What is known of the company so far. */
export interface Stage extends Telling {
  ids: Map<Handle, string>;
  emails: Map<Handle, string>;
  passwords: Map<Handle, string>;
  keys: Map<string, string>;
  /** The newest proposal by handle or system. */
  proposals: Map<string, string>;
}
type Acts = {
  [Name in StoryOperation]: (stage: Stage, step: StepOf<Name>, actor: Actor) => Promise<Result<unknown>>;
};

export const OPERATOR: Actor = { kind: 'operator', id: 'demo' };

/** The id that the portal gave to somebody of the story. */
export const idOf = (stage: Pick<Stage, 'ids'>, handle: Handle): string => {
  const id = stage.ids.get(handle);
  if (id === undefined) throw new Error(`the story speaks of ${handle} before they joined`);
  return id;
};

/** The content of a file that belongs to the story, so a fault in it is a bug. */
export const parsed = <File>(result: Result<File, { code: string; path?: string }>): File => {
  if (!result.ok)
    throw new Error(`a file of the story is wrong: ${result.error.code} ${result.error.path ?? ''}`);
  return result.value;
};

/** Every act of the story, as the portal's own services take it. */
export const ACTS: Acts = {
  'establishment.record': ({ portal }, { input }, actor) =>
    portal.administration.recordEstablishment(actor, input),
  'person.add': async (stage, { input, at }, actor) => {
    const id = stage.portal.services.newId('per');
    stage.ids.set(input.person, id);
    stage.emails.set(input.person, input.email);
    const hiredAt = input.hiredOn === undefined ? stage.dayZero + at : Date.parse(input.hiredOn);
    const { kind, entity, establishment, languages, minor, synthetic, name, email } = input;
    return stage.portal.administration.addPerson(actor, {
      id,
      kind,
      entity,
      establishment,
      languages,
      minor,
      synthetic,
      hiredAt,
      profile: { name, email, external_id: input.person },
    });
  },
  'account.set': async (stage, { input }) => {
    const password = stage.newPassword();
    stage.passwords.set(input.person, password);
    return stage.portal.services.identity.setAccount({
      person: idOf(stage, input.person),
      email: input.email,
      password,
    });
  },
  'role.grant': (stage, { input }, actor) =>
    stage.portal.administration.grantRole(actor, { ...input, person: idOf(stage, input.person) }),
  'role.propose': async (stage, { input }, actor) => {
    const { untilAt, ...role } = input;
    const asked = {
      ...role,
      person: idOf(stage, input.person),
      ...(untilAt !== undefined && { until: stage.dayZero + untilAt }),
    };
    const proposed = await stage.portal.administration.proposeRole(actor, asked);
    if (proposed.ok) stage.proposals.set(input.person, proposed.value.proposal);
    return proposed;
  },
  'proposal.approve': ({ portal, proposals }, { input: { about } }, actor) =>
    portal.administration.approve(actor, { proposal: proposals.get(about) ?? '' }),
  'programme.apply': async ({ portal }, { input }, actor) => {
    const file = parsed(parseProgrammeFile(input.file));
    const { clock, identity } = portal.services;
    const applied = await portal.administration.applyProgramme(
      actor,
      programmeInput(file, clock(), identity.personByEmail),
    );
    if (!applied.ok) return applied;
    for (const gate of gateInputs(file)) {
      const recorded = await portal.administration.recordGate(actor, gate);
      if (!recorded.ok) return recorded;
    }
    return applied;
  },
  'gate.record': ({ portal }, { input: { document, ...gate } }, actor) =>
    portal.administration.recordGate(actor, { ...gate, evidence: document }),
  'notice.propose': async ({ portal, dayZero, proposals }, { input }, actor) => {
    const file = parsed(parseNoticeFile(input.file));
    const asked = noticeInput(file, portal.services.clock(), portal.operator.activitiesOf);
    const effectiveFrom = input.effectiveAt === undefined ? asked.effectiveFrom : dayZero + input.effectiveAt;
    const proposed = await portal.administration.proposeNotice(actor, {
      ...asked,
      effectiveFrom,
      stricter: false,
    });
    if (proposed.ok) proposals.set(asked.notice, proposed.value.proposal);
    return proposed;
  },
  'notice.approve': ({ portal, proposals }, { input: { notice } }, actor) =>
    portal.administration.approveNotice(actor, { proposal: proposals.get(notice) ?? '' }),
  'review.record': ({ portal }, { input }, actor) =>
    portal.administration.recordReview(actor, input, portal.services.newId('idem')),
  'notice.remind': ({ portal }, { input }, actor) => portal.administration.remindNotice(actor, input),
  'notice.deliver': (stage, { input }) => {
    const { notice, version, language, channel } = input;
    const hash = stage.portal.operator.publishedHash(notice, version, language) ?? '';
    const person = idOf(stage, input.person);
    return channel === 'portal'
      ? stage.portal.acts.deliver({ person }, { notice, version, language, hash })
      : stage.portal.administration.recordDelivery(OPERATOR, {
          person,
          notice,
          version,
          language,
          hash,
          channel,
        });
  },
  'notice.acknowledge': (stage, { input: { person, ...input } }) =>
    stage.portal.acts.acknowledge({ person: idOf(stage, person) }, input),
  'paper.record': (stage, { input: { person, signedDay, ...paper } }, actor) =>
    stage.portal.administration.recordPaper(actor, {
      ...paper,
      person: idOf(stage, person),
      signedOn: toIso(stage.dayZero + signedDay * DAY).slice(0, 10),
    }),
  'council.protect': ({ portal }, { input }, actor) =>
    portal.administration.protectPlaces(actor, { act: 'add', context: input }),
  'choice.make': (stage, { input }, actor) => {
    const person = idOf(stage, input.person);
    const { act, activity, language } = input;
    return act === 'record_no'
      ? stage.portal.administration.recordNo(actor, { person, activity, language, channel: 'paper' })
      : stage.portal.acts.choose(
          { person },
          {
            activity,
            act,
            language,
            words: input.words ?? '',
            ...(input.noticeVersion !== undefined && { noticeVersion: input.noticeVersion }),
          },
        );
  },
  'request.make': ({ portal, ...stage }, { input: { person, ...asked } }) =>
    portal.services.requests.make(
      { person: idOf(stage, person), idempotencyKey: portal.services.newId('idem') },
      asked,
    ),
  'system.register': ({ portal }, { input }, actor) =>
    portal.administration.registerSystem(
      actor,
      systemInput(parsed(parseSystemFile(input.file)), portal.services.identity.personByEmail),
    ),
  'inventory.state': ({ portal, dayZero }, { input }, actor) => {
    const dayOf = (day: number) => toIso(dayZero + day * DAY).slice(0, 10);
    const lines = input.lines.map(({ category, held }) => {
      if (!held) return { category };
      const { sinceDay, untilDay, byDay, ...words } = held;
      return {
        category,
        held: { ...words, since: dayOf(sinceDay), until: dayOf(untilDay), by: dayOf(byDay) },
      };
    });
    return portal.administration.stateInventory(actor, { ...input, lines });
  },
  'key.mint': async (stage, { input }, actor) => {
    const minted = await stage.portal.administration.mintKey(actor, input);
    if (!minted.ok) return minted;
    stage.keys.set(input.system, minted.value.key);
    stage.proposals.set(input.system, minted.value.proposal ?? '');
    return minted;
  },
  'person.leave': (stage, { input, at }, actor) =>
    stage.portal.administration.leave(actor, {
      person: idOf(stage, input.person),
      leftAt: stage.dayZero + at,
    }),
  'person.languages': (stage, { input: { person, languages } }) =>
    stage.portal.acts.chooseLanguages({ person: idOf(stage, person) }, { languages }),
};
