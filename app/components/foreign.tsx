import { languageName } from '../messages/languages';
import { useClock, useSay } from './reader';

/** A text that may be in another language than the page: marked for readers and for screen readers, never mixed silently. */
export const Foreign = ({
  language,
  children,
  note = false,
}: {
  language: string;
  children: React.ReactNode;
  /** Whether to say in words which language it is. Once per block is enough. */
  note?: boolean;
}) => {
  const say = useSay();
  const clock = useClock();
  if (language === clock.language) return <>{children}</>;
  return (
    <>
      <span lang={language} dir="auto">
        {children}
      </span>
      {note && (
        <span className="foreign-note">
          {say('frame.foreign', { language: languageName(language, clock.language) })}
        </span>
      )}
    </>
  );
};
