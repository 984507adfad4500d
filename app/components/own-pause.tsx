import { CirclePause } from 'lucide-react';
import { paths } from '../paths';
import type { MonitoringView } from '../services/queries/my-monitoring';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

/** Their own pause of what rests on their yes: one press to begin it, one press to end it, nobody else sees it. */
export const OwnPause = ({ pause, formKey }: { pause: MonitoringView['pause']; formKey: string }) => {
  const say = useSay();
  if (!pause) {
    return (
      <details className="own-pause">
        <summary>
          <h2>
            <CirclePause aria-hidden="true" size={22} />
            {say('pause.title')}
          </h2>
        </summary>
        <form method="post" action={paths.pause}>
          <Running />
        </form>
      </details>
    );
  }
  return (
    <section className="own-pause own-pause-on" aria-labelledby="pause-heading">
      <h2 id="pause-heading">
        <CirclePause aria-hidden="true" size={22} />
        {say('pause.on')}
      </h2>
      <form method="post" action={paths.pause}>
        <Paused pause={pause} formKey={formKey} />
      </form>
    </section>
  );
};

const Paused = ({ pause, formKey }: { pause: NonNullable<MonitoringView['pause']>; formKey: string }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <>
      <p>
        {pause.until === undefined
          ? say('pause.on.open')
          : sayNodes('pause.on.until', { time: <Instant at={pause.until} as="full" /> })}{' '}
        {say('pause.nobody')}
      </p>
      <input type="hidden" name="key" value={formKey} />
      <button type="submit" name="act" value="resume" className="button button-strong">
        {say('pause.resume')}
      </button>
    </>
  );
};

const LENGTHS = ['hour', 'day', 'open'] as const;

const Running = () => {
  const say = useSay();
  return (
    <>
      <p>
        {say('pause.text')} {say('pause.nobody')}
      </p>
      <p>{say('pause.earlier')}</p>
      <div className="pause-lengths">
        {LENGTHS.map((length) => (
          <button key={length} type="submit" name="act" value={length} className="button">
            {say(`pause.${length}`)}
          </button>
        ))}
      </div>
    </>
  );
};
