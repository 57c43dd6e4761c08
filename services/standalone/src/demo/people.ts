import type { Channel, Reporter } from "./contact.ts";
import type { Random } from "./random.ts";
import { families, men, women } from "./texts/names.ts";

/** Who reports, if they say so; every name and number is invented. */
export const inventReporter = (channel: Channel, random: Random): Reporter | undefined => {
  const share = shares[channel];
  if (!random.chance(share.named)) return undefined;
  const name = inventName(random);
  if (!random.chance(share.phone)) return { name };
  return { name, phone: `0900000${String(random.between(0, 999)).padStart(3, "0")}` };
};

/** How often a channel brings a name, and how often a named person leaves a number. */
const shares: Readonly<Record<Channel, { named: number; phone: number }>> = {
  phone: { named: 0.62, phone: 0.85 },
  email: { named: 0.85, phone: 0.6 },
  facebook: { named: 0.55, phone: 0.15 },
  zalo: { named: 0.65, phone: 0.5 },
  web: { named: 0.8, phone: 0.85 },
  chatbot: { named: 0.03, phone: 0.4 },
};

const inventName = (random: Random): string => {
  const family = random.pick(families);
  const { middles, givens } = random.chance(0.5) ? women : men;
  return `${family} ${random.pick(middles)} ${random.pick(givens)}`;
};
