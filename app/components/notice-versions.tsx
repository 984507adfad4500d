import { CircleCheck, Clock3, History, type LucideIcon } from 'lucide-react';
import { placeName } from '../messages/labels';
import { languageName } from '../messages/languages';
import { sayList } from '../messages/speak';
import { paths } from '../paths';
import type { NoticeLine, NoticeVersionLine } from '../services/queries/desk/notice-lines';
import { Fact, Facts } from './facts';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

const STATES = {
  in_force: { sign: CircleCheck, tag: 'on' },
  announced: { sign: Clock3, tag: 'off' },
  past: { sign: History, tag: 'shut' },
} as const satisfies Record<NoticeVersionLine['state'], { sign: LucideIcon; tag: string }>;

/** One notice: its versions, the newest first, and for whom it is. */
export const NoticeVersions = ({ notice }: { notice: NoticeLine }) => {
  const say = useSay();
  const { language } = useClock();
  const people = notice.told.reduce((sum, figure) => sum + figure.people, 0);
  return (
    <article className="activity" aria-labelledby={`notice-${notice.key}`}>
      <h2 id={`notice-${notice.key}`}>
        <Foreign language={notice.titleLanguage}>{notice.title}</Foreign>
      </h2>
      <Facts wide>
        <Fact name={say('row.programme')}>
          <a href={paths.deskProgramme(notice.programme.key)}>
            <Foreign language={notice.programme.titleLanguage}>{notice.programme.title}</Foreign>
          </a>
        </Fact>
        <Fact name={say('desk.notices.places')}>
          {notice.establishments.length === 0
            ? say('desk.notices.places.none')
            : sayList(language, notice.establishments.map(placeName))}
        </Fact>
        <Fact name={say('desk.notices.audience')}>
          {people === 0 ? say('desk.notices.audience.none') : say('desk.notices.audience.about', { people })}
        </Fact>
      </Facts>
      <p>
        <a className="quiet-link" href={paths.poster(notice.key)}>
          {say('poster.link')}
          <span className="visually-hidden">
            : <Foreign language={notice.titleLanguage}>{notice.title}</Foreign>
          </span>
        </a>
      </p>
      <ul className="place-list">
        {notice.versions.map((version) => (
          <VersionLine key={version.version} version={version} />
        ))}
      </ul>
    </article>
  );
};

const VersionLine = ({ version }: { version: NoticeVersionLine }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const { sign: Sign, tag } = STATES[version.state];
  return (
    <li>
      <span className={`tag tag-${tag}`}>
        <Sign aria-hidden="true" size={16} />
        {say(`notice_state.${version.state}`)}
      </span>
      <div>
        <p className="place-names">
          {sayNodes('notices.version', {
            version: version.version,
            date: <Instant at={version.effectiveFrom} as="date" />,
          })}
        </p>
        <p className="hint">
          {say('desk.notices.languages', {
            languages: sayList(
              language,
              version.languages.map((tag) => languageName(tag, language)),
            ),
          })}{' '}
          {sayNodes('desk.notices.published', { date: <Instant at={version.publishedAt} as="date" /> })}{' '}
          {version.reacknowledge && say('desk.notices.reacknowledge')}
        </p>
      </div>
    </li>
  );
};
