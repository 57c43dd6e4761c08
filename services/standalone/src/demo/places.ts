import type { Commune } from "./contact.ts";
import { type NonEmpty, type Random, seededRandom } from "./random.ts";
import { blocks, landmarks, streets, villageRoads, villages } from "./texts/place-names.ts";

/** Where a contact speaks of, with the words a text needs to speak of it. */
export type Place = {
  /** As it stands in the register: "Thôn Trung Phước", "Đường Lê Lợi, tổ dân phố 4". */
  label: string;
  /** The same place below the unit, in the middle of a sentence. */
  area: string;
  /** The word for such a place: thôn, tổ dân phố or khối phố. */
  hamlet: string;
  /** The word for who heads it. */
  head: string;
  road: string;
  /** The unit in the middle of a sentence: "xã Đại Lộc". */
  unit: string;
  /** xã or phường. */
  tier: string;
};

/** The places of one commune: the same few villages return all month. */
export const placesOf = (commune: Commune, seed: number): ((random: Random) => Place) => {
  const ward = commune.name.startsWith("Phường");
  const own = seededRandom(seed ^ hash(commune.id));
  const areas = ward ? wardAreas(own) : villageAreas(own);
  const roads: NonEmpty<string> = ward ? some(own, streets, 6) : villageRoads;

  return (random) => {
    const area = random.pick(areas);
    const road = random.pick(roads);
    const detailed = random.chance(ward ? 0.4 : 0.2);
    const detail = ward ? `${road}, ${area}` : `${area}, ${random.pick(landmarks)}`;
    return {
      label: capital(detailed ? detail : area),
      area,
      hamlet: area.startsWith("tổ") ? "tổ dân phố" : area.startsWith("khối") ? "khối phố" : "thôn",
      head: area.startsWith("tổ")
        ? "tổ trưởng tổ dân phố"
        : area.startsWith("khối")
          ? "trưởng khối phố"
          : "trưởng thôn",
      road,
      unit: small(commune.name),
      tier: ward ? "phường" : "xã",
    };
  };
};

export const capital = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
const small = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

const villageAreas = (own: Random): NonEmpty<string> => {
  const named = some(own, villages, 7).map((name) => `thôn ${name}`);
  return [`thôn ${own.between(1, 6)}`, ...named];
};

const wardAreas = (own: Random): NonEmpty<string> => {
  if (own.chance(0.5))
    return [`khối phố ${own.between(1, 9)}`, ...some(own, blocks, 6).map((name) => `khối phố ${name}`)];
  return ["tổ dân phố 1", ...Array.from({ length: 11 }, (_, index) => `tổ dân phố ${index + 2}`)];
};

const some = <T>(own: Random, list: NonEmpty<T>, count: number): NonEmpty<T> => {
  const [first = list[0], ...rest] = own.shuffled(list).slice(0, count);
  return [first, ...rest];
};

/** FNV-1a: enough to give each commune its own numbers. */
const hash = (text: string) => {
  let value = 0x811c9dc5;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value;
};
