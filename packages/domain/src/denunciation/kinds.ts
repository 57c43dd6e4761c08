/** đơn có chữ ký, or bản ghi nội dung có chữ ký xác nhận (TC-2018.A22-A23). A call, a message or an e-mail is none. */
export const FORMS = ["letter", "record"] as const;

/** What the person denounced is in their unit: cấp trưởng, cấp phó, or neither. */
export const DENIED_RANKS = ["head", "deputy", "other"] as const;

/** The clocks of law that run in a denunciation. */
export const CLOCKS = [
  /** kiểm tra điều kiện thụ lý */
  "intake",
  /** chuyển đến nơi có thẩm quyền */
  "forwarding",
  /** giải quyết */
  "settlement",
  /** thông báo thụ lý */
  "notice-to-denouncer",
  "notice-to-denounced",
  /** gửi quyết định tạm đình chỉ, đình chỉ */
  "suspension-sending",
  "termination-sending",
  /** công khai kết luận, and for how long at least */
  "publication",
  "posting",
  /** quá hạn: cấp trên yêu cầu báo cáo, người giải quyết báo cáo */
  "report-request",
  "report",
] as const;

/** A time that something lasts at least: nobody is late for it. */
export const LEAST_TIMES: readonly Clock[] = ["posting"];

/** Clocks of the level above: to ask for a report is the superior's (A38). */
export const CLOCKS_ABOVE: readonly Clock[] = ["report-request"];

/** Why it is not settled as a denunciation (A25.1), or not accepted (A29.1). */
export const DECLINING = [
  "anonymous",
  "unidentifiable",
  "false-name",
  "unlawful-form",
  "conditions-not-met",
  "withdrawn",
] as const;

/** tố cáo đúng, đúng một phần, sai. */
export const OUTCOMES = ["true", "partly-true", "false"] as const;

/** vụ việc phức tạp, đặc biệt phức tạp. */
export const EXTENDING = ["complicated", "specially-complicated"] as const;

export const TERMINATING = ["withdrawn", "other"] as const;
export const SCOPES = ["whole", "part"] as const;
/** Whom the acceptance is told, outside the register. */
export const NOTIFIED = ["denouncer", "denounced"] as const;
/** Decisions that are sent to those concerned. */
export const SENT = ["extension", "suspension", "termination"] as const;
/** What the person denounced is told; never who denounced them. */
export const DISCLOSED = ["content", "extension", "suspension", "conclusion"] as const;

/** kết luận nội dung tố cáo, đình chỉ; and without thụ lý: không thụ lý, chuyển. */
export const ENDS = ["concluded", "terminated", "declined", "forwarded"] as const;

export type DeniedRank = (typeof DENIED_RANKS)[number];
export type Clock = (typeof CLOCKS)[number];
export type Sent = (typeof SENT)[number];
export type End = (typeof ENDS)[number];
