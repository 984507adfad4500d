import { placeName } from '../messages/labels';
import type { DutyAsked } from '../pages/duty-filter';
import { SelectField } from './choice-field';
import { useSay } from './reader';

const STATES = ['missing', 'not_checked', 'met'] as const;

/** Which part of the duties; the answer's address has the filters, so it can be kept and sent on. */
export const DutyFilters = ({
  asked,
  establishments,
  programmes,
}: {
  asked: DutyAsked;
  establishments: readonly string[];
  programmes: readonly { key: string; title: string }[];
}) => {
  const say = useSay();
  const isFiltered = Object.values(asked).some((part) => part !== undefined);
  return (
    <details className="panel filters-fold" open={isFiltered}>
      <summary>{say('duties.filter')}</summary>
      <form method="get" className="form filters" aria-label={say('duties.filter')}>
        <SelectField
          name="place"
          label="duties.place"
          empty="duties.place.every"
          chosen={asked.place}
          options={establishments.map((value) => ({ value, text: placeName(value) }))}
        />
        <SelectField
          name="state"
          label="duties.state"
          empty="duties.state.every"
          chosen={asked.state}
          options={STATES.map((value) => ({ value, text: say(`outcome.${value}`) }))}
        />
        <SelectField
          name="programme"
          label="duties.programme"
          empty="duties.programme.every"
          chosen={asked.programme}
          options={programmes.map(({ key, title }) => ({ value: key, text: title }))}
        />
        <button type="submit" className="button">
          {say('duties.filter.button')}
        </button>
      </form>
    </details>
  );
};
