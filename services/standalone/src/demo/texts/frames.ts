import type { Channel, Kind } from "../contact.ts";
import type { NonEmpty } from "../random.ts";

/** How people call themselves; repeated where common. */
export const selves: Readonly<Record<Channel, NonEmpty<string>>> = {
  phone: ["tôi"],
  email: ["tôi"],
  web: ["tôi"],
  facebook: ["tôi", "tôi", "mình", "em"],
  zalo: ["tôi", "tôi", "tôi", "em"],
  chatbot: ["tôi", "tôi", "em", "mình"],
};

/** What stands before the text. */
export const openings: Readonly<Record<Kind, NonEmpty<string>>> = {
  question: [
    "",
    "",
    "cho {me} hỏi ",
    "cho {me} hỏi ",
    "xin hỏi ",
    "xin cho {me} hỏi ",
    "dạ cho {me} hỏi ",
    "nhờ tổng đài hướng dẫn giúp: ",
    "xin chào tổng đài, {me} muốn hỏi ",
    "{me} ở {unit}, xin hỏi ",
  ],
  reflection: [
    "",
    "",
    "",
    "{me} xin phản ánh: ",
    "kính gửi tổng đài 1022. ",
    "{me} là người dân {area}, {unit}. ",
    "{me} muốn phản ánh như sau. ",
  ],
  petition: [
    "",
    "kính gửi UBND {unit}. ",
    "{me} xin kiến nghị như sau. ",
    "{me} thay mặt một số hộ dân ở {area} xin kiến nghị như sau. ",
  ],
  opinion: ["", "", "{me} xin góp ý: ", "{me} có ý kiến đóng góp như sau. "],
};

/** What stands after it. */
export const closings: Readonly<Record<Kind, NonEmpty<string>>> = {
  question: ["", "", "", " {me} cảm ơn.", " xin cảm ơn.", " mong được hướng dẫn."],
  reflection: [
    "",
    " mong cơ quan chức năng sớm kiểm tra, xử lý.",
    " đề nghị UBND {unit} cho người kiểm tra.",
    " rất mong được xử lý sớm.",
    " xin cảm ơn.",
    " mong tổng đài chuyển giúp đến đơn vị phụ trách.",
  ],
  petition: [
    "",
    " xin chân thành cảm ơn.",
    " rất mong được quan tâm xem xét.",
    " mong nhận được trả lời của cơ quan có thẩm quyền.",
  ],
  opinion: ["", " mong được xem xét.", " xin cảm ơn."],
};

/** `{answer}` is where the answer goes. */
export const replyFrames: Readonly<Record<"hotline" | "unit", NonEmpty<string>>> = {
  hotline: [
    "{answer}",
    "Tổng đài 1022 xin trả lời: {answer}",
    "Chào ông/bà. {answer} Trân trọng.",
    "{answer} Cảm ơn ông/bà đã liên hệ tổng đài 1022.",
  ],
  unit: [
    "UBND {unit} trả lời: {answer}",
    "UBND {unit} cảm ơn ý kiến của ông/bà. {answer}",
    "Kính gửi ông/bà. {answer} Trân trọng.",
    "{answer} UBND {unit} xin thông tin để ông/bà được biết.",
  ],
};
