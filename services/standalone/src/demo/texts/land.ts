import type { FieldTexts } from "./field-texts.ts";

export const land: FieldTexts = {
  question: [
    [
      "thủ tục cấp giấy chứng nhận quyền sử dụng đất lần đầu cho đất ông bà để lại ở {area} cần những giấy tờ gì?",
      "hồ sơ gồm đơn đăng ký, giấy tờ về nguồn gốc đất nếu có và giấy tờ về nghĩa vụ tài chính; công chức địa chính {unit} sẽ hướng dẫn xác nhận nguồn gốc và thời điểm sử dụng.",
    ],
    [
      "tách thửa đất ở {area} thì diện tích tối thiểu là bao nhiêu?",
      "diện tích tối thiểu khác nhau theo loại đất và khu vực; ông/bà mang giấy chứng nhận đến Trung tâm Phục vụ hành chính công {unit} để được tra cứu đúng thửa đất.",
    ],
    [
      "chuyển đất vườn sang đất ở thì nộp hồ sơ ở đâu và đóng những khoản gì?",
      "ông/bà nộp đơn xin chuyển mục đích sử dụng đất tại Trung tâm Phục vụ hành chính công {unit}; khoản phải nộp do cơ quan thuế thông báo sau khi có quyết định.",
    ],
    [
      "sang tên sổ đất cha mẹ cho con thì có phải đóng thuế không?",
      "tặng cho giữa cha mẹ và con có trường hợp được miễn; ông/bà kê khai đầy đủ tại Chi nhánh Văn phòng Đăng ký đất đai để cơ quan thuế xác định.",
    ],
    [
      "muốn xem quy hoạch thửa đất của gia đình ở {area} thì tra cứu ở đâu?",
      "quy hoạch được công bố trên cổng thông tin và tại trụ sở UBND {unit}; ông/bà cung cấp số tờ, số thửa để được trích thông tin.",
    ],
    [
      "sổ đất ghi tên xã cũ, khi vay ngân hàng có phải chỉnh lại không?",
      "giấy chứng nhận đã cấp vẫn còn giá trị; ông/bà có thể đăng ký chỉnh lý khi có nhu cầu, không bắt buộc.",
    ],
    [
      "hai nhà tranh nhau ranh giới đất thì xin hòa giải ở đâu?",
      "ông/bà nộp đơn đề nghị hòa giải tại UBND {unit}; trước đó có thể nhờ tổ hòa giải ở {hamlet} giúp hai bên thỏa thuận.",
    ],
    [
      "hồ sơ đo đạc lại thửa đất nộp đã {weeks} thì bao giờ có kết quả?",
      "ông/bà vui lòng cung cấp mã hồ sơ trên giấy hẹn; tổng đài đã chuyển câu hỏi đến Chi nhánh Văn phòng Đăng ký đất đai để trả lời cụ thể.",
    ],
    [
      "bảng giá đất áp dụng cho {road} thuộc {area} xem ở đâu?",
      "bảng giá đất được đăng trên trang thông tin điện tử của thành phố và niêm yết tại trụ sở UBND {unit}.",
    ],
  ],
  reflection: [
    [
      "có hộ đổ đất san lấp ruộng ở {area} {since}, xe chở đất chạy liên tục, không rõ đã được phép hay chưa.",
      "công chức địa chính đã kiểm tra, lập biên bản yêu cầu tạm dừng san lấp để làm rõ việc chuyển mục đích sử dụng đất.",
    ],
    [
      "tại {area} có công trình xây lấn ra phần đất hành lang {road}, người đi lại bị vướng mà chưa thấy nhắc nhở.",
      "tổ kiểm tra đã đo đạc hiện trạng và vận động chủ công trình tháo dỡ phần vượt ra ngoài ranh giới.",
    ],
    [
      "{me} nhận thông báo đo đạc thửa đất ở {area} nhưng diện tích trên bản vẽ ít hơn thực tế, ý kiến với đơn vị đo thì chưa được trả lời.",
      "đơn vị đo đạc sẽ đo kiểm tra lại thửa đất có mặt ông/bà và các hộ liền kề; lịch đo được báo trước qua {head}.",
    ],
    [
      "mốc ranh giới khu tái định cư ở {area} bị xê dịch sau đợt mưa, các hộ không biết xây tường theo mốc nào.",
      "cán bộ kỹ thuật đã khôi phục mốc theo bản đồ và bàn giao lại tại thực địa cho các hộ.",
    ],
  ],
  petition: [
    [
      "{homes} ở {area} đã bàn giao mặt bằng nhưng khu tái định cư chưa có đường và nước, kính đề nghị cơ quan có thẩm quyền sớm hoàn thành hạ tầng để bà con ổn định chỗ ở.",
      "chủ đầu tư cam kết hoàn thành đường và đấu nối nước cho khu tái định cư; tiến độ từng hạng mục được niêm yết tại nhà sinh hoạt cộng đồng.",
    ],
    [
      "đề nghị xem xét cấp giấy chứng nhận cho các hộ ở {area} sử dụng đất ổn định lâu năm nhưng hồ sơ lưu ở xã cũ bị thất lạc.",
      "{tier} đang lập lại danh sách, đối chiếu bản đồ cũ và sẽ mời từng hộ đến xác nhận nguồn gốc đất.",
    ],
  ],
  opinion: [
    [
      "khi lập quy hoạch khu dân cư mới ở {area} nên chừa đất làm sân chơi và chỗ để xe, các khu trước đều thiếu.",
    ],
  ],
  replies: [
    "công chức địa chính đã kiểm tra thực tế tại {area}, ghi nhận hiện trạng và sẽ xử lý theo quy định về đất đai.",
    "vụ việc đã được đối chiếu với hồ sơ địa chính; kết quả được thông báo trực tiếp đến các hộ liên quan.",
    "nội dung được tiếp thu và đưa vào hồ sơ lấy ý kiến về quy hoạch của {unit}.",
  ],
};
