import type { Sum } from '#domain/aggregate/sums';
import { rest } from '#domain/aggregate/sums';
import { SUPPRESSION } from '#domain/aggregate/suppression';
import { placeName } from '../messages/labels';
import { sayList } from '../messages/speak';
import type { Publication } from '../services/queries/desk/publication';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

/** Whom it reaches, in neutral words and in numbers that tell of nobody. */
export const Reach = ({ publication: { simulation } }: { publication: Publication }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const { establishments, noAccount, noLanguage, told, postings } = simulation;
  return (
    <section aria-labelledby="reach">
      <h2 id="reach">{say('publish.reach')}</h2>
      {establishments.length === 0 ? (
        <p className="not-possible">{say('reach.nowhere')}</p>
      ) : (
        <ul className="plain-list">
          <li>{say('reach.places', { places: sayList(language, establishments.map(placeName)) })}</li>
          <li>{noAccount ? say('reach.people', { people: noAccount.people }) : say('reach.people.few')}</li>
          <li>{say('reach.new')}</li>
          <SumLine what="not_told" sum={told && rest(told)} />
          <SumLine what="no_account" sum={noAccount} />
          <SumLine what="no_language" sum={noLanguage} />
          {simulation.counting && <li>{say('reach.counting')}</li>}
          {postings.map(({ establishment, source }) => (
            <li key={establishment}>
              <strong>{say('reach.posting', { place: placeName(establishment), source })}</strong>
            </li>
          ))}
        </ul>
      )}
      <p className="hint">{sayNodes('reach.grade', { date: <Instant at={simulation.at} as="date" /> })}</p>
    </section>
  );
};

const SumLine = ({
  what,
  sum,
}: {
  what: 'not_told' | 'no_account' | 'no_language';
  sum: Sum | undefined;
}) => {
  const say = useSay();
  if (!sum) return null;
  const { count } = sum;
  return (
    <li>
      {count.is === 'about'
        ? say(`reach.${what}.about`, { value: count.value })
        : count.is === 'few'
          ? say(`reach.${what}.few`, { fewest: SUPPRESSION.fewest })
          : say(`reach.${what}.nearly_all`)}
    </li>
  );
};
