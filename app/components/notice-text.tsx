import { Minus, Plus } from 'lucide-react';
import type { MessageId } from '../messages/en';
import { ownName } from '../messages/languages';
import { paths } from '../paths';
import type { NoticePage } from '../services/queries/my-notices';
import { Fact, Facts } from './facts';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { ReadAloud } from './read-aloud';
import { useClock, useSay, useSayNodes } from './reader';

const FACTS = [
  ['who', 'notice.fact.who'],
  ['what', 'notice.fact.what'],
  ['why', 'notice.fact.why'],
  ['how_long', 'notice.fact.how_long'],
  ['who_else', 'notice.fact.who_else'],
  ['choices', 'notice.fact.choices'],
] as const satisfies readonly (readonly [keyof NoticePage['text']['facts'], MessageId])[];

/** What is read of a notice, whoever reads it. */
type NoticeWords = Pick<NoticePage, 'key' | 'language' | 'languages' | 'text' | 'hash'>;

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
      {chosen && !chosen.includes(notice.language) && (
        <p className="not-possible">{say('notice.not_your_language')}</p>
      )}
    </>
  );
};

/** L0 and L1: one sentence, six facts. Only words in the language of the notice are read aloud: its voice knows no other. */
export const NoticeShort = ({ notice, aloud = false }: { notice: NoticeWords; aloud?: boolean }) => {
  const say = useSay();
  const { language } = useClock();
  const isOne = language === notice.language;
  return (
    <>
      {aloud && <ReadAloud language={notice.language} />}
      <p className="notice-sentence" lang={notice.language} dir="auto" data-aloud>
        {notice.text.sentence}
      </p>
      <section aria-labelledby="six-facts">
        <h2 id="six-facts">{say('notice.facts')}</h2>
        <Facts wide>
          {FACTS.map(([key, label]) => (
            <Fact key={key} name={isOne ? <span data-aloud>{say(label)}</span> : say(label)}>
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

/** What is new and what is gone against the version this person read. */
export const NoticeChanges = ({ notice }: { notice: NoticePage }) => {
  const say = useSay();
  if (!notice.changes) return null;
  const { against, added, removed } = notice.changes;
  return (
    <section className="changes" aria-labelledby="changes-heading">
      <h2 id="changes-heading">{say('notice.changes')}</h2>
      <p className="hint">{say('notice.changes.against', { version: against })}</p>
      <ul>
        {added.map((text) => (
          <li key={`+${text}`} className="added">
            <Plus aria-hidden="true" size={18} />
            <span>
              <strong>{say('notice.changes.added')}:</strong>{' '}
              <ins lang={notice.language} dir="auto">
                {text}
              </ins>
            </span>
          </li>
        ))}
        {removed.map((text) => (
          <li key={`-${text}`} className="removed">
            <Minus aria-hidden="true" size={18} />
            <span>
              <strong>{say('notice.changes.removed')}:</strong>{' '}
              <del lang={notice.language} dir="auto">
                {text}
              </del>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** L2 and L3: the full text in sight, the legal part one press away. */
export const NoticeFull = ({ notice }: { notice: NoticeWords }) => {
  const say = useSay();
  return (
    <>
      <section className="prose" id="full" aria-labelledby="full-heading">
        <h2 id="full-heading">{say('notice.full')}</h2>
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
      <details className="panel" id="legal">
        <summary>{say('notice.legal')}</summary>
        <div lang={notice.language} dir="auto">
          {notice.text.legal.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <p className="hint">{say('notice.fingerprint')}</p>
        <p className="fingerprint" dir="ltr">
          {notice.hash}
        </p>
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
