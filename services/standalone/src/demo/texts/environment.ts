import type { FieldTexts } from "./field-texts.ts";

export const environment: FieldTexts = {
  question: [
    [
      "lịch thu gom rác ở {area} là những ngày nào trong tuần?",
      "lịch thu gom do đơn vị vệ sinh thông báo theo từng tuyến; {head} giữ lịch của {area} và sẽ thông báo khi có thay đổi.",
    ],
    [
      "rác cồng kềnh như nệm, tủ cũ thì bỏ ở đâu?",
      "ông/bà không để rác cồng kềnh ra đường; vui lòng gọi đơn vị thu gom để đăng ký ngày lấy riêng.",
    ],
    [
      "vỏ chai thuốc bảo vệ thực vật thì gom về đâu?",
      "ông/bà bỏ vào bể chứa đặt tại các cánh đồng; nếu {area} chưa có bể hoặc bể đã đầy, xin báo để bố trí thu gom.",
    ],
    [
      "mức thu tiền rác hộ gia đình ở {unit} hiện nay là bao nhiêu?",
      "mức thu theo quy định chung và được niêm yết tại trụ sở UBND {unit}; khi thu phải có biên lai.",
    ],
  ],
  reflection: [
    [
      "rác sinh hoạt ở {area}, đoạn {spot}, {since} chưa được thu gom, bốc mùi hôi và ruồi nhặng rất nhiều.",
      "đơn vị vệ sinh đã thu gom hết lượng rác tồn trong ngày; nguyên nhân do xe hỏng, nay đã có xe thay thế.",
    ],
    [
      "{farm} gần khu dân cư {area} xả nước thải ra mương, mùi hôi nồng nặc nhất là lúc chiều tối.",
      "tổ kiểm tra đã lấy mẫu nước, yêu cầu cơ sở ngừng xả ra mương và hoàn thiện hầm biogas trước khi hoạt động trở lại.",
    ],
    [
      "có người đốt rác nhựa ở bãi đất trống {spot} thuộc {area} vào buổi tối, khói bay vào nhà dân.",
      "{head} và lực lượng an ninh cơ sở đã nhắc nhở, dọn bãi đất và cắm biển cấm đổ, đốt rác.",
    ],
    [
      "mương thoát nước dọc {road} qua {area} bị tắc {length}, nước đen ứ đọng, muỗi nhiều.",
      "đã nạo vét đoạn mương bị tắc và thay các tấm đan hỏng; đề nghị bà con không bỏ rác xuống mương.",
    ],
    [
      "xe tải chở đất chạy qua {area} không phủ bạt, bụi mù mịt {since}, trẻ nhỏ ho nhiều.",
      "đơn vị thi công đã bị nhắc nhở, phải phủ bạt và tưới nước mặt đường mỗi ngày hai lần.",
    ],
    [
      "cá chết nổi trắng ở đoạn sông qua {area}, người dân lo nguồn nước bị ô nhiễm.",
      "cơ quan môi trường đã lấy mẫu nước để phân tích; trong khi chờ kết quả, đề nghị bà con không dùng nước sông cho sinh hoạt và không vớt cá để ăn.",
    ],
    [
      "bể chứa vỏ thuốc trừ sâu ở cánh đồng {area} đã đầy tràn {since}, vỏ chai rơi vãi xuống ruộng.",
      "đã hợp đồng thu gom, vận chuyển toàn bộ vỏ bao bì và bổ sung thêm bể chứa.",
    ],
    ["cơ sở chế biến gỗ ở {area} hoạt động đến {late}, bụi cưa và tiếng máy ảnh hưởng các nhà xung quanh."],
  ],
  petition: [
    [
      "đề nghị đặt thêm thùng rác và tăng chuyến thu gom ở {area}, hiện một tuần một chuyến không đủ cho {homes} trong khu vực.",
      "từ tháng tới tuyến {area} được tăng lên hai chuyến mỗi tuần, đồng thời đặt thêm thùng chứa ở hai điểm do {hamlet} đề xuất.",
    ],
    [
      "bờ sông đoạn qua {area} sạt lở {length}, chỉ còn cách nhà dân vài bước chân, kính đề nghị sớm khảo sát làm kè.",
      "{tier} đã cắm biển cảnh báo, lập phương án di dời tạm khi có lũ và báo cáo thành phố xem xét đầu tư kè.",
    ],
  ],
  opinion: [
    [
      "nên tổ chức đổi rác tái chế lấy cây xanh ở các {hamlet} mỗi tháng một lần để trẻ em quen phân loại rác.",
      "ý kiến rất hay; Đoàn Thanh niên và Hội Phụ nữ sẽ thực hiện thí điểm tại {area}.",
    ],
  ],
  replies: [
    "đã kiểm tra hiện trường tại {area}, yêu cầu khắc phục ngay và giao {head} theo dõi, báo lại nếu tái diễn.",
    "qua kiểm tra, phản ánh của ông/bà là đúng. Cơ sở đã ký cam kết khắc phục và sẽ được kiểm tra lại.",
  ],
};
