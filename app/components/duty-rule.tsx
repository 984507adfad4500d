import { RISKS, SETTLED } from '#domain/duties/rule';
import { UK_OWN_WORDS } from '#domain/duties/rules';
import { WORDINGS } from '#domain/duties/wordings';
import { toIso } from '#domain/time';
import { absentWords, requirementWords } from '../messages/duties';
import { dayWords } from '../messages/instants';
import { placeName } from '../messages/labels';
import { paths } from '../paths';
import type { RulePage } from '../services/queries/duties/duties';
import { OutcomeTag, RiskLines } from './duty-state';
import { Fact, Facts } from './facts';
import { LawLines } from './law-lines';
import { useClock, useSay, useSayNodes } from './reader';

/** What a row says: source, days, what it asks for, how open it is. */
export const RuleSections = ({ page }: { page: RulePage }) => {
  const { rule, questions } = page;
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = useClock();
  const own = UK_OWN_WORDS[rule.id];
  return (
    <>
      <section className="grid-section" aria-labelledby="source">
        <h2 id="source">{say('rule.citation')}</h2>
        <LawLines laws={[rule.citation]} note />
        {rule.mirrored && <p>{say('rule.citation.mirrored')}</p>}
        {own && (
          <p>
            {sayNodes('rule.uk', {
              rule: <a href={paths.deskDuty(own)}>{own}</a>,
            })}
          </p>
        )}
        <Facts wide>
          <Begins page={page} />
          <Fact name={say('rule.arises')}>{say(`rule.arises.${rule.arises}`)}</Fact>
          <Fact name={say('rule.checked')}>{dayWords(rule.checkedOn, clock)}</Fact>
        </Facts>
      </section>
      <section className="grid-section" aria-labelledby="asks">
        <h2 id="asks">{say('rule.asks')}</h2>
        <ul className="plain-list">
          {rule.requires.map((requirement) => (
            <li key={JSON.stringify(requirement)}>{requirementWords(requirement, clock)}</li>
          ))}
        </ul>
        {rule.requires.map(
          (requirement) =>
            requirement.do === 'wording' && (
              <figure key={requirement.wording} className="evidence">
                <figcaption>{say('rule.wording')}</figcaption>
                <blockquote lang="en">{WORDINGS[requirement.wording]}</blockquote>
              </figure>
            ),
        )}
      </section>
      {questions.length > 0 && (
        <section className="grid-section" aria-labelledby="questions">
          <h2 id="questions">{say('rule.questions')}</h2>
          <ul className="plain-list">
            {questions.map(({ question, answer }) => (
              <li key={question}>
                <a href={`${paths.deskAnswers}#${question}`}>{say(`question.${question}`)}</a>{' '}
                {say('answers.now', { answer: say(`answers.${answer}`) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="grid-section" aria-labelledby="risk">
        <h2 id="risk">{say('risk.title')}</h2>
        <RiskLines rule={rule.id} risks={RISKS.filter((risk) => rule.risks.includes(risk))} ships />
      </section>
    </>
  );
};

/** Since when a row counts; a day of the law is a day of UTC here. */
const Begins = ({ page: { begins, inForce } }: { page: Pick<RulePage, 'begins' | 'inForce'> }) => {
  const say = useSay();
  const clock = useClock();
  if (begins === 'no_day') return <Fact name={say('rule.begins.later')}>{say('rule.begins.no_day')}</Fact>;
  if (begins === SETTLED) return <Fact name={say('rule.begins')}>{say('rule.begins.settled')}</Fact>;
  const day = toIso(begins).slice(0, 'YYYY-MM-DD'.length);
  return <Fact name={say(inForce ? 'rule.begins' : 'rule.begins.later')}>{dayWords(day, clock)}</Fact>;
};

/** Where a row applies, and why not elsewhere. */
export const RulePlaces = ({ places }: { places: RulePage['places'] }) => {
  const say = useSay();
  const clock = useClock();
  return (
    <section className="grid-section" aria-labelledby="places">
      <h2 id="places">{say('rule.places')}</h2>
      {places.length === 0 && <p className="empty">{say('duties.places.none')}</p>}
      <ul className="place-list">
        {places.map(({ establishment, duty }) => (
          <li key={establishment}>
            <a href={paths.deskDuties({ place: establishment })}>{placeName(establishment)}</a>
            {'why' in duty ? (
              <span>
                {say('rule.absent')}. {absentWords(duty, clock)}
              </span>
            ) : (
              <OutcomeTag is={duty.is} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
