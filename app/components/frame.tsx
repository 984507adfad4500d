import { NavLink } from '@remix-run/react';
import { FlaskConical, Languages as LanguagesSign, LogOut, Settings, TriangleAlert } from 'lucide-react';
import type { MessageId } from '../messages/en';
import { LANGUAGES, type Language, ownName, spokenOf } from '../messages/languages';
import { say as sayIn } from '../messages/speak';
import { paths } from '../paths';
import type { Room } from '../rooms';
import { Mark } from './mark';
import { useClock, useSay } from './reader';
import { SharedBar } from './shared-device';

/** What every page shows around its content. */
export interface FrameProps {
  /** Name of the person who is signed in, if anybody is. */
  name?: string | undefined;
  /** At a device that many people share. */
  shared: boolean;
  /** The rooms that their roles open. */
  rooms: readonly Pick<Room, 'path' | 'label'>[];
  /** What those who answer for the portal should know of it on every page. */
  warnings: readonly MessageId[];
  demo: boolean;
  /** The reader's language where the page is in another one. */
  own?: Language | undefined;
  /** Address of this page, to come back to. */
  here: string;
  children: React.ReactNode;
}

const PAGES = [
  { to: paths.home, label: 'nav.home' },
  { to: paths.notices, label: 'nav.notices' },
  { to: paths.receipts, label: 'nav.receipts' },
  { to: paths.looked, label: 'nav.looked' },
  { to: paths.requests, label: 'requests.title' },
] as const;

/** Header, content, footer. The same footer with the same way to ask stands on every page (WCAG 2.2, 3.2.6). */
export const Frame = ({ name, shared, rooms, warnings, demo, own, here, children }: FrameProps) => {
  const say = useSay();
  return (
    <>
      <a className="skip" href="#content">
        {say('frame.skip')}
      </a>
      {demo && (
        <p className="demo-banner">
          <FlaskConical aria-hidden="true" size={16} />
          {say('frame.demo')}
        </p>
      )}
      {shared && <SharedBar />}
      <header className="masthead">
        <div className="masthead-inner">
          <a className="brand" href={paths.home}>
            <Mark />
            <span>{say('frame.product')}</span>
          </a>
          {name === undefined ? <LanguageForm here={here} /> : <Account name={name} />}
          {name !== undefined && <Pages />}
          {rooms.length > 0 && <Rooms rooms={rooms} />}
        </div>
      </header>
      {own && (
        <p className="demo-banner" lang={own} dir={spokenOf(own).dir}>
          <LanguagesSign aria-hidden="true" size={16} />
          {sayIn(own, { id: 'frame.office_language' })}
        </p>
      )}
      {warnings.map((sentence) => (
        <p key={sentence} className="warning-banner" role="status">
          <TriangleAlert aria-hidden="true" size={18} />
          {say(sentence)}
        </p>
      ))}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <nav aria-label={say('footer.label')}>
          <a href={paths.help}>{say('footer.help')}</a>
          <a href={paths.about}>{say('footer.about')}</a>
        </nav>
        <p>{say('footer.promise')}</p>
      </footer>
    </>
  );
};

const Pages = () => {
  const say = useSay();
  return (
    <nav className="pages" aria-label={say('nav.main')}>
      <ul>
        {PAGES.map(({ to, label }) => (
          <li key={to}>
            <NavLink to={to} end={to === paths.home} reloadDocument>
              {say(label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** What somebody does for others stands apart from their own affairs. */
const Rooms = ({ rooms }: Pick<FrameProps, 'rooms'>) => {
  const say = useSay();
  return (
    <nav className="pages rooms" aria-label={say('nav.rooms')}>
      <span className="rooms-label">{say('nav.rooms')}</span>
      <ul>
        {rooms.map(({ path, label }) => (
          <li key={path}>
            <NavLink to={path} reloadDocument>
              {say(label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Account = ({ name }: { name: string }) => {
  const say = useSay();
  return (
    <nav className="account" aria-label={say('nav.account')}>
      <span className="account-name">{say('frame.signed_in', { name })}</span>
      <a href={paths.settings}>
        <Settings aria-hidden="true" size={16} />
        {say('nav.settings')}
      </a>
      <form method="post" action={paths.signOut}>
        <button type="submit" className="link-button">
          <LogOut className="onward" aria-hidden="true" size={16} />
          {say('nav.sign_out')}
        </button>
      </form>
    </nav>
  );
};

const LanguageForm = ({ here }: { here: string }) => {
  const say = useSay();
  const { language: current } = useClock();
  return (
    <form method="post" action={paths.language} className="languages" aria-label={say('language.choose')}>
      <input type="hidden" name="next" value={here} />
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          dir={spokenOf(language).dir}
          className="link-button"
          aria-pressed={language === current}
        >
          {ownName(language)}
        </button>
      ))}
    </form>
  );
};
