import { languageName } from '../messages/languages';
import { typedLanguageOf } from '../messages/typed-language';
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

/** A text that somebody typed and nobody marked: in its own language where that is beyond doubt, else as it is. */
export const Typed = ({ children }: { children: string }) => {
  const language = typedLanguageOf(children);
  if (language === undefined) return <bdi>{children}</bdi>;
  return <Foreign language={language}>{children}</Foreign>;
};
