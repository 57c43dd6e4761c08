import type { FIELDS, KINDS } from "@sdc/domain/hotline-report/kinds";

/** The channels that hotline 1022 counted in September 2024. */
export const channels = ["phone", "email", "facebook", "zalo", "web", "chatbot"] as const;
export type Channel = (typeof channels)[number];

export type Field = (typeof FIELDS)[number];
export type Kind = (typeof KINDS)[number];

/** What the hotline or the unit did next; `after` counts minutes since the contact came in. */
export type Step =
  | { command: "classify"; after: number; kind: Kind }
  | { command: "assign"; after: number }
  | { command: "accept"; after: number }
  | { command: "reply"; after: number; text: string }
  | { command: "close"; after: number };

export type Reporter = { name: string; phone?: string };

/** One invented contact of a citizen, and what became of it. */
export type Contact = {
  /** Stable, so that loading the month twice registers nothing twice. */
  key: string;
  unit: string;
  channel: Channel;
  /** Local time of Asia/Ho_Chi_Minh, with its offset. */
  receivedAt: string;
  /** Below the unit: a village, a residential group, a street. */
  place: string;
  field: Field;
  text: string;
  reporter?: Reporter;
  course: readonly Step[];
};

export type Commune = { id: string; name: string; population: number };
