import { parseSystemFile } from '#app/operator/files';
import type { Actor } from '#domain/entry/bodies';
import type { Result } from '#domain/result';
import { DAY, SECOND } from '#domain/time';
import { ACTS, idOf, OPERATOR, parsed, type Stage, type Telling } from './acts';
import { answerDeletions, sayHoldings } from './held';
import { tellLooks } from './looks';
import { CAST } from './story/cast';
import { SYSTEMS } from './story/files';
import type { StoryStep } from './story/steps';
import { tellStory } from './story/story';
import { tellFirstRun, tellSecondRun } from './training';

/** What the demo leaves for its visitors: sign-ins and keys. */
export interface DemoFile {
  url: string;
  people: readonly { role: string; name: string; email: string; password: string; id: string }[];
  systems: readonly {
    name: string;
    kind: string;
    key: string;
    activities: readonly { programme: string; category: string; purpose: string; verb: string }[];
  }[];
}

/** What systems do on these days: one tells of its training, and all answer what they were asked, and look again. */
const BETWEEN: readonly { day: number; happens: (stage: Stage) => Promise<void> }[] = [
  { day: 52, happens: tellFirstRun },
  { day: 84, happens: ({ portal }) => answerDeletions(portal) },
  { day: 86, happens: ({ portal }) => answerDeletions(portal) },
  { day: 87, happens: tellSecondRun },
];
const SILENT_FOR = 3 * 3_600 * SECOND;

/** Refusals that a story may meet and a person would not even notice. */
const HARMLESS = new Set(['already_done', 'changes_nothing']);

/** Makes 90 days of history by running real commands; throws when the portal refuses a step, for then the story is wrong. */
export const seedStory = async (telling: Telling, url: string): Promise<DemoFile> => {
  const stage: Stage = {
    ...telling,
    ids: new Map(),
    emails: new Map(),
    passwords: new Map(),
    keys: new Map(),
    proposals: new Map(),
  };
  const between = [...BETWEEN];
  for (const step of tellStory()) {
    const at = Math.min(telling.dayZero + step.at, telling.until);
    telling.setClock(at);
    const next = between[0];
    if (next && at >= telling.dayZero + next.day * DAY) {
      between.shift();
      await next.happens(stage);
    }
    const actor: Actor = step.by === 'operator' ? OPERATOR : { kind: 'person', id: idOf(stage, step.by) };
    const act = ACTS[step.do] as (stage: Stage, step: StoryStep, actor: Actor) => Promise<Result<unknown>>;
    const done = await act(stage, step, actor);
    if (!done.ok && !HARMLESS.has(done.error.code)) {
      throw new Error(`the story stumbled: ${step.do} by ${step.by} was refused with ${done.error.code}`);
    }
  }
  await tellLooks({ ...stage, idOf: (handle) => idOf(stage, handle) });
  telling.setClock(telling.until - SILENT_FOR);
  const keyOf = (system: string) => stage.keys.get(system) ?? '';
  await sayHoldings(telling.portal, (handle) => idOf(stage, handle), keyOf, telling.until - SILENT_FOR);
  goneSilent(stage);
  return demoFile(stage, url);
};

/** The browser extension was last heard of a while ago: what it does now is not known, and the pages must say so. */
const goneSilent = ({ portal, keys, setClock, until }: Stage): void => {
  setClock(until - SILENT_FOR);
  const caller = portal.authenticate(`Bearer ${keys.get('browser-extension')}`);
  if (!caller.ok) throw new Error(`the extension has no key: ${caller.error.code}`);
  const { revision, epoch, pauseEpoch } = portal.decisions.position();
  const body = { revision, epoch, pause_epoch: pauseEpoch, counts: [] };
  const said = portal.heartbeats.record({ system: caller.value.system, body, mode: caller.value.mode });
  if (!said.ok) throw new Error(`the extension was not heard: ${said.error.code}`);
};

const demoFile = (stage: Stage, url: string): DemoFile => ({
  url,
  people: CAST.map(({ handle, name, role }) => ({
    role,
    name,
    email: stage.emails.get(handle) ?? '',
    password: stage.passwords.get(handle) ?? '',
    id: idOf(stage, handle),
  })),
  systems: Object.values(SYSTEMS)
    .map((file) => parsed(parseSystemFile(file)))
    .flatMap(({ system, kind, activities }) => {
      const key = stage.keys.get(system);
      return key === undefined
        ? []
        : [
            {
              name: system,
              kind,
              key,
              activities: activities.map((id) => {
                const [programme = '', category = '', purpose = '', verb = ''] = id.split('.');
                return { programme, category, purpose, verb };
              }),
            },
          ];
    }),
});
