import type { FieldTexts } from "./field-texts.ts";

export const infrastructure: FieldTexts = {
  question: [
    [
      "ngày mai ở {area} có cúp điện không, từ mấy giờ đến mấy giờ?",
      "lịch ngừng cung cấp điện được đăng trên trang và ứng dụng chăm sóc khách hàng của ngành điện; ông/bà nhập mã khách hàng để xem đúng khu vực.",
    ],
    [
      "lắp đồng hồ nước sạch cho nhà ở {area} thì đăng ký ở đâu?",
      "ông/bà gửi đơn đến đơn vị cấp nước quản lý khu vực kèm giấy tờ tùy thân; nhân viên sẽ khảo sát và báo chi phí đấu nối.",
    ],
    [
      "đèn đường hỏng thì báo cho ai?",
      "ông/bà báo qua 1022, ghi rõ tuyến đường và số trụ đèn nếu có; tổng đài chuyển ngay đến đơn vị quản lý.",
    ],
    [
      "{road} qua {area} bao giờ sửa xong để xe tải nhỏ vào được?",
      "tiến độ công trình được niêm yết tại nhà sinh hoạt cộng đồng; tổng đài đã chuyển câu hỏi đến đơn vị quản lý dự án để thông tin thêm.",
    ],
  ],
  reflection: [
    [
      "đèn đường trên {road} qua {area} không sáng {since}, ban đêm đi lại rất nguy hiểm.",
      "đơn vị quản lý đã thay bóng và sửa tủ điều khiển, toàn tuyến đã sáng trở lại.",
    ],
    [
      "{road} đoạn {spot} thuộc {area} có nhiều ổ gà, trời mưa nước ngập không thấy đường, đã có người té xe.",
      "đã dặm vá các ổ gà và đặt biển cảnh báo; đoạn hư hỏng nặng được đưa vào kế hoạch sửa chữa.",
    ],
    [
      "nắp cống {spot} ở {area} bị vỡ {since}, bà con lấy cành cây cắm tạm để báo hiệu.",
      "nắp cống đã được thay mới ngay trong ngày nhận phản ánh.",
    ],
    [
      "nước máy ở {area} {since} chảy rất yếu, có hôm mất từ sáng đến tối mà không thông báo trước.",
      "nguyên nhân do vỡ ống chính; đơn vị cấp nước đã khắc phục, áp lực nước đã trở lại bình thường.",
    ],
    [
      "nước máy ở {area} {since} đục và có mùi, không dám dùng để nấu ăn.",
      "đơn vị cấp nước đã súc xả đường ống và lấy mẫu kiểm tra; kết quả sẽ thông báo cho các hộ dùng nước.",
    ],
    [
      "dây cáp viễn thông trên {road} qua {area} sà xuống thấp, vướng vào người đi xe máy.",
      "các đơn vị viễn thông đã bó gọn, nâng cáp lên đúng độ cao an toàn.",
    ],
    [
      "trụ điện {spot} thuộc {area} nghiêng về phía nhà dân sau trận mưa lớn, người dân rất lo.",
      "ngành điện đã kiểm tra, gia cố móng và chỉnh lại trụ điện.",
    ],
    [
      "công trình {work} ở {area} đang làm dở rồi để đó {weeks}, vật liệu chắn hết lối đi.",
      "đơn vị thi công đã dọn vật liệu, trả lại lối đi và cam kết thời gian hoàn thành với {hamlet}.",
    ],
    [
      "cầu nhỏ trên {road} ở {area} bị gãy lan can {since}, học sinh đi qua hằng ngày rất nguy hiểm.",
      "đã làm lan can tạm và đặt biển hạn chế tải trọng; việc sửa chữa hoàn chỉnh đang được bố trí kinh phí.",
    ],
    [
      "mỗi lần mưa là {road} đoạn {spot} ngập hơn nửa bánh xe vì cống thoát nước quá nhỏ.",
      "đã khơi thông cửa thu nước; việc mở rộng cống sẽ được đưa vào kế hoạch đầu tư trung hạn.",
    ],
    ["sóng điện thoại và internet ở {area} rất yếu, {since} gần như không gọi được."],
  ],
  petition: [
    [
      "{homes} ở {area} vẫn phải dùng nước giếng nhiễm phèn, kính đề nghị sớm kéo đường ống nước sạch về khu vực.",
      "tuyến ống về {area} đã có trong danh mục đề nghị đầu tư; trong khi chờ, {tier} hỗ trợ thiết bị lọc cho các hộ khó khăn.",
    ],
    [
      "đề nghị lắp thêm đèn chiếu sáng và gờ giảm tốc trên {road} qua {area}, đoạn {spot} đã xảy ra nhiều vụ va chạm.",
      "đoàn khảo sát thống nhất lắp gờ giảm tốc và bốn trụ đèn năng lượng mặt trời, thực hiện từ nguồn kinh phí giao thông của {tier}.",
    ],
    [
      "bà con ở {area} kiến nghị làm cầu dân sinh thay cầu tạm, mùa mưa nước lên là học sinh phải nghỉ học.",
      "kiến nghị đã được khảo sát và trình thành phố xem xét vốn; trước mắt cầu tạm được gia cố và có người trực khi nước lên.",
    ],
  ],
  opinion: [
    ["trạm xe buýt {spot} nên có mái che và bảng ghi giờ xe chạy để người già, học sinh đỡ vất vả."],
    [
      "khi đào đường lắp ống nước nên làm gọn từng đoạn và hoàn trả mặt đường ngay, không nên đào cả tuyến cùng lúc.",
      "ý kiến đã được gửi đến các chủ đầu tư; từ nay giấy phép đào đường ghi rõ yêu cầu thi công cuốn chiếu.",
    ],
  ],
  replies: [
    "đã cử cán bộ kỹ thuật kiểm tra tại {area} và yêu cầu đơn vị quản lý khắc phục; ông/bà vui lòng báo lại nếu còn sự cố.",
    "đơn vị quản lý đã khắc phục xong và nghiệm thu cùng {head}.",
    "nội dung được tiếp thu, đưa vào kế hoạch duy tu của {unit}.",
  ],
};
