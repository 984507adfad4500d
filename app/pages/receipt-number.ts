/** The number in an address, or undefined for everything that is not one, before anything is asked. */
export const receiptNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(text) ? Number(text) : undefined;
