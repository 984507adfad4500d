import { CircleCheck, CircleHelp, Clock3, Hourglass } from 'lucide-react';
import { kindName, sayKinds, systemName } from '../messages/labels';
import type { InventoryFinding } from '../services/queries/inventory';
import { Day } from './day';
import { useClock, useSay, useSayNodes } from './reader';

const SIGNS = { owes: CircleHelp, late: Clock3, open: Hourglass } as const;

/** What is to be looked after of what was there before; with `href` each system leads to where it is said. */
export const InventoryFindings = ({
  findings,
  href,
}: {
  findings: readonly InventoryFinding[];
  href?: (system: string) => string;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const words = (found: InventoryFinding) => {
    const name = systemName(found.system);
    const system = href ? <a href={href(found.system)}>{name}</a> : <bdi>{name}</bdi>;
    if (found.finding === 'owes') {
      return sayNodes('inventory.finding.owes', { system, kinds: sayKinds(language, found.categories) });
    }
    const { id, values } = kindName(found.category);
    return sayNodes(`inventory.finding.${found.finding}`, {
      system,
      kind: say(id, values),
      by: <Day day={found.by} />,
    });
  };
  if (findings.length === 0) {
    return (
      <p>
        <CircleCheck aria-hidden="true" size={16} /> {say('inventory.finding.none')}
      </p>
    );
  }
  return (
    <ul className="plain-list">
      {findings.map((found) => {
        const Sign = SIGNS[found.finding];
        return (
          <li key={`${found.finding} ${found.system} ${'category' in found ? found.category : ''}`}>
            <Sign aria-hidden="true" size={16} /> {words(found)}
          </li>
        );
      })}
    </ul>
  );
};
