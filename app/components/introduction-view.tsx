import type { Activity } from '#domain/monitoring/activity';
import { ABOUT_FIELDS, CONTROLLER_FIELDS } from '#domain/programme/draft';
import { placeLabel } from '../messages/labels';
import { languageName } from '../messages/languages';
import { sayList } from '../messages/speak';
import type { IntroductionView as Introduction } from '../services/queries/desk/programme-work';
import { BasisLines } from './basis-lines';
import { Fact, Facts } from './facts';
import { Typed } from './foreign';
import { Instant } from './instant';
import { useActivityName } from './introduction-list';
import { LawLines } from './law-lines';
import { useClock, useSay } from './reader';

/** Everything about a programme that is not on record yet: exactly what the second person agrees to. */
export const IntroductionView = ({ introduction }: { introduction: Introduction }) => {
  const say = useSay();
  const { language } = useClock();
  const nameOf = useActivityName();
  const { about, controller, owner, startsAt, words, activities, tests } = introduction;
  const activityName = (id: string) => {
    const activity = activities.find((one) => one.id === id);
    return activity ? nameOf(activity) : id;
  };
  return (
    <>
      <h3>{say('introduce.about')}</h3>
      <Facts wide>
        {ABOUT_FIELDS.map((field) => (
          <Fact key={field} name={say(`intro.about.${field}`)}>
            <Written text={about[field]} />
          </Fact>
        ))}
      </Facts>
      <h3>{say('introduce.controller')}</h3>
      <Facts wide>
        {CONTROLLER_FIELDS.map((field) => (
          <Fact key={field} name={say(`intro.about.${field}`)}>
            <Written text={controller[field]} />
          </Fact>
        ))}
        <Fact name={say('introduce.owner')}>
          {owner === undefined ? say('introduce.owner.none') : <bdi>{owner}</bdi>}
        </Fact>
        <Fact name={say('introduce.starts')}>
          {startsAt === undefined ? say('introduce.starts.now') : <Instant at={startsAt} as="date" />}
        </Fact>
      </Facts>
      <h3>{say('introduce.activities')}</h3>
      {activities.map((activity) => (
        <ActivityFacts key={activity.id} activity={activity} />
      ))}
      <h3>{say('introduce.grounds')}</h3>
      <BasisLines tests={tests} nameOf={activityName} />
      {Object.entries(words).map(([tag, text]) => (
        <details key={tag}>
          <summary>{say('introduce.words', { language: languageName(tag, language) })}</summary>
          <div lang={tag} dir="auto">
            <p>
              <strong>{text.title}</strong>
            </p>
            <p>{text.summary}</p>
            {Object.entries(text.activities).map(
              ([id, { title, why, recipients, irreversible, grounds }]) => (
                <div key={id}>
                  <p>
                    <strong>{title}</strong>
                  </p>
                  {[why, recipients, irreversible, grounds].map((part, position) =>
                    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, always in this order
                    part ? <p key={position}>{part}</p> : null,
                  )}
                </div>
              ),
            )}
          </div>
        </details>
      ))}
    </>
  );
};

/** What was typed, in whatever language. */
const Written = ({ text }: { text: string | undefined }) => {
  const say = useSay();
  return text === undefined || text === '' ? (
    say('introduce.empty')
  ) : (
    <span dir="auto">
      <Typed>{text}</Typed>
    </span>
  );
};

const ActivityFacts = ({ activity }: { activity: Activity }) => {
  const say = useSay();
  const { language } = useClock();
  const nameOf = useActivityName();
  const { duty, basisByPlace, recipients, processors, transfers, retentionDays, embargoDays } = activity;
  const listed = (names: readonly string[]) =>
    names.length === 0 ? say('introduce.none') : sayList(language, [...names]);
  return (
    <section className="activity-facts" aria-label={nameOf(activity)}>
      <h4>{nameOf(activity)}</h4>
      <Facts wide>
        <Fact name={say('intro.activity.decisions')}>{say(`activity.judged.${duty.decisions}`)}</Fact>
        {Object.entries(basisByPlace).map(([place, { basis, law }]) => (
          <Fact key={place} name={placeLabel(place, language)}>
            {say(`basis.${basis}`)}
            <LawLines laws={[law]} note />
          </Fact>
        ))}
        <Fact name={say('intro.activity.retention')}>
          {say('row.retention_days', { days: retentionDays })}
        </Fact>
        {embargoDays > 0 && (
          <Fact name={say('introduce.embargo')}>{say('row.retention_days', { days: embargoDays })}</Fact>
        )}
        <Fact name={say('intro.activity.recipients')}>{listed(recipients)}</Fact>
        <Fact name={say('intro.activity.processors')}>{listed(processors)}</Fact>
        <Fact name={say('intro.activity.transfers')}>
          {listed(transfers.map((country) => placeLabel(country, language)))}
        </Fact>
        <Fact name={say('intro.activity.lost')}>{duty.onLostContactHours}</Fact>
        <Fact name={say('intro.activity.objection')}>
          {say(`intro.activity.objection.${duty.onObjection}`)}
        </Fact>
        <Fact name={say('intro.activity.restriction')}>
          {say(`intro.activity.restriction.${duty.onRestriction}`)}
        </Fact>
        <Fact name={say('intro.activity.unconfirmed')}>
          {say(`intro.activity.unconfirmed.${duty.onMissingAcknowledgement}`)}
        </Fact>
      </Facts>
    </section>
  );
};
