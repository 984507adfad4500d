import type { MaterialChange } from '#domain/notice/material';
import { placeLabel } from '../messages/labels';
import { languageName } from '../messages/languages';
import { sayList } from '../messages/speak';
import type { Publication } from '../services/queries/desk/publication';
import { ChangedSentences } from './changed-sentences';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { NoticeFull, NoticeShort } from './notice-text';
import { Reach } from './publication-reach';
import { ReadingOf } from './publication-reading';
import { useClock, useSay, useSayNodes } from './reader';

/** What the rule asks for beside what was recorded when it was proposed. */
interface Recorded {
  reask: readonly string[];
  reacknowledge: boolean;
}

/** Everything that whoever publishes must see, in the order in which it matters: what staff are owed, what changes, whom it reaches, the words. */
export const PublicationView = ({
  publication,
  recorded,
}: {
  publication: Publication;
  recorded?: Recorded;
}) => (
  <>
    <Covers publication={publication} />
    <Owed publication={publication} recorded={recorded} />
    <Reasons publication={publication} />
    <Changes publication={publication} />
    <Reach publication={publication} />
    <ReadingOf publication={publication} />
    <WholeText publication={publication} />
  </>
);

const Covers = ({ publication: { activities, places } }: { publication: Publication }) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <section aria-labelledby="covers">
      <h2 id="covers">{say('publish.covers')}</h2>
      <ul className="plain-list">
        {activities.map(({ id, title, titleLanguage }) => (
          <li key={id}>
            <Foreign language={titleLanguage}>{title}</Foreign>
          </li>
        ))}
      </ul>
      <p>
        {places.length === 0
          ? say('publish.covers.everywhere')
          : say('publish.covers.places', {
              places: sayList(
                language,
                places.map((place) => placeLabel(place, language)),
              ),
            })}
      </p>
    </section>
  );
};

const Owed = ({
  publication: { change, titles, effectiveFrom },
  recorded,
}: {
  publication: Publication;
  recorded: Recorded | undefined;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const { owed } = change.verdict;
  const reask = recorded?.reask ?? change.verdict.reask;
  const list = sayList(
    language,
    reask.map((id) => titles[id] ?? id),
  );
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">{say('publish.owed')}</h2>
      <p>
        <strong>
          {reask.length > 0 ? say('publish.owed.re_ask', { list }) : say(owedWithoutAsking(owed))}
        </strong>
      </p>
      {(recorded?.reacknowledge ?? change.verdict.reacknowledge) && <p>{say('publish.confirm_anew')}</p>}
      <p className="hint">{say('publish.rule')}</p>
      <h3>{say('publish.begin')}</h3>
      <p>
        {effectiveFrom !== undefined
          ? sayNodes('publish.begin.at', { date: <Instant at={effectiveFrom} as="full" /> })
          : say('publish.begin.now')}
      </p>
    </section>
  );
};

const owedWithoutAsking = (owed: Publication['change']['verdict']['owed']) =>
  owed === 're_ask' ? 'publish.owed.inform' : (`publish.owed.${owed}` as const);

const Reasons = ({ publication: { change, titles } }: { publication: Publication }) => {
  const say = useSay();
  const sayChange = useSayChange(titles);
  const words = Object.values(change.texts)
    .flat()
    .some(({ part }) => part === 'who' || part === 'why' || part === 'how_long' || part === 'who_else');
  if (change.against === undefined) return null;
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">{say('publish.reasons')}</h2>
      {change.material.length === 0 ? (
        <p>{say('change.none')}</p>
      ) : (
        <ul className="plain-list">
          {change.material.map((one) => (
            <li key={JSON.stringify(one)}>{sayChange(one)}</li>
          ))}
        </ul>
      )}
      {words && <p className="advice">{say('change.words')}</p>}
    </section>
  );
};

const useSayChange = (titles: Publication['titles']) => {
  const say = useSay();
  const { language } = useClock();
  return (change: MaterialChange): string => {
    const activity = 'activity' in change ? (titles[change.activity] ?? change.activity) : '';
    switch (change.what) {
      case 'controller':
      case 'owner':
        return say(`change.${change.what}`);
      case 'new_place':
        return change.place === '*'
          ? say('change.new_place.everywhere')
          : say('change.new_place', { place: placeLabel(change.place, language) });
      case 'new_purpose':
      case 'new_activity':
        return say(`change.${change.what}`, { activity });
      case 'retention':
        return say('change.retention', { activity, from: change.from, to: change.to });
      case 'basis':
      case 'country': {
        const keys = change.what === 'basis' ? change.places : change.added;
        const list = sayList(
          language,
          keys.map((key) => placeLabel(key, language)),
        );
        return say(`change.${change.what}`, { activity, list });
      }
      default:
        return say(`change.${change.what}`, { activity, list: sayList(language, change.added) });
    }
  };
};

const Changes = ({ publication: { change, texts } }: { publication: Publication }) => {
  const say = useSay();
  const { language } = useClock();
  if (change.against === undefined) return null;
  return (
    <section className="changes" aria-labelledby="changes">
      <h2 id="changes">{say('publish.changes', { version: change.against })}</h2>
      {Object.keys(texts).map((tag) => {
        const parts = change.texts[tag] ?? [];
        return (
          <details key={tag} open={parts.length > 0}>
            <summary>{languageName(tag, language)}</summary>
            {change.addedLanguages.includes(tag) ? (
              <p>{say('publish.new_language')}</p>
            ) : parts.length === 0 ? (
              <p>{say('publish.changes.none')}</p>
            ) : (
              <ChangedSentences parts={parts} language={tag} />
            )}
          </details>
        );
      })}
    </section>
  );
};

const WholeText = ({ publication: { texts } }: { publication: Publication }) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{say('publish.texts')}</h2>
      {Object.entries(texts).map(([tag, text]) => (
        <details key={tag} className="panel" open>
          <summary>
            {languageName(tag, language)}: <span lang={tag}>{text.title}</span>
          </summary>
          {text.translation && (
            <p className="hint">
              {say(`publish.made.${text.translation.grade}`, {
                translator: text.translation.translator,
                reviewer: text.translation.reviewer ?? '',
              })}
            </p>
          )}
          <NoticeShort notice={{ language: tag, text }} within />
          <NoticeFull notice={{ language: tag, text }} within />
        </details>
      ))}
    </section>
  );
};
