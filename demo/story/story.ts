import { DAY, SECOND } from '#domain/time';
import { atWork } from './calendar';
import { CAST } from './cast';
import { diaryOf, secondVersionFrom } from './diary';
import { NOTICES, PROGRAMMES, SYSTEMS } from './files';
import { type HeldBefore, OLD_CHATS, TRIAL } from './held-before';
import { type Citizen, everybody, JOINERS, OFFICES } from './people';
import { plansOf } from './plans';
import { chanceOf } from './random';
import type { StoryStep } from './steps';

/** Every installation tells the same story. */
const SEED = 20_260_301;
/** The longest a key may live (machine API); minted last, so that the demo's keys work for weeks. */
const KEY_DAYS = 90;
/** When the auditor comes, in the last week of the story. */
const AUDIT_FROM = atWork('GB', 85, 30);

interface System {
  system: string;
  manifest: { fields_by_category: object };
}

/**
 * The story of one invented company: about 120 people in four countries and 90 days, as acts in the order of time. Times are
 * milliseconds from day 0 (calendar.ts), people are handles. Each step is an act that the portal's own commands accept, so
 * running them in order, with the clock at each step's time, makes the history. Always the same.
 */
export function* tellStory(): Generator<StoryStep, void, undefined> {
  const chance = chanceOf(SEED);
  const people = everybody(chance);
  const plans = plansOf(people, chance);
  const steps: StoryStep[] = [...foundation(people), ...programmes(), ...joining(people)];
  for (const citizen of people) {
    const plan = plans.get(citizen.person);
    if (plan) steps.push(...diaryOf(citizen, plan, chance));
  }
  // Sorting is stable: what happens at the same moment stays in the order in which it was told.
  yield* steps.sort((a, b) => a.at - b.at);
}

/** Day 0, before anybody is at work: offices, people, accounts, roles. */
const foundation = (people: readonly Citizen[]): readonly StoryStep[] => {
  let at = 5 * 3_600 * SECOND;
  const next = () => {
    at += SECOND;
    return at;
  };
  const steps: StoryStep[] = OFFICES.map(({ people: _number, ...office }) => ({
    at: next(),
    by: 'operator',
    do: 'establishment.record',
    input: office,
  }));
  for (const citizen of people) {
    if (!Object.hasOwn(JOINERS, citizen.person)) steps.push(added(citizen, next(), 'operator'));
  }
  for (const { handle } of CAST) {
    const email = people.find(({ person }) => person === handle)?.email ?? '';
    steps.push({ at: next(), by: 'operator', do: 'account.set', input: { person: handle, email } });
  }
  for (const person of ['admin', 'second-admin']) {
    steps.push({ at: next(), by: 'operator', do: 'role.grant', input: { person, role: 'admin' } });
  }
  // From the second admin on a role takes two people.
  const give = (input: Extract<StoryStep, { do: 'role.propose' }>['input']) =>
    steps.push(
      { at: next(), by: 'admin', do: 'role.propose', input },
      { at: next(), by: 'second-admin', do: 'proposal.approve', input: { about: input.person } },
    );
  for (const member of CAST) {
    if (member.role === 'employee' || member.role === 'admin' || member.role === 'auditor') continue;
    give({
      person: member.handle,
      role: member.role,
      ...('speaksFor' in member && { establishment: member.speaksFor }),
    });
  }
  give({ person: 'council-hamburg', role: 'representative', establishment: 'hamburg' });
  // Late, so that an auditor's ninety days are ahead of whoever tries the demo.
  at = AUDIT_FROM;
  give({ person: 'auditor', role: 'auditor', untilAt: AUDIT_FROM + 90 * DAY });
  return steps;
};

const added = ({ country: _country, ...person }: Citizen, at: number, by: string): StoryStep => ({
  at,
  by,
  do: 'person.add',
  input: person,
});

const joining = (people: readonly Citizen[]): readonly StoryStep[] =>
  people.flatMap((citizen) => {
    const day = JOINERS[citizen.person];
    return day === undefined ? [] : [added(citizen, atWork(citizen.country, day, 0), 'admin')];
  });

