import { X } from 'lucide-react';
import { kindName, systemName } from '../messages/labels';
import { asOption, say as sayIn } from '../messages/speak';
import type { LooksAsked } from '../pages/look-filter';
import { paths } from '../paths';
import { SelectField } from './choice-field';
import { useClock, useSay } from './reader';

/** What the portal itself is called among the systems (app/services/queries/my-looks.ts). */
const THIS_PORTAL = 'portal';

/** The filters of an address without those that are not set. */
export const lookQuery = (asked: LooksAsked): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** Which looks are shown: what is set stands above the list, each with a way to take it away, and in the address. */
export const LookFilters = ({
  asked,
  systems,
  categories,
}: {
  asked: LooksAsked;
  systems: readonly string[];
  categories: readonly string[];
}) => {
  const say = useSay();
  const { language } = useClock();
  const kind = (key: string) => sayIn(language, kindName(key));
  const system = (id: string) => (id === THIS_PORTAL ? say('looked.portal.where') : systemName(id));
  const names: Record<string, string | undefined> = {
    system: asked.system && system(asked.system),
    kind: asked.kind && kind(asked.kind),
    mismatch: asked.mismatch && say('looked.filter.mismatch'),
  };
  const chips = Object.entries(names).flatMap(([key, name]) => (name ? [{ key, name }] : []));
  const without = (key: string) => lookQuery({ ...asked, before: undefined, [key]: undefined });
  return (
    <>
      <details className="panel filters-fold">
        <summary>{say('looked.filter')}</summary>
        <form method="get" className="form filters" aria-label={say('looked.filter')}>
          <SelectField
            name="system"
            label="looked.filter.system"
            empty="looked.filter.system.all"
            chosen={asked.system}
            options={systems.map((value) => ({ value, text: asOption(language, system(value)) }))}
          />
          <SelectField
            name="kind"
            label="looked.filter.kind"
            empty="looked.filter.kind.all"
            chosen={asked.kind}
            options={categories.map((value) => ({ value, text: kind(value) }))}
          />
          <label className="choice">
            <input type="checkbox" name="mismatch" value="1" defaultChecked={asked.mismatch !== undefined} />
            <span>{say('looked.filter.mismatch')}</span>
          </label>
          <button type="submit" className="button">
            {say('looked.filter.show')}
          </button>
        </form>
      </details>
      {chips.length > 0 && (
        <ul className="chips">
          {chips.map(({ key, name }) => (
            <li key={key}>
              <a className="button button-small" href={paths.lookedBy(without(key))}>
                <X aria-hidden="true" size={16} />
                {say('looked.chip', { name })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
