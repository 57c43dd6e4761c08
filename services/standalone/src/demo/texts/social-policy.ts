import type { FieldTexts } from "./field-texts.ts";

export const socialPolicy: FieldTexts = {
  question: [
    [
      "{elder} {me} năm nay {age} tuổi, không có lương hưu thì có được trợ cấp hưu trí xã hội không?",
      "công dân từ đủ 75 tuổi không hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng có thể đề nghị trợ cấp hưu trí xã hội; ông/bà nộp tờ khai tại {unit}.",
    ],
    [
      "nộp hồ sơ trợ cấp hưu trí xã hội cho {elder} cần những giấy tờ gì?",
      "ông/bà điền tờ khai theo mẫu và mang giấy tờ tùy thân của người đề nghị; bộ phận tiếp nhận {unit} sẽ đối chiếu dữ liệu dân cư.",
    ],
    [
      "trợ cấp bảo trợ xã hội tháng này bao giờ chi trả, nhận ở đâu?",
      "lịch chi trả được {head} thông báo; người đã đăng ký tài khoản được chuyển khoản, người khác nhận tại điểm chi trả của {unit}.",
    ],
    [
      "đăng ký nhận trợ cấp qua tài khoản ngân hàng thì làm thế nào?",
      "ông/bà liên kết tài khoản an sinh xã hội trên VNeID hoặc đến {unit} kê khai số tài khoản đứng tên người hưởng.",
    ],
    [
      "xác định mức độ khuyết tật cho người nhà thì nộp đơn ở đâu?",
      "ông/bà nộp đơn tại UBND {unit}; hội đồng xác định mức độ khuyết tật sẽ hẹn ngày gặp người được đề nghị.",
    ],
    [
      "gia đình {me} muốn đăng ký xét hộ nghèo, hộ cận nghèo thì cần làm gì?",
      "ông/bà gửi giấy đề nghị rà soát đến UBND {unit}; việc rà soát có họp dân ở {hamlet} và danh sách được niêm yết công khai.",
    ],
    [
      "chế độ thờ cúng liệt sĩ làm thủ tục ở đâu?",
      "người được gia đình ủy quyền nộp đơn kèm biên bản ủy quyền tại UBND {unit}; công chức phụ trách sẽ hướng dẫn mẫu.",
    ],
    [
      "vay vốn ưu đãi cho hộ mới thoát nghèo thì liên hệ ai?",
      "ông/bà liên hệ tổ tiết kiệm và vay vốn ở {hamlet}; lịch giao dịch của Ngân hàng Chính sách xã hội được niêm yết tại trụ sở {unit}.",
    ],
    [
      "mai táng phí cho {elder} đang hưởng trợ cấp xã hội thì làm hồ sơ thế nào?",
      "người lo mai táng nộp tờ khai đề nghị hỗ trợ chi phí mai táng cùng giấy khai tử tại {unit}.",
    ],
    [
      "đóng bảo hiểm xã hội tự nguyện ở {unit} thì nộp chỗ nào, mức thấp nhất là bao nhiêu?",
      "ông/bà đăng ký tại điểm thu trên địa bàn hoặc cơ quan bảo hiểm xã hội; mức đóng do ông/bà chọn và được Nhà nước hỗ trợ một phần.",
    ],
  ],
  reflection: [
    [
      "trợ cấp xã hội của {elder} {me} ở {area} đã {weeks} chưa nhận được mà không rõ lý do.",
      "chi trả chậm do sai số tài khoản; đã chỉnh lại và chuyển đủ số tiền còn thiếu.",
    ],
    [
      "nhà tạm của một hộ già neo đơn ở {area} dột nát nặng, {since} phải ở nhờ, mong được xét hỗ trợ sửa nhà.",
      "đã khảo sát và đưa hộ vào danh sách hỗ trợ sửa nhà đợt này; {hamlet} huy động ngày công giúp hộ.",
    ],
    [
      "điểm chi trả trợ cấp ở {unit} quá chật, người già ở {area} phải đứng chờ ngoài nắng cả buổi.",
      "từ kỳ sau chia lịch chi trả theo từng {hamlet} và bố trí ghế, mái che.",
    ],
  ],
  petition: [
    [
      "đề nghị xem xét mở lớp dạy nghề may và sửa máy nông nghiệp cho lao động nữ, lao động lớn tuổi ở {area}.",
      "{tier} đã ghi nhận nhu cầu, đang phối hợp mở lớp khi đủ người đăng ký qua {head}.",
    ],
  ],
  opinion: [
    [
      "quà hỗ trợ người già nên giao tận nhà đối với người không đi lại được, thay vì bắt người nhà phải có giấy ủy quyền.",
    ],
  ],
  replies: [
    "công chức phụ trách đã đến tận nhà tìm hiểu hoàn cảnh, hướng dẫn gia đình hoàn thiện hồ sơ.",
    "đã rà soát lại danh sách của {area}; trường hợp ông/bà nêu đủ điều kiện và được giải quyết trong kỳ này.",
    "ý kiến được tiếp thu và thực hiện từ kỳ tới.",
  ],
};
