import type { CouncilProgramme } from '../services/queries/council';
import type { CouncilMatter } from '../services/queries/council-matter';
import type { Services } from '../services/services';
import { refused } from './refused';

/** The establishment this person speaks for; throws 403 for somebody who speaks for none. */
export const establishmentOf = (services: Services, person: string): string => {
  const establishment = services.council.speaksFor(person);
  if (establishment === undefined) throw refused('not_allowed');
  return establishment;
};

/** One programme as the council of this person sees it; throws 404 where there is none at their establishment. */
export const councilProgrammeOf = (
  services: Services,
  person: string,
  key: string | undefined,
  language: string,
): { programme: CouncilProgramme & CouncilMatter; establishment: string } => {
  const establishment = establishmentOf(services, person);
  const programme = services.council.programme(establishment, key ?? '', language);
  if (!programme) throw refused('unknown_programme');
  return { programme, establishment };
};
