import { placeName } from '../messages/labels';
import { pageLanguage } from '../messages/languages';
import type { Invited } from '../services/accounts';
import { Instant } from './instant';
import { PageHeading } from './page-heading';
import { QrCode } from './qr-code';
import { Reader, useClock, useSay, useSayNodes } from './reader';

/** A place of work, with how many people there cannot sign in yet. */
interface Place {
  id: string;
  waiting: number;
}

/** One button a place: how many letters it makes is said before. */
export const LettersForm = ({ places, formKey }: { places: readonly Place[]; formKey: string }) => {
  const say = useSay();
  if (places.length === 0) return <p className="empty">{say('letters.nobody')}</p>;
  return (
    <ul className="ruled-list">
      {places.map(({ id, waiting }) => (
        <li key={id}>
          <p>
            <strong>{placeName(id)}</strong>{' '}
            <span className="hint">{say('letters.waiting', { waiting })}</span>
          </p>
          <form method="post">
            <input type="hidden" name="establishment" value={id} />
            <input type="hidden" name="key" value={formKey} />
            <button type="submit" className="button">
              {say('letters.button', { place: placeName(id) })}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
};

/** The letters, each a sheet of its own when printed, in the language its reader chose. */
export const Letters = ({ letters, address }: { letters: readonly Invited[]; address: string }) => {
  const say = useSay();
  const { zone } = useClock();
  return (
    <div className="page page-narrow">
      <div className="no-print">
        <PageHeading title={say('letters.made', { count: letters.length })}>
          {say('letters.print')}
        </PageHeading>
        <p>
          <strong>{say('once.only_here')}</strong>
        </p>
      </div>
      {letters.map((letter) => {
        const language = pageLanguage(letter.languages, undefined, null);
        return (
          <Reader key={letter.person} clock={{ language, zone }}>
            <Letter letter={letter} address={address} language={language} />
          </Reader>
        );
      })}
    </div>
  );
};

/** The QR code holds the address alone: what a lost photo of it shows is no secret, and the code is typed by whoever has the letter. */
const Letter = ({ letter, address, language }: { letter: Invited; address: string; language: string }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <article className="letter" lang={language} aria-labelledby={`letter-${letter.person}`}>
      <p>
        <bdi>{letter.name}</bdi>
      </p>
      <h2 id={`letter-${letter.person}`}>{say('letter.title')}</h2>
      <p>{say('letter.why')}</p>
      <ol>
        <li>
          {say('letter.open')} <code>{address}</code>
        </li>
        <li>
          {say('letter.type')} <code className="letter-code">{letter.code}</code>
        </li>
        <li>{say('letter.password')}</li>
      </ol>
      <QrCode text={address} label={say('letter.qr')} />
      <p>
        {say('letter.later')} <code>{letter.email}</code>
      </p>
      <p>{sayNodes('letter.until', { until: <Instant at={letter.expiresAt} as="full" /> })}</p>
      <p>{say('letter.private')}</p>
    </article>
  );
};
