import type { Channel, Field, Kind } from "../contact.ts";
import { capital, type Place } from "../places.ts";
import type { NonEmpty, Random } from "../random.ts";
import { closings, openings, replyFrames, selves } from "./frames.ts";
import { fieldTexts } from "./by-field.ts";
import { slots } from "./slots.ts";

type Topic = { channel: Channel; field: Field; kind: Kind; place: Place };

/** What the citizen writes, and what would be answered to it. */
export const compose = (topic: Topic, random: Random): { text: string; reply: string } => {
  const words = fieldTexts[topic.field];
  const [said, ...own] = random.pick(words[topic.kind]);
  const [firstOwn, ...moreOwn] = own;
  const answers: NonEmpty<string> = firstOwn === undefined ? words.replies : [firstOwn, ...moreOwn];
  const frames = replyFrames[topic.kind === "question" ? "hotline" : "unit"];
  const fill = filler({ ...topic.place, me: random.pick(selves[topic.channel]) }, random);

  return {
    text: fill(random.pick(openings[topic.kind]) + said + random.pick(closings[topic.kind])),
    reply: fill(random.pick(frames).replace("{answer}", random.pick(answers))),
  };
};

/** Fills the slots and starts each sentence with a capital. A slot once filled keeps its words. */
const filler = (known: Readonly<Record<string, string>>, random: Random) => {
  const filled = new Map(Object.entries(known));
  const wordsFor = (slot: string) => {
    const words = filled.get(slot) ?? pickSlot(slot, random);
    filled.set(slot, words);
    return words;
  };
  return (template: string) =>
    sentences(template.replaceAll(/\{([a-z]+)\}/g, (_, slot: string) => wordsFor(slot)));
};

const pickSlot = (slot: string, random: Random) => {
  const choices = slots[slot];
  if (!choices) throw new Error(`no words for the slot ${slot}`);
  return random.pick(choices);
};

const sentences = (text: string) =>
  capital(text)
    .replaceAll(/([.?!] )(\p{Ll})/gu, (_, end: string, letter: string) => end + capital(letter))
    .normalize("NFC");
