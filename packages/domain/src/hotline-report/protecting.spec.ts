import { describe, test } from "vitest";
import {
  closed,
  command,
  flagged,
  formal,
  given,
  handled,
  joined,
  merged,
  received,
  replied,
  stamp,
  target,
} from "./spec-reports.ts";

const unflag = command("unflag", { reason: "Chỉ là góp ý." });

describe("có nội dung tố cáo: a protection, not a classification", () => {
  test("it is flagged at any time, even once it has ended, and once", () => {
    given(received()).when(command("flag")).then(flagged);
    given(...handled(), replied(), closed())
      .when(command("flag"))
      .then(flagged);
    given(received({ flagged: true }))
      .when(command("flag"))
      .then();
  });

  test("the flag is taken away with a reason, never from a denunciation", () => {
    given(received(), flagged)
      .when(unflag)
      .then({ type: "report-unflagged", reason: "Chỉ là góp ý.", ...stamp });
    given(received()).when(unflag).then();
    given(received(), formal("denunciation")).when(unflag).refused("report-became-formal");
  });

  test("what is flagged stands alone: it is not merged, and leaves what it was merged into", () => {
    given(received(), flagged)
      .when(command("merge-into", { report: "r0", target }))
      .refused("flagged-not-merged");
    given(received(), merged)
      .when(command("flag"))
      .then({ type: "report-unmerged", from: "r0", ...stamp }, flagged);
  });

  test("what others were merged into is flagged at once all the same", () => {
    given(received(), joined).when(command("flag")).then(flagged);
  });

  test("it is answered on its own, not in bulk", () => {
    given(...handled(), flagged)
      .when(command("reply", { text: "Đã sửa.", bulk: true }))
      .refused("flagged-not-in-bulk");
    given(...handled(), flagged)
      .when(command("reply", { text: "Đã sửa." }))
      .then(replied());
  });
});
