import type { Database } from '#db/open';
import { documentText } from '#db/own/documents';
import { readWorld } from '#db/views/decision-world';
import type { RequestRow } from '#db/views/requests';
import { placesOf } from '#domain/people/person';

/** Who answers for a programme, whom to ask, and where somebody at one place can complain. Empty where the file says nothing. */
export interface Controller {
  name: string;
  address: string;
  contact: string;
  dpo: string;
  authority: string;
}

type Declared = Partial<Omit<Controller, 'authority'>> & { authority?: string | Record<string, string> };

/** What is on record about the controller, for somebody at these places, the most specific first. */
export const controllerAt = (document: string | undefined, places: readonly string[]): Controller => {
  const declared = document === undefined ? {} : (JSON.parse(document) as Declared);
  return {
    name: '',
    address: '',
    contact: '',
    dpo: '',
    ...declared,
    authority: authorityAt(declared.authority ?? '', places),
  };
};

const authorityAt = (declared: string | Record<string, string>, places: readonly string[]): string => {
  if (typeof declared === 'string') return declared;
  const place = places.find((one) => Object.hasOwn(declared, one));
  return place === undefined ? '' : (declared[place] ?? '');
};

/** Whom to ask and where to complain about a request: of the programme that it is about, else of the first, as it holds at the place whose law counts for it. */
export const controllerOfRequest = (
  db: Database,
  { programme: about, establishment, country, region }: RequestRow,
): Pick<Controller, 'authority' | 'contact' | 'dpo'> => {
  const { programmes } = readWorld(db);
  const programme = programmes.get(about ?? '') ?? [...programmes.values()][0];
  const places =
    country === null
      ? []
      : placesOf({ establishment: establishment ?? '', country, ...(region !== null && { region }) });
  const document = programme && documentText(db, programme.controller);
  const { authority, contact, dpo } = controllerAt(document, places);
  return { authority, contact, dpo };
};
