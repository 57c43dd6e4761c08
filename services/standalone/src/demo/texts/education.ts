import type { FieldTexts } from "./field-texts.ts";

export const education: FieldTexts = {
  question: [
    [
      "xin chuyển trường tiểu học cho {child} từ {abroad} về {unit} cần giấy tờ gì?",
      "phụ huynh liên hệ trường nơi đến để xin tiếp nhận, sau đó nộp đơn và học bạ; trường nơi đi sẽ bàn giao hồ sơ.",
    ],
    [
      "học sinh con hộ cận nghèo có được giảm các khoản đóng góp không, nộp đơn ở đâu?",
      "phụ huynh nộp đơn kèm giấy xác nhận hộ cận nghèo cho nhà trường để được xét theo chính sách hiện hành.",
    ],
    [
      "đăng ký cho {child} vào trường mẫu giáo công lập ở {unit} còn chỗ không?",
      "chỉ tiêu do từng trường thông báo; tổng đài đã ghi nhận và ông/bà có thể liên hệ trực tiếp trường mẫu giáo tại {unit}.",
    ],
    [
      "xin bản sao bằng tốt nghiệp trung học cơ sở đã lâu thì làm ở đâu?",
      "ông/bà nộp yêu cầu cấp bản sao từ sổ gốc tại cơ quan quản lý sổ gốc; bộ phận tiếp nhận {unit} sẽ chỉ đúng nơi nộp.",
    ],
    [
      "mưa lớn thì học sinh ở {unit} có được nghỉ học không, xem thông báo ở đâu?",
      "nhà trường thông báo qua nhóm phụ huynh và loa truyền thanh; khi nước lên nhanh, phụ huynh chủ động cho các em ở nhà và báo giáo viên chủ nhiệm.",
    ],
    [
      "{child} {me} học bán trú thì tiền ăn một ngày được quy định ở đâu?",
      "mức thu bán trú do nhà trường thỏa thuận với phụ huynh và phải công khai; ông/bà xem bảng công khai tại trường.",
    ],
  ],
  reflection: [
    [
      "trường của {child} {me} ở {unit} thu khoản {amount} gọi là tự nguyện nhưng chia đều cho từng em, phụ huynh không được bàn trước.",
      "nhà trường đã dừng thu, trả lại số tiền đã nộp và họp phụ huynh công khai lại từng khoản.",
    ],
    [
      "cổng trường học ở {area} giờ tan học rất lộn xộn, xe máy và xe hàng rong chắn hết lối đi.",
      "nhà trường và an ninh cơ sở đã kẻ vạch chờ đón, phân giờ tan theo khối lớp.",
    ],
    [
      "mái che sân trường ở {area} bị hỏng {since}, tôn bật ra, phụ huynh lo cho các cháu giờ ra chơi.",
      "nhà trường đã rào khu vực nguy hiểm và thay các tấm tôn hỏng trong tuần.",
    ],
  ],
  petition: [
    [
      "phụ huynh ở {area} kiến nghị giữ lại điểm trường lẻ của lớp mẫu giáo, vì điểm chính cách xa, đường dốc, các cháu còn nhỏ.",
      "năm học này điểm trường lẻ được giữ nguyên; việc sắp xếp về sau chỉ thực hiện khi đã lấy ý kiến phụ huynh.",
    ],
  ],
  opinion: [
    [
      "nhà trường nên công khai thực đơn bán trú hằng tuần kèm hình ảnh để phụ huynh cùng giám sát.",
      "các trường bán trú trên địa bàn đã được đề nghị công khai thực đơn từ tuần tới.",
    ],
  ],
  replies: [
    "đã làm việc với nhà trường; nội dung ông/bà nêu được khắc phục và thông báo trong cuộc họp phụ huynh.",
    "nhà trường đã tiếp thu và trả lời trực tiếp cho phụ huynh.",
  ],
};
