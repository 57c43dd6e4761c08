/** khiếu nại lần đầu, lần hai: the second is a case of its own, linked to the first. */
export const INSTANCES = ["first", "second"] as const;

/** đơn có chữ ký, or bản ghi nội dung có chữ ký xác nhận. */
export const FORMS = ["letter", "record"] as const;

/** quyết định hành chính, hành vi hành chính, quyết định kỷ luật cán bộ, công chức. */
export const ABOUT = ["administrative-decision", "administrative-act", "disciplinary-decision"] as const;

/** The clocks of law that run in a complaint: thụ lý, giải quyết, gửi quyết định. */
export const CLOCKS = ["acceptance", "settlement", "sending"] as const;

/** khiếu nại đúng, đúng một phần, sai. */
export const OUTCOMES = ["upheld", "partly-upheld", "dismissed"] as const;

/** Why it is not accepted: hết thời hiệu, or another ground of law, which the citation names. */
export const DECLINING = ["lodged-late", "other"] as const;

export const SCOPES = ["whole", "part"] as const;

/** quyết định giải quyết, đình chỉ; and without thụ lý: không thụ lý, hướng dẫn, chuyển đơn, trả lại đơn, lưu đơn. */
export const ENDS = [
  "settled",
  "terminated",
  "declined",
  "guided",
  "forwarded",
  "returned",
  "filed-away",
] as const;

export type Instance = (typeof INSTANCES)[number];
export type About = (typeof ABOUT)[number];
export type Clock = (typeof CLOCKS)[number];
export type End = (typeof ENDS)[number];
