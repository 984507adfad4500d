import { CircleCheck, CircleDashed, CirclePause, Clock3, Lock, type LucideIcon } from 'lucide-react';
import { type ProgrammeState, programmeState } from '../messages/programme';
import { paths } from '../paths';
import type { ProgrammeLine } from '../services/queries/desk/programmes';
import { Fact, Facts } from './facts';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';
import { ReviewFacts } from './review';

const SIGNS = {
  open: CircleCheck,
  partly: CircleDashed,
  shut: Lock,
  not_started: Clock3,
  paused: CirclePause,
} as const satisfies Record<ProgrammeState, LucideIcon>;

/** One programme in a few lines. */
export const ProgrammeCard = ({ programme }: { programme: ProgrammeLine }) => {
  const say = useSay();
  const { open, activities } = programme;
  return (
    <article className="programme" aria-labelledby={`programme-${programme.key}`}>
      <div className="programme-head">
        <h3 id={`programme-${programme.key}`}>
          <a href={paths.deskProgramme(programme.key)}>
            <Foreign language={programme.titleLanguage}>{programme.title}</Foreign>
          </a>
        </h3>
        <ProgrammeTag programme={programme} />
      </div>
      <p>{say('programme.open', { open, activities })}</p>
      <Facts>
        <ProgrammeFacts programme={programme} />
      </Facts>
    </article>
  );
};

/** Who answers for a programme, since when, in which version, and what changes by itself: lines of a list of facts. */
export const ProgrammeFacts = ({ programme }: { programme: ProgrammeLine }) => {
  const say = useSay();
  return (
    <>
      <Fact name={say('programme.owner')}>
        {programme.owner ?? say(programme.ownerGone ? 'programme.owner.gone' : 'programme.owner.none')}
      </Fact>
      <Fact name={say('programme.starts')}>
        <Instant at={programme.startsAt} as="date" />
      </Fact>
      <Fact name={say('programme.version')}>{programme.version}</Fact>
      <Fact name={say('programme.next')}>
        <NextTurn programme={programme} />
      </Fact>
      <ReviewFacts review={programme.review} />
    </>
  );
};

/** The state in one word with its own sign. */
export const ProgrammeTag = ({
  programme,
}: {
  programme: Pick<ProgrammeLine, 'open' | 'activities' | 'started' | 'review'>;
}) => {
  const say = useSay();
  const state = programmeState(programme);
  const Sign = SIGNS[state];
  return (
    <span className={`tag tag-${TAGS[state]}`}>
      <Sign aria-hidden="true" size={16} />
      {say(`programme.state.${state}`)}
    </span>
  );
};

const TAGS = {
  open: 'on',
  partly: 'off',
  shut: 'shut',
  not_started: 'off',
  paused: 'shut',
} as const satisfies Record<ProgrammeState, string>;

/** The next moment at which something changes without anybody's act. */
const NextTurn = ({ programme: { next } }: { programme: Pick<ProgrammeLine, 'next'> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (!next) return <>{say('programme.next.none')}</>;
  return <>{sayNodes(`programme.next.${next.what}`, { date: <Instant at={next.at} as="date" /> })}</>;
};
