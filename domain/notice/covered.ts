import type { World } from '../decision/facts';
import { noticeFor } from '../decision/ground';
import { basisFor } from '../monitoring/activity';
import { placesOf } from '../people/person';
import type { Instant } from '../time';

/** Establishments where something has a basis and this is the notice that tells about it. */
export const coveredBy = (world: World, notice: string, at: Instant): readonly string[] =>
  [...world.establishments.values()]
    .filter((establishment) => {
      const places = placesOf({ ...establishment, establishment: establishment.id });
      return [...world.activities.values()].some(
        (activity) =>
          basisFor(activity, places) !== undefined && noticeFor(world, activity, places, at)?.key === notice,
      );
    })
    .map(({ id }) => id);
