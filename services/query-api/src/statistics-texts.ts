import type { ABOUT, INSTANCES } from "@sdc/domain/complaint/kinds";
import type { FIELDS, KINDS } from "@sdc/domain/hotline-report/kinds";
import type { Text } from "@sdc/law/text";
import type { PeriodFigure } from "@sdc/projections/case-figures/figures";

/** Kinds of case under different laws stand in tables of their own; no answer holds two, and none adds them up. */
export const TABLES = ["reports", "complaints", "denunciations"] as const;
export type TableName = (typeof TABLES)[number];

export const tableNames: Readonly<Record<TableName, Text>> = {
  reports: {
    vi: "Hỏi thông tin, phản ánh, kiến nghị, góp ý",
    en: "Questions, reflections, petitions, opinions",
  },
  complaints: { vi: "Khiếu nại", en: "Complaints" },
  denunciations: { vi: "Tố cáo", en: "Denunciations" },
};

/** How a figure is called in answers, which figure of the cases it opens, and what it means. */
export type Definition = {
  readonly key: string;
  /** Absent: it is a rate, and opens the figures that it is made of. */
  readonly figure?: PeriodFigure;
  readonly name: Text;
  readonly definition: Text;
};

/** In the order in which they are shown: the on-time rate first. */
export const definitions = [
  {
    key: "onTimePercent",
    name: { vi: "Tỷ lệ đúng hạn (%)", en: "On time (%)" },
    definition: {
      vi: "Số vụ việc giải quyết đúng hạn trong kỳ, chia cho tổng của số đó và số vụ việc quá hạn trong kỳ. Để trống khi trong kỳ không có vụ việc nào đến hạn hoặc được giải quyết đúng hạn.",
      en: "Cases settled on time in the period, divided by those and the ones that became late in it. Empty where nothing was due or settled on time in the period.",
    },
  },
  {
    key: "onTime",
    figure: "on-time",
    name: { vi: "Giải quyết đúng hạn", en: "Settled on time" },
    definition: {
      vi: "Vụ việc được giải quyết trong kỳ, không sau ngày đến hạn. Vụ việc không có ngày đến hạn không được tính.",
      en: "Cases settled in the period, not after their due day. What has no due day is not counted.",
    },
  },
  {
    key: "late",
    figure: "late",
    name: { vi: "Quá hạn", en: "Became late" },
    definition: {
      vi: "Vụ việc có ngày liền sau ngày đến hạn nằm trong kỳ mà đến hết ngày đến hạn chưa được giải quyết, kể cả khi đã giải quyết sau đó. Mỗi vụ việc chỉ quá hạn một lần.",
      en: "Cases that were not settled by the end of their due day, where the day after it lies in the period; settled since or not. A case becomes late once.",
    },
  },
  {
    key: "turns",
    figure: "turns",
    name: { vi: "Lượt tiếp nhận", en: "Turns" },
    definition: {
      vi: "Số lần có người gửi đến trong kỳ, tính cả khi nội dung được nhập vào vụ việc khác hoặc được tách. Phần được tách từ một đơn không phải là lượt mới.",
      en: "How often somebody came with something in the period, also where it was merged into another case or split. A part of a letter is no turn of its own.",
    },
  },
  {
    key: "persons",
    figure: "persons",
    name: { vi: "Số người", en: "Persons" },
    definition: {
      vi: "Tổng số người đứng tên của các lượt trong kỳ; một người khi không ghi số người, kể cả khi không ghi tên. Một người gửi nhiều lần được tính nhiều lần, vì danh tính được giữ kín. Đối với tố cáo, số người không được thu thập.",
      en: "Signatories of the turns of the period added up; one where no number is said, also where no name is given. Who comes several times counts several times, because identities are sealed. For denunciations their number is not taken in.",
    },
  },
  {
    key: "letters",
    figure: "letters",
    name: { vi: "Số đơn", en: "Letters" },
    definition: {
      vi: "Số lượt trong kỳ đến bằng đơn: thư, hòm thư, hoặc đơn khiếu nại, tố cáo. Lời trình bày được ghi thành văn bản không phải là đơn.",
      en: "Turns of the period that came as a letter: by post or mailbox, or a letter of complaint or denunciation. What was said and recorded is none.",
    },
  },
  {
    key: "matters",
    figure: "matters",
    name: { vi: "Vụ việc tiếp nhận", en: "Matters received" },
    definition: {
      vi: "Số vụ việc tiếp nhận trong kỳ sau khi gộp và tách: nhiều lượt được nhập chung là một vụ việc, mỗi phần được tách là một vụ việc. Tính theo những gì đã biết đến nay.",
      en: "Distinct cases received in the period after merging and splitting: what was merged is one, each part of a split letter is one. By what is known now.",
    },
  },
  {
    key: "carriedOver",
    figure: "carried-over",
    name: { vi: "Kỳ trước chuyển sang", en: "Carried over" },
    definition: {
      vi: "Vụ việc tiếp nhận trước kỳ mà đến hết ngày liền trước kỳ chưa được giải quyết, chưa kết thúc cách khác, và lúc đó do đơn vị giữ.",
      en: "Cases received before the period that were neither settled nor ended otherwise before its first day, and that the unit had at the end of the day before it.",
    },
  },
  {
    key: "qualified",
    figure: "qualified",
    name: { vi: "Đủ điều kiện xử lý", en: "Found to qualify" },
    definition: {
      vi: "Vụ việc được xác định đủ điều kiện xử lý trong kỳ; đối với khiếu nại, tố cáo: được thụ lý trong kỳ. Nếu được ghi nhận sau khi giải quyết thì tính vào ngày giải quyết.",
      en: "Cases found in the period to qualify for handling; complaints and denunciations: accepted (thụ lý) in the period. What was noted after the settlement counts on the day of the settlement.",
    },
  },
  {
    key: "settled",
    figure: "settled",
    name: { vi: "Đã giải quyết", en: "Settled" },
    definition: {
      vi: "Phản ánh, kiến nghị, góp ý, hỏi thông tin: có trả lời lần đầu trong kỳ. Khiếu nại: có quyết định giải quyết hoặc đình chỉ. Tố cáo: có kết luận nội dung tố cáo hoặc đình chỉ.",
      en: "Reflections, petitions, opinions, questions: first replied to in the period. Complaints: settled or terminated by decision. Denunciations: concluded or terminated.",
    },
  },
  {
    key: "endedOtherwise",
    figure: "ended-otherwise",
    name: { vi: "Kết thúc cách khác", en: "Ended otherwise" },
    definition: {
      vi: "Vụ việc kết thúc trong kỳ mà không có giải quyết: rút; đối với khiếu nại, tố cáo: không thụ lý, hướng dẫn, chuyển đơn, trả lại đơn, lưu đơn.",
      en: "Cases that ended in the period without a settlement: withdrawn; complaints and denunciations: not accepted, guided, forwarded, returned, filed away.",
    },
  },
  {
    key: "movedIn",
    figure: "moved-in",
    name: { vi: "Chuyển đến", en: "Moved in" },
    definition: {
      vi: "Số lần trong kỳ một vụ việc chưa giải quyết chuyển đến đơn vị từ đơn vị khác trong sổ, kể cả do kế thừa. Tính theo đơn vị giữ vụ việc vào cuối ngày. Tố cáo luôn tính ở đơn vị đang giữ.",
      en: "How often in the period an open case came to the unit from another one of the register, succession included; by who had it at the end of a day. Denunciations always count at the unit that has them now.",
    },
  },
  {
    key: "movedOut",
    figure: "moved-out",
    name: { vi: "Chuyển đi", en: "Moved out" },
    definition: {
      vi: "Số lần trong kỳ một vụ việc chưa giải quyết chuyển từ đơn vị sang đơn vị khác trong sổ, kể cả do kế thừa.",
      en: "How often in the period an open case went from the unit to another one of the register, succession included.",
    },
  },
  {
    key: "open",
    figure: "open",
    name: { vi: "Còn lại cuối kỳ", en: "Open at the end" },
    definition: {
      vi: "Vụ việc chưa giải quyết do đơn vị giữ vào cuối kỳ, hoặc vào ngày tính nếu sớm hơn: kỳ trước chuyển sang, cộng tiếp nhận và chuyển đến, trừ đã giải quyết, kết thúc cách khác và chuyển đi.",
      en: "Cases open at the unit at the end of the period, or on the day asked for where that is earlier: carried over, received and moved in, less settled, ended otherwise and moved out.",
    },
  },
] as const satisfies readonly Definition[];

