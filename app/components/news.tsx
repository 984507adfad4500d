import { BellRing } from 'lucide-react';
import { dayWords } from '../messages/instants';
import { paths } from '../paths';
import type { MonitoringView } from '../services/queries/my-monitoring';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

/** What somebody else recorded about this person: first of all, until they put it away or choose for themselves. */
export const RecordedNos = ({ view }: { view: Pick<MonitoringView, 'recordedNos' | 'rows'> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return view.recordedNos.map(({ news, about, activity }) => {
    const row = view.rows.find((one) => one.activity === activity);
    return (
      <section key={news} className="own-pause news" aria-labelledby={`news-${news}`}>
        <BellRing aria-hidden="true" size={22} />
        <div>
          <h2 id={`news-${news}`}>{say('news.no')}</h2>
          <p>
            <Foreign language={row?.textLanguage ?? 'en'}>{row?.text.title ?? activity}</Foreign>.{' '}
            {sayNodes('news.no.text', { link: <a href={paths.receipt(about)}>{say('news.no.receipt')}</a> })}
          </p>
          <form method="post" action={paths.news} className="news-acts">
            <a className="button" href={paths.choose(activity)}>
              {say('news.no.change')}
            </a>
            <input type="hidden" name="about" value={news} />
            <button type="submit" name="act" value="put_away" className="button">
              {say('news.no.keep')}
            </button>
          </form>
        </div>
      </section>
    );
  });
};

/** A notice that somebody recorded as signed by this person on paper: until they say whether it was them. */
export const RecordedPapers = ({ view }: { view: Pick<MonitoringView, 'recordedPapers'> }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = useClock();
  return view.recordedPapers.map(({ news, about, title, titleLanguage, signedOn }) => (
    <section key={news} className="own-pause news" aria-labelledby={`paper-${news}`}>
      <BellRing aria-hidden="true" size={22} />
      <div>
        <h2 id={`paper-${news}`}>{say('news.paper')}</h2>
        <p>
          {sayNodes('news.paper.text', {
            title: <Foreign language={titleLanguage}>{title}</Foreign>,
            date: dayWords(signedOn, clock),
            link: <a href={paths.receipt(about)}>{say('news.no.receipt')}</a>,
          })}
        </p>
        <div className="news-acts">
          <form method="post" action={paths.news}>
            <input type="hidden" name="about" value={news} />
            <button type="submit" name="act" value="put_away" className="button">
              {say('news.paper.mine')}
            </button>
          </form>
          <NotSigned paper={about} />
        </div>
      </div>
    </section>
  ));
};

/** "That was not me": at once, without a question. */
export const NotSigned = ({ paper }: { paper: number }) => {
  const say = useSay();
  return (
    <form method="post" action={paths.news}>
      <input type="hidden" name="about" value={paper} />
      <button type="submit" name="act" value="not_signed" className="button">
        {say('paper.not_me')}
      </button>
    </form>
  );
};

/** A device that signed in as this person. Told on their other devices until they say whether it was them. */
export const NewDevices = ({
  devices,
}: {
  devices: readonly { id: string; label: string; createdAt: number }[];
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return devices.map(({ id, label, createdAt }) => (
    <section key={id} className="own-pause news" aria-labelledby={`device-${id.slice(0, 12)}`}>
      <BellRing aria-hidden="true" size={22} />
      <div>
        <h2 id={`device-${id.slice(0, 12)}`}>{say('news.device')}</h2>
        <p>
          {sayNodes('news.device.text', {
            device: <bdi>{label || say('news.device.unknown')}</bdi>,
            time: <Instant at={createdAt} as="full" />,
          })}
        </p>
        <p>{say('news.device.hint')}</p>
        <form method="post" action={paths.news} className="news-acts">
          <input type="hidden" name="about" value={id} />
          <button type="submit" name="act" value="mine" className="button">
            {say('news.device.mine')}
          </button>
          <button type="submit" name="act" value="not_mine" className="button">
            {say('news.device.not_mine')}
          </button>
        </form>
      </div>
    </section>
  ));
};
