import { SUPPRESSION } from '#domain/aggregate/suppression';
import type { RoleKey } from '#domain/authority/roles';
import { useSay } from './reader';

/** Every exemption from the rule for figures that a role was granted; where there is none, that there is none. */
export const Exemptions = () => {
  const say = useSay();
  const exemptions: readonly { role: RoleKey; decision: string }[] = SUPPRESSION.exemptions;
  return (
    <section className="grid-section" aria-labelledby="exemptions">
      <h2 id="exemptions">{say('exempt.title')}</h2>
      {exemptions.length === 0 && <p>{say('exempt.none')}</p>}
      <ul className="plain-list">
        {exemptions.map(({ role, decision }) => (
          <li key={`${role}.${decision}`}>
            {say(`role.${role}`)}: {decision}
          </li>
        ))}
      </ul>
    </section>
  );
};
