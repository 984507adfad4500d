import type { NoticeText } from '#domain/notice/text';
import { LANGUAGES, languageName } from '../messages/languages';
import { say as sayIn } from '../messages/speak';
import { paths } from '../paths';
import { Fact, Facts } from './facts';
import { QrCode } from './qr-code';
import { useClock, useSay } from './reader';

/** The ways in which staff meet a notice. */
export const PREVIEWS = ['phone', 'list', 'poster'] as const;

/** Links to every preview, by language. */
export const PreviewLinks = ({ draft, languages }: { draft: string; languages: readonly string[] }) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <nav aria-label={say('preview.nav')}>
      <p className="hint">{say('preview.link')}</p>
      <ul className="plain-list">
        {languages.map((tag) => (
          <li key={tag}>
            {languageName(tag, language)}:{' '}
            {PREVIEWS.map((kind) => (
              <span key={kind}>
                <a href={paths.draftPreview(draft, kind, tag)}>
                  {say(`preview.${kind}`)}
                  <span className="visually-hidden"> ({languageName(tag, language)})</span>
                </a>{' '}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** A notice for the wall: the short layers, and a code that leads to the whole of it. Black on white, one page. */
export const Poster = ({
  text,
  language,
  version,
  address,
  contact,
}: {
  text: NoticeText;
  language: string;
  version: number;
  address: string;
  contact: string;
}) => {
  const clock = useClock();
  const [base = ''] = language.split('-');
  // Its own words are in the language of the notice where the portal speaks it, and else in that of the page.
  const own = LANGUAGES.find((tag) => tag === base) ?? clock.language;
  const say = (id: Parameters<typeof sayIn>[1]['id'], values?: Record<string, number>) =>
    sayIn(own, values ? { id, values } : { id });
  const spoken = (words: string) => <span lang={own}>{words}</span>;
  const written = (words: string) => (
    <span lang={language} dir="auto">
      {words}
    </span>
  );
  return (
    <article className="poster" aria-labelledby="poster-title">
      <h2 id="poster-title">{written(text.title)}</h2>
      <p className="notice-sentence">{written(text.sentence)}</p>
      <Facts wide>
        {(['who', 'what', 'why', 'how_long', 'who_else', 'choices'] as const).map((key) => (
          <Fact key={key} name={spoken(say(`notice.fact.${key}`))}>
            {written(text.facts[key])}
          </Fact>
        ))}
      </Facts>
      <div className="poster-code">
        <QrCode text={address} label={say('poster.qr')} />
        <div>
          <p>{spoken(say('poster.scan'))}</p>
          <p>
            {spoken(say('poster.type'))} <strong className="fingerprint">{address}</strong>
          </p>
          {contact !== '' && (
            <p>
              {spoken(say('poster.ask'))} <strong>{contact}</strong>
            </p>
          )}
          <p className="hint">{spoken(say('poster.version', { version }))}</p>
        </div>
      </div>
    </article>
  );
};
