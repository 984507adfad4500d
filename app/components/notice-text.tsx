import { FACT_KEYS } from '#domain/notice/text';
import { ownName } from '../messages/languages';
import { paths } from '../paths';
import type { NoticePage } from '../services/queries/my-notices';
import { ChangedSentences } from './changed-sentences';
import { Fact, Facts } from './facts';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { ReadAloud } from './read-aloud';
import { useClock, useSay, useSayNodes } from './reader';

/** What is read of a notice, whoever reads it. */
type NoticeWords = Pick<NoticePage, 'key' | 'language' | 'languages' | 'text' | 'hash'>;

/** One text; `within` another page it is one of several, without places that links lead to. */
interface OneText {
  notice: Pick<NoticePage, 'language' | 'text'> & { hash?: string };
  within?: boolean;
}

/** Links to the same notice in its other languages, each named in itself. */
export const NoticeLanguages = ({
  notice,
  chosen,
  hrefOf = paths.notice,
}: {
  notice: NoticeWords;
  /** Languages the reader chose; absent where the reader is not the one who is told. */
  chosen?: readonly string[];
  hrefOf?: (key: string, language: string) => string;
}) => {
  const say = useSay();
  return (
    <>
      {notice.languages.length > 1 && (
        <nav className="notice-languages" aria-label={say('notice.languages')}>
          <span aria-hidden="true">{say('notice.languages')}:</span>
          {notice.languages.map((tag) => (
            <a
              key={tag}
              href={hrefOf(notice.key, tag)}
              lang={tag}
              dir="auto"
              hrefLang={tag}
              aria-current={tag === notice.language ? 'page' : undefined}
            >
              {ownName(tag)}
            </a>
          ))}
        </nav>
      )}
      {notice.text.translation?.grade === 'machine' && (
        <p className="not-possible">{say('grade.note.machine')}</p>
      )}
      {chosen && !chosen.includes(notice.language) && (
        <p className="not-possible">{say('notice.not_your_language')}</p>
      )}
    </>
  );
};

/** A heading of the page, or one below the heading of what it is within. */
const Heading = ({ id, within, children }: { id: string; within: boolean; children: React.ReactNode }) =>
  within ? <h3>{children}</h3> : <h2 id={id}>{children}</h2>;

/** L0 and L1: one sentence, six facts. Only words in the language of the notice are read aloud: its voice knows no other. */
export const NoticeShort = ({ notice, within = false, aloud = false }: OneText & { aloud?: boolean }) => {
  const say = useSay();
  const { language } = useClock();
  const isOne = language === notice.language;
  return (
    <>
      {aloud && <ReadAloud language={notice.language} />}
      <p className="notice-sentence" lang={notice.language} dir="auto" data-aloud>
        {notice.text.sentence}
      </p>
      <section aria-labelledby={within ? undefined : 'six-facts'}>
        <Heading id="six-facts" within={within}>
          {say('notice.facts')}
        </Heading>
        <Facts wide>
          {FACT_KEYS.map((key) => (
            <Fact
              key={key}
              name={isOne ? <span data-aloud>{say(`notice.fact.${key}`)}</span> : say(`notice.fact.${key}`)}
            >
              <span lang={notice.language} dir="auto" data-aloud>
                {notice.text.facts[key]}
              </span>
            </Fact>
          ))}
        </Facts>
      </section>
    </>
  );
};

/** What is new and what is gone against the version this person read, sentence by sentence. */
export const NoticeChanges = ({ notice }: { notice: NoticePage }) => {
  const say = useSay();
  if (!notice.changes) return null;
  const { against, parts } = notice.changes;
  return (
    <section className="changes" aria-labelledby="changes-heading">
      <h2 id="changes-heading">{say('notice.changes')}</h2>
      <p className="hint">{say('notice.changes.against', { version: against })}</p>
      {parts.length === 0 && <p>{say('notice.changes.none')}</p>}
      <ChangedSentences parts={parts} language={notice.language} />
    </section>
  );
};

/** L2 and L3: the full text in sight, the legal part one press away. */
export const NoticeFull = ({ notice, within = false }: OneText) => {
  const say = useSay();
  return (
    <>
      <section
        className="prose"
        id={within ? undefined : 'full'}
        aria-labelledby={within ? undefined : 'full-heading'}
      >
        <Heading id="full-heading" within={within}>
          {say('notice.full')}
        </Heading>
        <div lang={notice.language} dir="auto">
          {notice.text.full.map((part) => (
            <section key={part.heading}>
              <h3>{part.heading}</h3>
              {part.paragraphs.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </section>
          ))}
        </div>
      </section>
      <details className="panel" id={within ? undefined : 'legal'}>
        <summary>{say('notice.legal')}</summary>
        <div lang={notice.language} dir="auto">
          {notice.text.legal.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        {notice.hash !== undefined && (
          <>
            <p className="hint">{say('notice.fingerprint')}</p>
            <p className="fingerprint" dir="ltr">
              {notice.hash}
            </p>
          </>
        )}
      </details>
    </>
  );
};

/** What the notice tells about, its versions, and who answers for it. */
export const NoticeAround = ({ notice }: { notice: NoticePage }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <>
      {notice.activities.length > 0 && (
        <section aria-labelledby="tells-about">
          <h2 id="tells-about">{say('notice.activities')}</h2>
          <ul className="plain-list">
            {notice.activities.map((activity) => (
              <li key={activity.id}>
                <Foreign language={activity.titleLanguage}>{activity.title}</Foreign>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="versions-heading">
        <h2 id="versions-heading">{say('notice.versions')}</h2>
        <ul className="plain-list">
          {notice.versions.map((version) => (
            <li key={version.version}>
              {sayNodes('notice.versions.line', {
                version: version.version,
                date: <Instant at={version.effectiveFrom} as="date" />,
              })}
              {version.inForce && <strong> · {say('notice.versions.now')}</strong>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
};
