/** So many acts of one report go into the queue at once: they share a wait for the disk, and whoever withdraws meanwhile waits for no more than these. */
const AT_ONCE = 16;

/** Does something for each of many, a few at once; false as soon as one could not be done. */
export const allInTurn = async <Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<boolean>,
): Promise<boolean> => {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const done = await Promise.all(items.slice(from, from + AT_ONCE).map(act));
    if (done.includes(false)) return false;
  }
  return true;
};
