import { Eraser } from 'lucide-react';
import { kindName, kindOrder } from '../messages/labels';
import { paths } from '../paths';
import type { StrikePage } from '../services/queries/my-strikes';
import { Boxes } from './boxes';
import { Fact, Facts } from './facts';
import { Field, type Problem } from './field';
import { Instant } from './instant';
import { PostForm } from './post-form';
import { useClock, useSay, useSayNodes } from './reader';

/** One press for the last half hour; what cannot be undone is said before the button. */
export const StrikeLast = ({ more }: { more: boolean }) => {
  const say = useSay();
  return (
    <section className="own-pause" aria-labelledby="strike-heading">
      <h2 id="strike-heading">
        <Eraser aria-hidden="true" size={22} />
        {say('strike.title')}
      </h2>
      <form method="post" action={paths.strike}>
        <p>{say('strike.text')}</p>
        <p>
          <strong>{say('strike.final')}</strong>
        </p>
        <button type="submit" name="act" value="last" className="button">
          {say('strike.last')}
        </button>
      </form>
      {more && (
        <p>
          <a href={paths.strike}>{say('strike.more')}</a>
        </p>
      )}
    </section>
  );
};

/** A time of one day, and which kinds of data. */
export const StrikeForm = ({
  kinds,
  problems,
}: {
  kinds: StrikePage['kinds'];
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { zone } = useClock();
  const sorted = [...kinds].sort((a, b) => kindOrder(a) - kindOrder(b));
  return (
    <PostForm className="form panel" aria-labelledby="strike-page-heading">
      <h2 id="strike-page-heading">{say('strike.more')}</h2>
      <p>{say('strike.before')}</p>
      <p>
        <strong>{say('strike.final')}</strong>
      </p>
      <Field
        name="day"
        type="date"
        label="strike.day"
        hint="strike.zone"
        hintValues={{ zone }}
        problems={problems}
      />
      <Field name="from" type="time" label="strike.from" problems={problems} />
      <Field name="to" type="time" label="strike.to" hint="strike.to.hint" problems={problems} />
      <Boxes
        name="kinds"
        legend={say('strike.kinds')}
        problems={problems}
        chosen={sorted}
        options={sorted.map((kind) => ({
          value: kind,
          text: say(kindName(kind).id, kindName(kind).values),
        }))}
      />
      <p className="hint">{say('strike.reveals')}</p>
      <button type="submit" name="act" value="window" className="button button-strong">
        {say('strike.send')}
      </button>
    </PostForm>
  );
};

/** What a strike leaves as it is, and why. */
export const NotStruck = ({ apart }: { apart: StrikePage['apart'] }) => {
  const say = useSay();
  if (apart.length === 0) return null;
  return (
    <section aria-labelledby="apart-heading">
      <h2 id="apart-heading">{say('strike.apart')}</h2>
      <Facts wide>
        {apart.map(({ activity, title, why }) => (
          <Fact key={activity} name={<bdi>{title}</bdi>}>
            {say(`strike.apart.${why}`)}
          </Fact>
        ))}
      </Facts>
    </section>
  );
};

/** What they have struck, newest first. */
export const Struck = ({ struck }: { struck: StrikePage['struck'] }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  if (struck.length === 0) return null;
  return (
    <section aria-labelledby="struck-heading">
      <h2 id="struck-heading">{say('strike.done')}</h2>
      <ul className="ruled-list">
        {struck.map(({ from, to, activities }) => (
          <li key={`${from} ${to} ${activities[0]}`}>
            {sayNodes('strike.line', {
              from: <Instant at={from} as="full" />,
              to: <Instant at={to} as="full" />,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
};
