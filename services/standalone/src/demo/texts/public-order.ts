import type { FieldTexts } from "./field-texts.ts";

export const publicOrder: FieldTexts = {
  question: [
    [
      "hàng xóm hát karaoke quá {late} thì gọi số nào để được xử lý?",
      "ông/bà gọi Công an {unit} hoặc 1022 để tổng đài chuyển ngay; xin cho biết địa chỉ và thời điểm gây ồn.",
    ],
    [
      "tổ chức đám cưới dựng rạp một phần {road} thì phải xin phép ở đâu?",
      "ông/bà gửi đơn đến UBND {unit} trước khi dựng rạp; cần chừa lối đi cho xe cứu thương, cứu hỏa.",
    ],
    [
      "nhận được cuộc gọi xưng là công an yêu cầu cập nhật VNeID và chuyển tiền thì có đúng không?",
      "đây là dấu hiệu lừa đảo. Cơ quan công an không làm việc qua điện thoại và không yêu cầu chuyển tiền; ông/bà không cung cấp mã OTP và báo Công an {unit}.",
    ],
  ],
  reflection: [
    [
      "quán nhậu {spot} ở {area} mở loa hát đến {late}, {since} đêm nào cũng vậy, người già và trẻ nhỏ không ngủ được.",
      "Công an {tier} đã làm việc, chủ quán cam kết không mở loa sau 22 giờ; nếu tái phạm sẽ xử lý theo quy định.",
    ],
    [
      "nhóm thanh niên tụ tập nẹt pô, chạy xe tốc độ cao trên {road} qua {area} vào tối cuối tuần.",
      "lực lượng tuần tra đã tăng cường chốt vào tối thứ Sáu và thứ Bảy, đồng thời làm việc với gia đình các em.",
    ],
    [
      "hàng quán bày bán lấn hết vỉa hè và lòng đường {spot} thuộc {area}, giờ tan trường thường ùn ứ.",
      "tổ trật tự đã kẻ vạch, vận động các hộ dời vào trong và kiểm tra hằng ngày vào giờ cao điểm.",
    ],
    [
      "chó thả rông ở {area} rất nhiều, {since} đã có người bị rượt té xe.",
      "{head} đã nhắc các hộ nuôi chó phải xích và đeo rọ mõm; đội bắt chó thả rông sẽ đi kiểm tra đột xuất.",
    ],
    [
      "xe tải đậu qua đêm chắn {road} đoạn {spot}, xe cứu thương khó vào {area}.",
      "đã đề nghị các chủ xe chuyển sang bãi đậu và đang làm thủ tục cắm biển cấm đậu ban đêm.",
    ],
    [
      "gần đây ở {area} hay mất gà, mất máy bơm ngoài đồng, bà con lo lắng.",
      "lực lượng an ninh cơ sở đã tăng tuần tra từ {late} đến {early} và đang xác minh các vụ mất tài sản.",
    ],
    [
      "có nhóm người đến {area} mời người già dự hội thảo tặng quà rồi bán thực phẩm chức năng giá cao.",
      "{tier} đã kiểm tra, buộc dừng buổi bán hàng vì không có đăng ký và phát cảnh báo trên loa truyền thanh.",
    ],
    ["loa kẹo kéo bán hàng rong đi qua {area} từ {early}, mở rất lớn, {since} ngày nào cũng vậy."],
  ],
  petition: [
    [
      "đề nghị lắp camera an ninh tại các ngã vào {area}, người dân sẵn sàng góp công, mong được hỗ trợ một phần kinh phí.",
      "{tier} thống nhất hỗ trợ thiết bị; mức đóng góp, nếu có, phải do các hộ bàn và quyết định tại cuộc họp {hamlet}.",
    ],
  ],
  opinion: [
    [
      "nên quy định chung giờ dừng hát karaoke trong hương ước của {hamlet} để ai cũng biết mà thực hiện.",
      "ý kiến được chuyển đến {head} để đưa ra bàn tại cuộc họp gần nhất của {hamlet}.",
    ],
  ],
  replies: [
    "Công an {tier} đã kiểm tra, nhắc nhở và lập cam kết; đề nghị ông/bà báo ngay nếu sự việc tái diễn.",
    "lực lượng an ninh cơ sở đã đến hiện trường tại {area} và chấn chỉnh.",
  ],
};
