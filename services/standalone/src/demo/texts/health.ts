import type { FieldTexts } from "./field-texts.ts";

export const health: FieldTexts = {
  question: [
    [
      "lịch tiêm chủng cho trẻ ở trạm y tế {unit} là ngày nào trong tháng?",
      "lịch tiêm chủng được trạm y tế thông báo qua {head} và trang thông tin của {unit}; ông/bà mang theo sổ tiêm của cháu.",
    ],
    [
      "thẻ bảo hiểm y tế của {child} {me} sắp hết hạn thì gia hạn ở đâu?",
      "ông/bà gia hạn tại điểm thu bảo hiểm trên địa bàn, qua Cổng Dịch vụ công hoặc ứng dụng VssID.",
    ],
    [
      "đi khám có dùng được bảo hiểm y tế trên VNeID thay thẻ giấy không?",
      "được. Ông/bà xuất trình thông tin bảo hiểm y tế trên VNeID hoặc VssID khi đăng ký khám.",
    ],
    [
      "đổi nơi khám chữa bệnh ban đầu cho {elder} về gần nhà thì làm thế nào?",
      "ông/bà gửi đề nghị đến cơ quan bảo hiểm xã hội hoặc nộp trực tuyến; thời điểm được đổi theo thông báo của cơ quan bảo hiểm.",
    ],
    [
      "trạm y tế {unit} có trực đêm và cuối tuần không?",
      "trạm có người trực ngoài giờ; số trực được niêm yết tại trạm. Trường hợp cấp cứu, ông/bà gọi 115.",
    ],
    [
      "phun thuốc diệt muỗi ở {area} phải đăng ký với ai?",
      "trạm y tế {unit} tổ chức phun khi có ổ dịch; gia đình nên dọn dụng cụ chứa nước và báo trạm nếu có người sốt.",
    ],
  ],
  reflection: [
    [
      "ở {area} {since} có nhiều người sốt xuất huyết mà chưa thấy phun thuốc diệt muỗi.",
      "trạm y tế đã điều tra ca bệnh, phun hóa chất hai lượt và cùng {head} vận động diệt lăng quăng.",
    ],
    [
      "quầy bán thức ăn vặt {spot} thuộc {area} để đồ ăn không che đậy, sát cống, học sinh ăn xong bị đau bụng.",
      "đoàn an toàn thực phẩm đã kiểm tra, nhắc nhở và yêu cầu khắc phục; sẽ kiểm tra lại đột xuất.",
    ],
    [
      "{me} đưa người nhà đến trạm y tế {unit} ngày Chủ nhật nhưng không gặp người trực, gọi số trực không ai bắt máy.",
      "trạm y tế đã kiểm điểm ca trực, dán lại số trực mới và xin lỗi gia đình.",
    ],
  ],
  petition: [
    [
      "đề nghị duy trì điểm khám của trạm y tế xã cũ gần {area}, vì trạm mới ở xa, người già khó đi lại.",
      "điểm khám cũ tiếp tục hoạt động ba buổi mỗi tuần; lịch bác sĩ được niêm yết tại điểm khám.",
    ],
  ],
  opinion: [
    ["trạm y tế nên nhắn tin Zalo nhắc lịch tiêm chủng và khám cho người cao tuổi để bà con khỏi quên."],
  ],
  replies: [
    "trạm y tế đã kiểm tra tại {area} và khắc phục; ông/bà có thể liên hệ số trực niêm yết tại trạm khi cần.",
    "nội dung được tiếp thu, trạm y tế sẽ triển khai cùng {head}.",
  ],
};
