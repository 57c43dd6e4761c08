import type { FieldTexts } from "./field-texts.ts";

export const other: FieldTexts = {
  question: [
    [
      "gọi 1022 có mất tiền không, ban đêm có người trực không?",
      "ông/bà có thể gọi trong giờ trực hoặc nhắn qua chatbot bất cứ lúc nào; cước cuộc gọi tính theo quy định của nhà mạng.",
    ],
    [
      "phản ánh đã gửi trước đây thì xem kết quả ở đâu?",
      "ông/bà nhập mã phản ánh tại mục tra cứu trên trang của tổng đài 1022; nếu quên mã, xin cung cấp thời gian và nội dung đã gửi.",
    ],
    [
      "phản ánh mà không để lại tên thì có được tiếp nhận không?",
      "có. Phản ánh không ghi tên vẫn được tiếp nhận và theo dõi bằng mã; thông tin của người phản ánh luôn được giữ kín.",
    ],
    [
      "cảnh báo mưa lũ ở {unit} thì theo dõi ở kênh nào?",
      "ông/bà theo dõi trang thông tin của {unit}, loa truyền thanh và tin nhắn Zalo của cơ quan phòng chống thiên tai.",
    ],
    [
      "nhặt được giấy tờ rơi ở {area} thì nộp lại cho ai?",
      "ông/bà giao cho Công an {unit} hoặc {head} để tìm người mất; xin cảm ơn việc làm tốt của ông/bà.",
    ],
  ],
  reflection: [
    [
      "loa truyền thanh ở {area} bị rè {since}, bà con không nghe được thông báo.",
      "đã thay loa và kiểm tra đường truyền của cụm {area}.",
    ],
    [
      "heo của các hộ ở {area} {since} chết nhiều, người dân lo có dịch mà chưa thấy thú y đến.",
      "cán bộ thú y đã lấy mẫu, khử trùng chuồng trại và hướng dẫn các hộ không bán chạy, không vứt xác heo ra môi trường.",
    ],
    [
      "nhà văn hóa {area} khóa cửa thường xuyên, thanh thiếu niên không có chỗ chơi thể thao.",
      "{hamlet} đã phân người giữ chìa khóa và mở cửa từ 16 giờ đến 21 giờ hằng ngày.",
    ],
  ],
  petition: [
    [
      "bà con {area} kiến nghị cho nạo vét kênh nội đồng trước vụ tới, {length} kênh bị bồi lấp nên ruộng cuối kênh thiếu nước.",
      "đơn vị thủy nông đã khảo sát, sẽ nạo vét trước khi xuống giống.",
    ],
  ],
  opinion: [
    ["tổng đài 1022 nên gửi tin nhắn khi phản ánh đã chuyển đến đơn vị nào, để người dân biết mà theo dõi."],
  ],
  replies: [
    "nội dung ông/bà nêu đã được kiểm tra và giao {head} phối hợp thực hiện.",
    "ý kiến đã được ghi nhận, chuyển đến đơn vị phụ trách để thực hiện.",
  ],
};
