import { LANGUAGES, ownName, spokenOf } from '../messages/languages';
import { sayList } from '../messages/speak';
import { Choices } from './choice-field';
import type { Problem } from './field';
import { PostForm } from './post-form';
import { useClock, useSay } from './reader';

const THEMES = ['light', 'dark', 'system'] as const;

/** Languages whose words nobody has put their name to. */
const UNCHECKED = LANGUAGES.filter((language) => spokenOf(language).words === 'translated').map(ownName);

/** The language somebody reads best, and the others they read. */
export const LanguagesForm = ({
  languages,
  formKey,
  problems,
}: {
  languages: readonly string[];
  formKey: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const clock = useClock();
  const offered = LANGUAGES.map((language) => ({
    value: language,
    name: ownName(language),
    lang: language,
  }));
  return (
    <PostForm intent="languages" className="form panel" aria-labelledby="languages-heading">
      <h2 id="languages-heading">{say('settings.languages')}</h2>
      <p>{say('settings.languages.intro')}</p>
      <input type="hidden" name="key" value={formKey} />
      <Choices
        name="first"
        type="radio"
        legend="settings.languages.first"
        options={offered}
        chosen={languages.slice(0, 1)}
        problems={problems}
      />
      <Choices
        name="also"
        type="checkbox"
        legend="settings.languages.also"
        options={offered}
        chosen={languages}
      />
      <p className="hint">
        {say('settings.languages.translated', { list: sayList(clock.language, UNCHECKED) })}
      </p>
      <p className="hint">{say('settings.languages.note')}</p>
      <button type="submit" className="button button-strong">
        {say('settings.languages.button')}
      </button>
    </PostForm>
  );
};

/** Light, dark, or as the device says. */
export const ThemeForm = ({
  theme,
  problems,
}: {
  theme: (typeof THEMES)[number];
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  return (
    <PostForm intent="theme" className="form panel" aria-labelledby="theme-heading">
      <h2 id="theme-heading">{say('settings.theme')}</h2>
      <Choices
        name="theme"
        type="radio"
        headed="theme-heading"
        options={THEMES.map((one) => ({ value: one, text: `settings.theme.${one}` as const }))}
        chosen={[theme]}
        problems={problems}
      />
      <p className="hint">{say('settings.theme.note')}</p>
      <button type="submit" className="button button-strong">
        {say('settings.theme.button')}
      </button>
    </PostForm>
  );
};

export const EverywhereForm = () => {
  const say = useSay();
  return (
    <form method="post" className="form panel" aria-labelledby="everywhere-heading">
      <h2 id="everywhere-heading">{say('settings.everywhere')}</h2>
      <p>{say('settings.everywhere.text')}</p>
      <input type="hidden" name="intent" value="everywhere" />
      <button type="submit" className="button">
        {say('settings.everywhere.button')}
      </button>
    </form>
  );
};
