/** Something that is asked of one report. */
export type Order = {
  readonly id: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
};

/** When everything in the bench happens. */
export const AT = "2026-11-20T03:00:00.000Z";

/** A report on grassroots democracy, its texts a little longer than most of the demo month's. */
export const reflection = (unit: string, id: string, times = 1): readonly Order[] => [
  {
    id,
    name: "receive",
    body: {
      unit,
      channel: "web",
      receivedAt: AT,
      place: "Thôn Phương Trung, gần ngã ba đầu thôn",
      field: "grassroots-democracy",
      text: Array.from({ length: times }, () => TEXT).join(" "),
      reporter: { name: "Nguyễn Thị Minh Hạnh", phone: "0900000123" },
    },
  },
  { id, name: "classify", body: { kind: "reflection" } },
  { id, name: "assign", body: { officer: "minh@commune" } },
  { id, name: "accept", body: {} },
  { id, name: "reply", body: { text: REPLY } },
  { id, name: "close", body: {} },
];

/** A question, answered at once. */
export const question = (unit: string, id: string): readonly Order[] => [
  {
    id,
    name: "receive",
    body: { unit, channel: "chatbot", receivedAt: AT, field: "administrative-procedure", text: TEXT },
  },
  { id, name: "classify", body: { kind: "question" } },
  { id, name: "reply", body: { text: REPLY } },
  { id, name: "close", body: {} },
];

const TEXT =
  "Tôi xin phản ánh: tôi đề nghị xem biên bản cuộc họp thôn thì người giữ biên bản nói không cần thiết và không cho xem. Đề nghị UBND xã cho người kiểm tra.";
const REPLY =
  "Trưởng thôn đã cung cấp bản sao biên bản; xã nhắc các thôn phải để người dân xem biên bản khi có yêu cầu. UBND xã xin thông tin để ông/bà được biết.";
