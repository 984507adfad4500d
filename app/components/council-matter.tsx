import { BookOpen, Lock } from 'lucide-react';
import { OWN_RULE } from '#domain/monitoring/prohibitions';
import { titles } from '../messages/council';
import { councilFacts, kindOfStaff } from '../messages/council-facts';
import { splitFacts } from '../messages/facts';
import { kindOrder, placeName } from '../messages/labels';
import { alikePlaces } from '../messages/programme';
import { paths } from '../paths';
import type { CouncilActivity, CouncilMatter } from '../services/queries/council-matter';
import { PlaceLine } from './activity-line';
import { FactLines } from './fact-lines';
import { Foreign } from './foreign';
import { KindSees } from './kind-details';
import { KindSection } from './kind-section';
import { useClock, useSay, useSayNodes } from './reader';

/** One kind of data before the council, with nothing folded away: what all its activities share, then each. */
export const CouncilKinds = ({ activities }: { activities: readonly CouncilActivity[] }) => {
  const kinds = [...new Set(activities.map(({ category }) => category))].sort(
    (a, b) => kindOrder(a) - kindOrder(b),
  );
  return kinds.map((kind) => (
    <CouncilKind key={kind} kind={kind} activities={activities.filter(({ category }) => category === kind)} />
  ));
};

const CouncilKind = ({ kind, activities }: { kind: string; activities: readonly CouncilActivity[] }) => {
  const say = useSay();
  const { language } = useClock();
  const { shared, own } = splitFacts(activities.map((activity) => councilFacts(activity, language)));
  return (
    <KindSection kind={kind} name={kindOfStaff(kind)}>
      <FactLines facts={shared} />
      <div className="kind-rows">
        {activities.map((activity, position) => (
          <CouncilRow key={activity.id} activity={activity} facts={own[position] ?? []} />
        ))}
      </div>
      <h4>{say('council.read.kind')}</h4>
      <KindSees kind={kind} />
    </KindSection>
  );
};

const CouncilRow = ({
  activity,
  facts,
}: {
  activity: CouncilActivity;
  facts: ReturnType<typeof councilFacts>;
}) => {
  const say = useSay();
  return (
    <article className="council-row" aria-labelledby={`activity-${activity.id}`}>
      <h4 id={`activity-${activity.id}`}>{say(`activity.verb.${activity.verb}`)}</h4>
      <FactLines facts={facts} />
      <ul className="place-list">
        {alikePlaces(activity.places).map((alike) => (
          <PlaceLine key={alike.establishments.join()} alike={alike} />
        ))}
      </ul>
      <p className="hint">{say('council.read.activity')}</p>
      <blockquote className="evidence">
        {[activity.title, activity.why, activity.irreversible]
          .filter((words) => words !== '')
          .map((words) => (
            <p key={words}>
              <Foreign language={activity.textLanguage}>{words}</Foreign>
            </p>
          ))}
      </blockquote>
    </article>
  );
};

/** What no signature lifts, and what has no ground. */
export const CouncilForbidden = ({
  matter: { forbidden, groundless },
  textLanguage,
  establishment,
}: {
  matter: CouncilMatter;
  textLanguage: string;
  establishment: string;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const inIts = (all: readonly string[]) => <Foreign language={textLanguage}>{titles(all)}</Foreign>;
  if (forbidden.length === 0 && groundless.length === 0) {
    return <p className="empty">{say('council.forbidden.none', { place: placeName(establishment) })}</p>;
  }
  return (
    <ul className="waiting-list">
      {forbidden.map(({ rule, source, activities }) => (
        <li key={rule}>
          <Lock aria-hidden="true" size={18} />
          <div>
            <p className="waiting-what">{say(`forbidden.${rule}`)}</p>
            <p>{sayNodes('council.forbidden.for', { list: inIts(activities) })}</p>
            <p className="hint">
              {source === OWN_RULE
                ? say('council.forbidden.ours')
                : sayNodes('council.forbidden.rule', { source: <Foreign language="en">{source}</Foreign> })}
            </p>
          </div>
        </li>
      ))}
      {groundless.length > 0 && (
        <li>
          <Lock aria-hidden="true" size={18} />
          <p>{sayNodes('council.groundless', { list: inIts(groundless) })}</p>
        </li>
      )}
    </ul>
  );
};

/** The way to each notice that tells staff about it. */
export const CouncilNotices = ({
  notices,
  establishment,
  asGuest,
}: {
  notices: CouncilMatter['notices'];
  establishment: string;
  /** A guest reads them where everybody does. */
  asGuest: boolean;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (notices.length === 0) {
    return <p className="not-possible">{say('council.notices.none', { place: placeName(establishment) })}</p>;
  }
  return (
    <ul className="plain-list">
      {notices.map(({ key, version, title, titleLanguage }) => (
        <li key={key}>
          <a href={asGuest ? paths.publicNotice(key) : paths.councilNotice(key)}>
            <BookOpen aria-hidden="true" size={16} />{' '}
            {sayNodes('council.notice.read', {
              title: <Foreign language={titleLanguage}>{title}</Foreign>,
              version: String(version),
            })}
          </a>
        </li>
      ))}
    </ul>
  );
};
