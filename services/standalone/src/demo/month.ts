import { type Channel, channels, type Commune, type Contact, type Field, type Kind } from "./contact.ts";
import { FIELDS, KINDS } from "@sdc/domain/hotline-report/kinds";
import { courseOf } from "./course.ts";
import { arrival, type Month, monthUntil } from "./days.ts";
import { inventReporter } from "./people.ts";
import { type Place, placesOf } from "./places.ts";
import { type Random, seededRandom } from "./random.ts";
import { spread } from "./spread.ts";
import { compose } from "./texts/compose.ts";

/**
 * One invented month, shaped like September 2024 at hotline 1022 of Quảng Nam.
 * The same communes, day and seed give the same month, byte for byte.
 */
export const demoMonth = (communes: readonly Commune[], lastDay: string, seed = 2199): readonly Contact[] => {
  const random = seededRandom(seed);
  const month = monthUntil(lastDay);
  const topics = random.shuffled(topicsOf(random));
  const homes = random.shuffled(homesOf(communes, topics.length, seed));

  return homes
    .flatMap((home, index) => {
      const topic = topics[index];
      return topic ? [{ home, ...topic, minute: arrival(month, topic.channel, random) }] : [];
    })
    .toSorted((a, b) => a.minute - b.minute)
    .map((intake, index) => contactOf(intake, index + 1, month, random));
};

type Topic = { channel: Channel; kind: Kind; field: Field };
type Home = { unit: string; placeOf: (random: Random) => Place };
type Intake = Topic & { home: Home; minute: number };

const contactOf = (
  { home, channel, kind, field, minute }: Intake,
  number: number,
  month: Month,
  random: Random,
): Contact => {
  const place = home.placeOf(random);
  const { text, reply } = compose({ channel, field, kind, place }, random);
  const reporter = inventReporter(channel, random);
  return {
    key: `demo-${String(number).padStart(4, "0")}`,
    unit: home.unit,
    channel,
    receivedAt: month.iso(minute),
    place: place.label,
    field,
    text,
    ...(reporter && { reporter }),
    course: courseOf({ channel, field, kind, reply, minute }, month, random),
  };
};

/** Every contact's commune, shared out by population. */
const homesOf = (communes: readonly Commune[], total: number, seed: number): Home[] => {
  const shares = spread(
    total,
    communes.map(({ population }) => population),
  );
  return communes.flatMap((commune, index) => {
    const home = { unit: commune.id, placeOf: placesOf(commune, seed) };
    return Array.from({ length: shares[index] ?? 0 }, () => home);
  });
};

/** Every contact's channel, kind and field: channel and kind are counted out, most fields are drawn. */
const topicsOf = (random: Random): Topic[] => {
  const asked = channels.flatMap((channel) =>
    KINDS.flatMap((kind) => Array.from({ length: kindCounts[channel][kind] }, () => ({ channel, kind }))),
  );
  const left = { ...democracyCounts };
  return random.shuffled(asked).map((topic) => {
    if (left[topic.kind]-- > 0) return { ...topic, field: "grassroots-democracy" };
    return { ...topic, field: FIELDS[random.weighted(fieldWeights[topic.kind])] ?? "other" };
  });
};

/** The sums per channel are those of September 2024: 316, 14, 161, 106, 39 and 746. The kinds are a guess. */
const kindCounts: Readonly<Record<Channel, Readonly<Record<Kind, number>>>> = {
  phone: { question: 130, reflection: 145, petition: 25, opinion: 16 },
  email: { question: 3, reflection: 5, petition: 4, opinion: 2 },
  facebook: { question: 42, reflection: 104, petition: 6, opinion: 9 },
  zalo: { question: 38, reflection: 58, petition: 5, opinion: 5 },
  web: { question: 10, reflection: 17, petition: 9, opinion: 3 },
  chatbot: { question: 735, reflection: 8, petition: 1, opinion: 2 },
};

/** About two in a hundred speak of grassroots democracy. */
const democracyCounts: Readonly<Record<Kind, number>> = {
  question: 7,
  reflection: 14,
  petition: 4,
  opinion: 3,
};

/** In the order of `FIELDS`; grassroots democracy is counted out, not drawn. */
const fieldWeights: Readonly<Record<Kind, readonly number[]>> = {
  question: [0, 15, 3, 5, 2, 44, 16, 7, 5, 3],
  reflection: [0, 8, 24, 33, 17, 5, 4, 4, 3, 2],
  petition: [0, 14, 20, 36, 7, 5, 5, 4, 5, 4],
  opinion: [0, 10, 12, 24, 10, 20, 7, 7, 6, 4],
};
