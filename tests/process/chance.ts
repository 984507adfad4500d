/** Chance that a failure can be repeated from: the seed of the run, or a new one, printed by whoever uses it. */
export const seededChance = (): { seed: number; chance: () => number } => {
  const seed = Number(process.env.FORTHRIGHT_TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
  let state = seed >>> 0;
  // mulberry32: 32 bits of state are enough to choose cases.
  const chance = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { seed, chance };
};
