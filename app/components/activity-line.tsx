import { Ban, CircleCheck, CirclePause, Clock3, Lock, type LucideIcon, MailX, Scale } from 'lucide-react';
import type { MessageId } from '../messages/en';
import { kindName, placeName, purposeName } from '../messages/labels';
import { type AlikePlaces, alikePlaces } from '../messages/programme';
import { sayList } from '../messages/speak';
import type { DeclaredLine } from '../services/queries/desk/programme-page';
import { Fact } from './facts';
import { Foreign } from './foreign';
import { KindIcon } from './kind-icon';
import { LawLines } from './law-lines';
import { useClock, useSay } from './reader';

/** One activity: what is done, and what holds at which place. What is open nowhere is one line until it is opened. */
export const ActivityCard = ({
  activity,
  children,
}: {
  activity: DeclaredLine;
  children?: React.ReactNode;
}) => {
  const say = useSay();
  const kind = kindName(activity.category);
  const purpose = purposeName(activity.purpose);
  const isOpen = activity.places.some(({ readiness }) => readiness === 'open');
  return (
    <details className="activity" open={isOpen}>
      <summary>
        <KindIcon kind={activity.category} />
        <h3>
          <Foreign language={activity.textLanguage}>{activity.title}</Foreign>
        </h3>
        <span className={`tag tag-${isOpen ? 'on' : 'shut'}`}>
          {isOpen ? <CircleCheck aria-hidden="true" size={16} /> : <Lock aria-hidden="true" size={16} />}
          {say(isOpen ? 'activity.open' : 'activity.shut')}
        </span>
      </summary>
      <dl className="fact-lines">
        <Fact name={say('activity.kind')}>{say(kind.id, kind.values)}</Fact>
        <Fact name={say('activity.verb')}>{say(`activity.verb.${activity.verb}`)}</Fact>
        <Fact name={say('row.purpose')}>{say(purpose.id, purpose.values)}</Fact>
        <Fact name={say('row.retention')}>{say('row.retention_days', { days: activity.retentionDays })}</Fact>
        <Fact name={say('activity.judged')}>{say(`activity.judged.${activity.decisions}`)}</Fact>
      </dl>
      <ul className="place-list">
        {alikePlaces(activity.places).map((alike) => (
          <PlaceLine key={alike.establishments.join()} alike={alike} />
        ))}
      </ul>
      {children}
    </details>
  );
};

const STATES = {
  open: { sign: CircleCheck, tag: 'on' },
  gated: { sign: Lock, tag: 'shut' },
  prohibited: { sign: Ban, tag: 'shut' },
  no_basis: { sign: Scale, tag: 'shut' },
  no_notice: { sign: MailX, tag: 'off' },
  not_started: { sign: Clock3, tag: 'off' },
  paused: { sign: CirclePause, tag: 'shut' },
} as const satisfies Record<AlikePlaces['readiness'], { sign: LucideIcon; tag: string }>;

/** What holds at places that are alike. */
export const PlaceLine = ({ alike }: { alike: AlikePlaces }) => {
  const say = useSay();
  const { language } = useClock();
  const { sign: Sign, tag } = STATES[alike.readiness];
  const ground: MessageId = `basis.${alike.basis ?? 'none'}`;
  return (
    <li>
      <span className={`tag tag-${tag}`}>
        <Sign aria-hidden="true" size={16} />
        {say(`readiness.${alike.readiness}`)}
      </span>
      <div>
        <p className="place-names">{sayList(language, alike.establishments.map(placeName))}</p>
        {alike.shut.length > 0 && (
          <p>
            {say('readiness.missing', {
              list: sayList(
                language,
                alike.shut.map((gate) => say(`gate.${gate}`)),
              ),
            })}
          </p>
        )}
        <div className="hint">
          <p>{say(ground)}</p>
          {alike.laws.length > 0 && <LawLines laws={alike.laws} note />}
        </div>
      </div>
    </li>
  );
};
