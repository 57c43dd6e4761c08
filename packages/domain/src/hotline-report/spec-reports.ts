import { rulesOf } from "@sdc/core/spec-kit";
import type { Units } from "../units.ts";
import { hotlineReport } from "./decider.ts";
import type { FormalKind, Kind } from "./kinds.ts";
import type { Command, Event } from "./schema.ts";
import type { Target } from "../link-target.ts";

/** A report and what happens to it, for the specs of its life. 20 November 2026 is a Friday. */
export const on = (day: string) => `${day}T02:00:00.000Z`;
export const stamp = { at: on("2026-11-20"), by: { subject: "lan", unit: "commune-a" } };

const unit: Units[string] = {
  established: true,
  kind: "commune",
  name: "Xã",
  from: "2025-07-01",
  heirs: [],
  parent: "province",
};
const { parent: _top, ...province } = unit;
export const units: Units = {
  "commune-a": unit,
  "commune-b": unit,
  "commune-c": unit,
  province: { ...province, kind: "province" },
};
const brought = { id: "r1", units, ...stamp };

export const report = {
  unit: "commune-a",
  channel: "phone",
  receivedAt: "2026-11-20T01:15:00.000Z",
  field: "land",
  text: "Đường hỏng.",
} as const;

/** Ten calendar days from 20 November: due on the 30th, a Monday. */
export const level = { unit: "province", days: 10, count: "calendar-days", from: "2026-01-01" } as const;
export const DUE = "2026-11-30";

export const command = (type: Command["type"], more: object = {}): Command =>
  // Each spec says what the command of that type needs.
  ({ type, ...brought, ...more }) as Command;

export const received = (more: object = {}): Event => ({
  type: "report-received",
  ...report,
  ...stamp,
  ...more,
});
export const timed = received({ answerBy: { day: DUE, policy: level } });
export const classified = (kind: Kind = "reflection"): Event => ({
  type: "report-classified",
  kind,
  field: "land",
  ...stamp,
});
export const assigned = (to = "commune-a", by = "commune-a"): Event => ({
  type: "report-assigned",
  unit: to,
  ...stamp,
  by: { subject: "lan", unit: by },
});
export const accepted: Event = { type: "report-accepted", ...stamp };
export const replied = (day = "2026-11-20"): Event => ({
  type: "report-replied",
  text: "Đã sửa.",
  ...stamp,
  at: on(day),
});
export const closed = (day = "2026-11-20"): Event => ({ type: "report-closed", ...stamp, at: on(day) });
export const flagged: Event = { type: "report-flagged", ...stamp };
export const asked = (more: object = {}): Event => ({
  type: "information-asked",
  text: "Đoạn nào?",
  ...stamp,
  ...more,
});
export const merged: Event = { type: "report-merged", into: "r0", ...stamp };
export const joined: Event = { type: "report-joined", from: "r2", ...stamp };
export const withdrawn: Event = { type: "report-withdrawn", ...stamp };
export const signed = { form: "letter", number: "12/ĐT", date: "2026-11-19" } as const;
const act = { body: "UBND xã", unit: "commune-a" };
/** What the register of complaints asks, and that of denunciations. */
export const complaintPart = {
  number: "15",
  receivedOn: "2026-11-19",
  about: "administrative-act",
  against: act,
  competent: act,
  complainant: { name: "Trần Thị B" },
} as const;
export const denunciationPart = {
  register: { number: "12/TC", body: "UBND xã", kept: "paper" },
  receivedOn: "2026-11-19",
  text: "Cán bộ địa chính thu tiền.",
  deniedUnit: "commune-a",
  deniedRank: "other",
} as const;
export const formal = (kind: FormalKind = "complaint-first"): Event => ({
  type: "report-became-formal",
  kind,
  document: signed,
  ground: "Luật Khiếu nại Đ.8",
  ...(kind === "denunciation"
    ? { denunciation: { unit: "commune-a", ...denunciationPart } }
    : { complaint: { unit: "commune-a", ...complaintPart } }),
  ...stamp,
});

/** Received, classified, assigned and taken on. */
export const handled = (kind: Kind = "reflection"): readonly Event[] => [
  received(),
  classified(kind),
  assigned(),
  accepted,
];
export const target: Target = {
  unit: "commune-a",
  above: ["province"],
  isSecret: false,
  takesOthers: true,
};

export const { given } = rulesOf(hotlineReport);
