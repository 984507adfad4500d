import { CircleAlert } from 'lucide-react';
import { placeName } from '../messages/labels';
import { sayList } from '../messages/speak';
import { paths } from '../paths';
import type { Gap, GapKind } from '../services/queries/desk/coverage';
import { Foreign } from './foreign';
import { useClock, useSay, useSayNodes } from './reader';

/** The page on which each is done. */
const WHERE = {
  basis: paths.introductions,
  assessment: `${paths.desk}#waiting`,
  notice: paths.newDraft,
} as const satisfies Record<Exclude<GapKind, 'system'>, string>;

/** What is missing of activities: what, where, who must act, and the page where it is done. */
export const CoverageGaps = ({ gaps }: { gaps: readonly Gap[] }) => {
  const say = useSay();
  if (gaps.length === 0) return <p className="empty">{say('coverage.gaps.none')}</p>;
  const kinds = [...new Set(gaps.map(({ gap }) => gap))];
  return (
    <ul className="ruled-list">
      {kinds.map((kind) => (
        <GapsOfKind key={kind} kind={kind} gaps={gaps.filter(({ gap }) => gap === kind)} />
      ))}
    </ul>
  );
};

const GapsOfKind = ({ kind, gaps }: { kind: GapKind; gaps: readonly Gap[] }) => {
  const say = useSay();
  return (
    <li>
      <div>
        <div className="programme-head">
          <h3>{say(`coverage.gap.${kind}`)}</h3>
          <span className="tag tag-shut">
            <CircleAlert aria-hidden="true" size={16} />
            {say('coverage.gap.all', { count: gaps.length })}
          </span>
        </div>
        <p>{say(`coverage.gap.${kind}.note`)}</p>
        <p>{say('ready.who', { who: say(`ready.who.${gaps[0]?.who ?? 'nobody'}`) })}</p>
        <GapAct kind={kind} />
        <ul className="plain-list">
          {gaps.map((gap) => (
            <GapLine key={gap.activity.id} gap={gap} />
          ))}
        </ul>
      </div>
    </li>
  );
};

const GapAct = ({ kind }: { kind: GapKind }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (kind === 'system') {
    return (
      <p>{sayNodes('coverage.gap.act.system', { link: <a href={paths.systems}>{paths.systems}</a> })}</p>
    );
  }
  return (
    <p>
      {sayNodes('coverage.gap.act', { name: <a href={WHERE[kind]}>{say(`coverage.gap.act.${kind}`)}</a> })}
    </p>
  );
};

const GapLine = ({ gap: { activity, programme, establishments } }: { gap: Gap }) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <li>
      <a href={paths.deskProgramme(programme)}>
        <Foreign language={activity.language}>{activity.title}</Foreign>
      </a>{' '}
      {establishments.length > 0 &&
        say('coverage.gap.where', { places: sayList(language, establishments.map(placeName)) })}
    </li>
  );
};
