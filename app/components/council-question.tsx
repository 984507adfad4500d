import { SMALLEST_GROUP } from '#domain/aggregate/suppression';
import { zoneOf } from '#domain/calendar/zone-of';
import { titles } from '../messages/council';
import { placeName } from '../messages/labels';
import type { CouncilProgramme } from '../services/queries/council';
import { Choices } from './choice-field';
import { Fact, Facts } from './facts';
import { Field, type Problem } from './field';
import { Foreign } from './foreign';
import { PostForm } from './post-form';
import { useClock, useSay, useSayNodes } from './reader';

/** Everything a council must know before it decides. */
export const SignatureFacts = ({
  programme: { opens, activities, version, titleLanguage },
  establishment,
}: {
  programme: CouncilProgramme;
  establishment: string;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const inIts = (all: readonly string[]) => <Foreign language={titleLanguage}>{titles(all)}</Foreign>;
  const later = activities.map(({ title }) => title).filter((title) => !opens.includes(title));
  return (
    <section className="grid-section" aria-labelledby="facts-heading">
      <h2 id="facts-heading">{say('council.sign.facts')}</h2>
      <Facts wide>
        <Fact name={say('council.sign.opens')}>
          <p>
            {opens.length === 0
              ? say('council.sign.opens.none')
              : sayNodes('council.sign.opens.now', { list: inIts(opens) })}
          </p>
          {later.length > 0 && <p>{sayNodes('council.sign.opens.later', { list: inIts(later) })}</p>}
        </Fact>
        <Fact name={say('council.sign.where')}>
          {say('council.sign.where.text', { place: placeName(establishment) })}
        </Fact>
        <Fact name={say('council.sign.version')}>{say('council.sign.version.text', { version })}</Fact>
        <Fact name={say('council.sign.basis')}>{say('council.sign.basis.text')}</Fact>
        <Fact name={say('council.sign.undo')}>{say('council.sign.undo.text')}</Fact>
      </Facts>
    </section>
  );
};

/** What a council can tick. */
const LIMITS = [
  { value: 'listed', text: 'council.sign.limits.listed' },
  { value: 'no_judging', text: 'council.sign.limits.no_judging' },
  { value: 'resumes', text: 'council.sign.limits.resumes' },
] as const;
/** Ticked at first: a signature without these covers what nobody has seen. */
const TICKED = ['listed', 'no_judging'];

/** Two answers of the same size and weight. An answer to another version than the one on this page is not taken. */
export const SignatureForm = ({
  programme: { version, place, longestDays },
  establishment,
  formKey,
  problems,
}: {
  programme: CouncilProgramme;
  establishment: string;
  formKey: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <PostForm className="answer-form" aria-labelledby="answer-heading">
      <h2 id="answer-heading">{say('council.sign.answer')}</h2>
      <p className="promise">{say('council.sign.both')}</p>
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="language" value={language} />
      <fieldset className="limits">
        <legend>{say('council.sign.limits')}</legend>
        <p className="hint">{say('council.sign.limits.hint')}</p>
        <Choices name="limits" type="checkbox" options={LIMITS} chosen={TICKED} problems={problems} />
        <Field
          name="days"
          inputMode="numeric"
          required={false}
          label="council.sign.days"
          hint="council.sign.days.hint"
          hintValues={{ days: String(longestDays) }}
          defaultValue={longestDays}
          problems={problems}
        />
        <Field
          name="group"
          inputMode="numeric"
          required={false}
          label="council.sign.group"
          hint="council.sign.group.hint"
          hintValues={{ fewest: String(SMALLEST_GROUP) }}
          problems={problems}
        />
      </fieldset>
      <Field
        name="until"
        type="date"
        required={false}
        label="council.sign.until"
        hint="council.sign.until.hint"
        hintValues={{ place: placeName(establishment), zone: zoneOf(place) }}
        problems={problems}
      />
      <div className="two-answers">
        <button type="submit" name="act" value="sign" className="button button-answer">
          {say('council.sign.yes')}
        </button>
        <button type="submit" name="act" value="decline" className="button button-answer">
          {say('council.sign.no')}
        </button>
      </div>
    </PostForm>
  );
};
