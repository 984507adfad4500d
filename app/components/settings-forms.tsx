import { LANGUAGES } from '../messages/languages';
import type { Problem } from './field';
import { useSay } from './reader';

const THEMES = ['light', 'dark', 'system'] as const;

const ProblemOf = ({ field, problems }: { field: string; problems: readonly Problem[] | undefined }) => {
  const say = useSay();
  const problem = problems?.find((one) => one.field === field);
  return problem ? (
    <p className="problem" id={`${field}-problem`}>
      {say(problem.message)}
    </p>
  ) : null;
};

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
  return (
    <form method="post" className="form panel" aria-labelledby="languages-heading">
      <h2 id="languages-heading">{say('settings.languages')}</h2>
      <p>{say('settings.languages.intro')}</p>
      <input type="hidden" name="intent" value="languages" />
      <input type="hidden" name="key" value={formKey} />
      <fieldset id="first" tabIndex={-1}>
        <legend>{say('settings.languages.first')}</legend>
        <ProblemOf field="first" problems={problems} />
        <div className="choices">
          {LANGUAGES.map((language) => (
            <label key={language} className="choice">
              <input type="radio" name="first" value={language} defaultChecked={languages[0] === language} />
              <span lang={language}>{say(`language.${language}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{say('settings.languages.also')}</legend>
        <div className="choices">
          {LANGUAGES.map((language) => (
            <label key={language} className="choice">
              <input
                type="checkbox"
                name="also"
                value={language}
                defaultChecked={languages.includes(language)}
              />
              <span lang={language}>{say(`language.${language}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="hint">{say('settings.languages.note')}</p>
      <button type="submit" className="button button-strong">
        {say('settings.languages.button')}
      </button>
    </form>
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
    <form method="post" className="form panel" aria-labelledby="theme-heading">
      <h2 id="theme-heading">{say('settings.theme')}</h2>
      <input type="hidden" name="intent" value="theme" />
      <fieldset id="theme" tabIndex={-1} aria-labelledby="theme-heading">
        <ProblemOf field="theme" problems={problems} />
        <div className="choices">
          {THEMES.map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="theme" value={one} defaultChecked={theme === one} />
              <span>{say(`settings.theme.${one}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <p className="hint">{say('settings.theme.note')}</p>
      <button type="submit" className="button button-strong">
        {say('settings.theme.button')}
      </button>
    </form>
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
