import type { RefusalText } from "@sdc/core/refusal";
import { hoursRefusals } from "../clock-time.ts";
import { datingRefusals } from "../numbered-document.ts";
import { unitRefusals } from "../unit-refusals.ts";

export const refusals = {
  ...unitRefusals,
  ...hoursRefusals,
  "dated-in-future": datingRefusals["dated-in-future"],
  "no-reception-id": {
    vi: "Mã ngày tiếp công dân phải gồm mã đơn vị và ngày, ví dụ xa-a:2026-11-24.",
    en: "The id is a unit and a day, for example xa-a:2026-11-24.",
    kind: "input",
  },
  "dates-out-of-order": {
    vi: "Ngày hẹn phải trước hoặc trùng ngày tiếp.",
    en: "The appointment was made on the day of the reception at the latest.",
    kind: "input",
  },
  "booking-unfit": {
    vi: "Tiếp theo lịch hẹn thì nêu ngày hẹn; hình thức khác thì không.",
    en: "A reception by appointment names the day on which it was made; another one does not.",
    kind: "input",
  },
  "receiver-twice": { vi: "Một người được nêu hai lần.", en: "Somebody is named twice.", kind: "input" },
  "not-head-that-day": {
    vi: "Theo chức vụ đã ghi nhận, người này không phải người đứng đầu vào ngày đó.",
    en: "By the posts on record this person was not the head on that day.",
  },
  "not-deputy-that-day": {
    vi: "Theo chức vụ đã ghi nhận, người này không phải cấp phó vào ngày đó.",
    en: "By the posts on record this person was not a deputy on that day.",
  },
  "delegation-unfit": {
    vi: "Chỉ buổi tiếp của cấp phó mới có thể là tiếp thay người đứng đầu.",
    en: "Only a deputy's reception can be in the head's place.",
    kind: "input",
  },
  "delegation-not-allowed": {
    vi: "Vào ngày đó luật không cho người đứng đầu ủy quyền cấp phó tiếp công dân.",
    en: "By the law of that day the head may not delegate reception to a deputy.",
  },
  "periodic-is-the-heads": {
    vi: "Tiếp định kỳ là của người đứng đầu, hoặc của cấp phó thay người đứng đầu.",
    en: "A periodic reception is the head's, or a deputy's in the head's place.",
    kind: "input",
  },
  "session-already-recorded": {
    vi: "Buổi tiếp này đã được ghi nhận.",
    en: "This session is recorded already.",
  },
  "session-unknown": {
    vi: "Không có buổi tiếp mang số này.",
    en: "There is no session with this number.",
    kind: "input",
  },
} as const satisfies Record<string, RefusalText>;

export type Code = keyof typeof refusals;