/** What the officer, the councils and the engineer do. */
const programmes = (): readonly StoryStep[] => {
  const officer = (
    day: number,
    minute: number,
    act: Pick<Extract<StoryStep, { do: 'notice.propose' | 'notice.remind' }>, 'do' | 'input'>,
  ) => ({ at: atWork('GB', day, minute), by: 'officer', ...act }) as StoryStep;
  // Files are applied at the machine; people at the desk introduce a programme by two.
  const applied = (day: number, minute: number, file: unknown): StoryStep => ({
    at: atWork('GB', day, minute),
    by: 'operator',
    do: 'programme.apply',
    input: { file },
  });
  // What the officer proposes the data protection officer reads, and publishes five minutes later.
  const published = (
    day: number,
    minute: number,
    input: Extract<StoryStep, { do: 'notice.propose' }>['input'],
  ): readonly StoryStep[] => [
    officer(day, minute, { do: 'notice.propose', input }),
    {
      at: atWork('GB', day, minute + 5),
      by: 'dpo',
      do: 'notice.approve',
      input: { notice: (input.file as { notice: string }).notice },
    },
  ];
  const signed = (by: string, establishment: string, minute: number): readonly StoryStep[] =>
    (
      [
        [
          'working-time',
          'Works agreement on the time clock. Hours only, no location, no comparing of people. Open-ended, three months’ notice.',
        ],
        [
          'endpoint-security',
          'Works agreement on safe computers. Names of apps and websites, 30 days, never for judging people. Open-ended, three months’ notice.',
        ],
      ] as const
    ).map(([programme, document], i) => ({
      at: atWork('DE', 1, minute + i * 5),
      by,
      do: 'gate.record',
      input: {
        gate: 'collective_gate_unmet',
        programme,
        place: `establishment:${establishment}`,
        state: 'open',
        document,
      },
    }));
  const register = (day: number, minute: number, file: { system: string }): StoryStep => ({
    at: atWork('GB', day, minute),
    by: 'engineer',
    do: 'system.register',
    input: { file },
  });
  const stated = (day: number, minute: number, file: System, held: HeldBefore = {}): StoryStep => ({
    at: atWork('GB', day, minute),
    by: 'engineer',
    do: 'inventory.state',
    input: {
      system: file.system,
      language: 'en',
      lines: Object.keys(file.manifest.fields_by_category).map((category) => ({
        category,
        ...(held[category] && { held: held[category] }),
      })),
    },
  });
  const mint = (system: string, day: number, minute: number, days = KEY_DAYS): readonly StoryStep[] => [
    { at: atWork('GB', day, minute), by: 'engineer', do: 'key.mint', input: { system, mode: 'live', days } },
    { at: atWork('GB', day, minute + 30), by: 'officer', do: 'proposal.approve', input: { about: system } },
  ];
  return [
    applied(0, 10, PROGRAMMES.workingTime),
    applied(0, 20, PROGRAMMES.endpointSecurity),
    ...signed('representative', 'berlin', 150),
    ...signed('council-hamburg', 'hamburg', 165),
    ...published(1, 10, { file: NOTICES.workingTime }),
    ...published(1, 20, { file: NOTICES.endpointSecurity }),
    ...published(1, 30, { file: NOTICES.endpointSecurityNewYork }),
    register(1, 60, SYSTEMS.timeClock),
    register(1, 70, SYSTEMS.browserExtension),
    stated(1, 75, SYSTEMS.timeClock),
    stated(1, 80, SYSTEMS.browserExtension),
    applied(7, 10, PROGRAMMES.agentTraining),
    ...published(8, 10, { file: NOTICES.agentTraining }),
    ...published(8, 20, { file: NOTICES.agentTrainingNewYork }),
    register(8, 60, SYSTEMS.endpointAgent),
    register(8, 70, SYSTEMS.chatArchive),
    register(8, 80, SYSTEMS.trainingPipeline),
    stated(8, 90, SYSTEMS.endpointAgent),
    stated(8, 100, SYSTEMS.chatArchive, OLD_CHATS),
    stated(8, 110, SYSTEMS.trainingPipeline, TRIAL),
    ...published(56, 10, { file: NOTICES.agentTraining2, effectiveAt: secondVersionFrom }),
    // Found wanting early on, so that the next review is overdue when the portal first starts, and still within grace.
    {
      at: atWork('GB', 14, 120),
      by: 'officer',
      do: 'review.record',
      input: {
        programme: 'endpoint-security',
        outcome: 'changes',
        lookedAt: ['need', 'amount', 'access', 'deletion'],
        words:
          'Still needed. Names of websites are kept longer than anybody looks at them, and six people can read them. Shorten the time, and let two read.',
        language: 'en',
      },
    },
    {
      at: atWork('DE', 30, 200),
      by: 'dpo',
      do: 'review.record',
      input: {
        programme: 'agent-training',
        outcome: 'goes_on',
        lookedAt: ['need', 'risk', 'people_told', 'council'],
        words:
          'Wer Nein sagt, hat keinen Nachteil, das wurde geprüft. Was gelernt wird, ist beschrieben. Die zweite Fassung des Hinweises muss klarer sagen, was am Bildschirm mitgelesen wird.',
        language: 'de',
      },
    },
    officer(86, 40, { do: 'notice.remind', input: { notice: 'agent-training' } }),
    // The training store tells of what it trained long before the others have a key.
    ...mint(SYSTEMS.trainingPipeline.system, 50, 60, 40),
    ...Object.values(SYSTEMS).flatMap(({ system }, i) => mint(system, 88, 60 + i)),
    // The council's own room and group, which its employer reads nowhere.
    ...(
      [
        { kind: 'room', match: 'Raum 2.14' },
        { kind: 'group', match: 'staff-council-berlin' },
      ] as const
    ).map(
      (input, i): StoryStep => ({
        at: atWork('DE', 61, 60 + i),
        by: 'representative',
        do: 'council.protect',
        input,
      }),
    ),
    // Nobody has answered it: on the first page of the desk it is late.
    {
      at: atWork('GB', 50, 95),
      by: 'uk-refuser',
      do: 'request.make',
      input: {
        person: 'uk-refuser',
        kind: 'access',
        language: 'en',
        words: 'I said no to the training. Please send me a copy of what you hold about my work.',
      },
    },
    // The council collected signatures at its meeting. Whoever signed is told, and can say that it was not them.
    {
      at: atWork('DE', 87, 40),
      by: 'representative',
      do: 'paper.record',
      input: {
        person: 'berlin-employee',
        notice: 'working-time',
        version: 1,
        language: 'de',
        signedDay: 86,
        scanSha256: '5f0c1b7a93de4826ab10c7e4f2963d58e7b41c0a2d96f85310bb64c9d7e8a2f4',
      },
    },
  ];
};