type ReportKind = (typeof KINDS)[number] | "unclassified";

const reportKinds: Readonly<Record<ReportKind, Text>> = {
  question: { vi: "Hỏi thông tin", en: "Question" },
  reflection: { vi: "Phản ánh", en: "Reflection" },
  petition: { vi: "Kiến nghị", en: "Petition" },
  opinion: { vi: "Góp ý", en: "Opinion" },
  unclassified: { vi: "Chưa phân loại", en: "Not classified yet" },
};

const reportFields: Readonly<Record<(typeof FIELDS)[number], Text>> = {
  "grassroots-democracy": { vi: "Dân chủ ở cơ sở", en: "Grassroots democracy" },
  land: { vi: "Đất đai", en: "Land" },
  environment: { vi: "Môi trường", en: "Environment" },
  infrastructure: { vi: "Hạ tầng", en: "Infrastructure" },
  "public-order": { vi: "An ninh, trật tự", en: "Public order" },
  "administrative-procedure": { vi: "Thủ tục hành chính", en: "Administrative procedure" },
  "social-policy": { vi: "Chính sách xã hội", en: "Social policy" },
  health: { vi: "Y tế", en: "Health" },
  education: { vi: "Giáo dục", en: "Education" },
  other: { vi: "Lĩnh vực khác", en: "Other" },
};

const instances: Readonly<Record<(typeof INSTANCES)[number], Text>> = {
  first: { vi: "Khiếu nại lần đầu", en: "First complaint" },
  second: { vi: "Khiếu nại lần hai", en: "Second complaint" },
};

const abouts: Readonly<Record<(typeof ABOUT)[number], Text>> = {
  "administrative-decision": { vi: "Quyết định hành chính", en: "Administrative decision" },
  "administrative-act": { vi: "Hành vi hành chính", en: "Administrative act" },
  "disciplinary-decision": { vi: "Quyết định kỷ luật cán bộ, công chức", en: "Disciplinary decision" },
};

/** Under which kinds and fields a table is told apart, in the order in which they are shown. */
export const groupNames: Readonly<
  Record<TableName, Readonly<Record<"kind" | "field", Readonly<Record<string, Text>>>>>
> = {
  reports: { kind: reportKinds, field: reportFields },
  complaints: { kind: instances, field: abouts },
  denunciations: { kind: { denunciation: { vi: "Tố cáo", en: "Denunciation" } }, field: {} },
};

/** What stands at units that ended and whose work nobody has. */
export const noHeirName: Text = { vi: "Chưa có đơn vị kế thừa", en: "No heir known yet" };
