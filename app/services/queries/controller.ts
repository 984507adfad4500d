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
