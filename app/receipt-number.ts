import { refused } from './refused';

/** The number in an address; 404 for everything that is not one, before anything is asked. */
export const receiptNumber = (text: string | undefined): number => {
  if (text === undefined || !/^(?:0|[1-9]\d{0,14})$/.test(text)) throw refused('not_found');
  return Number(text);
};
