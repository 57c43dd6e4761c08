import type { FieldTexts } from "./field-texts.ts";

export const grassrootsDemocracy: FieldTexts = {
  question: [
    [
      "các khoản người dân đóng góp làm {work} ở {area} phải được công khai ở đâu?",
      "theo Luật Thực hiện dân chủ ở cơ sở, việc thu, chi các khoản đóng góp phải được công khai, niêm yết tại nhà sinh hoạt cộng đồng và thông báo đến từng hộ; ông/bà có quyền yêu cầu {head} cung cấp.",
    ],
    [
      "họp {hamlet} bàn mức đóng góp làm {work} thì cần bao nhiêu hộ đồng ý mới được thực hiện?",
      "việc đóng góp trong phạm vi {hamlet} được thông qua khi có từ hai phần ba tổng số đại diện hộ gia đình trở lên đồng ý, tính trên tất cả các hộ chứ không chỉ các hộ dự họp.",
    ],
    [
      "người dân ở {area} muốn xem dự toán và quyết toán ngân sách của {unit} thì xem ở đâu?",
      "dự toán và quyết toán là nội dung phải công khai; ông/bà xem tại bảng niêm yết ở trụ sở UBND {unit} và trên trang thông tin điện tử.",
    ],
    [
      "bao lâu thì {unit} tổ chức hội nghị đối thoại với người dân một lần, đăng ký dự thế nào?",
      "hội nghị đối thoại được tổ chức ít nhất mỗi năm một lần và thông báo trước thời gian, địa điểm, nội dung; ông/bà đăng ký ý kiến qua {head} hoặc gửi đến UBND {unit}.",
    ],
  ],
  reflection: [
    [
      "{hamlet} thu mỗi hộ {amount} để làm {work} nhưng đến nay chưa niêm yết danh sách đóng góp và số tiền đã chi, người dân hỏi thì được hẹn.",
      "bảng thu, chi đã được niêm yết tại nhà sinh hoạt cộng đồng và đọc tại cuộc họp {hamlet}; Ban Thanh tra nhân dân đã kiểm tra chứng từ.",
    ],
    [
      "cuộc họp {hamlet} bàn việc đóng góp ở {area} không báo trước, nhiều hộ đi làm xa không biết, sau đó chỉ nhận được thông báo phải nộp {amount}.",
      "kết quả cuộc họp không có giá trị do chưa đủ số hộ; đã tạm dừng thu và mời họp lại, có thông báo trước đến từng hộ.",
    ],
    [
      "kết quả lấy ý kiến các hộ về phương án làm {road} ở {area} đã {weeks} chưa được công bố.",
      "kết quả kiểm phiếu đã được niêm yết và phát trên loa truyền thanh; xin tiếp thu về việc công bố chậm.",
    ],
    [
      "danh sách bình xét hộ nghèo, hộ cận nghèo của {area} không thấy niêm yết, bà con không biết ai được xét và vì sao.",
      "danh sách đã được niêm yết tại nhà sinh hoạt cộng đồng; những hộ có ý kiến được rà soát lại trước khi công nhận.",
    ],
    [
      "năm nay {unit} chưa tổ chức đối thoại với người dân như đã thông báo, bà con {area} có nhiều việc muốn hỏi trực tiếp.",
      "hội nghị đối thoại bị hoãn do mưa lũ; lịch mới cùng nội dung đối thoại đã được niêm yết và gửi đến các {hamlet}.",
    ],
    [
      "tại buổi họp dân ở {area}, khi người dân hỏi về kinh phí thì bị ngắt lời, yêu cầu không nêu nữa, bà con cảm thấy không được tôn trọng.",
      "đã làm rõ với người chủ trì cuộc họp và rút kinh nghiệm; {hamlet} sẽ họp lại để mọi hộ được nêu ý kiến, có ghi biên bản.",
    ],
    [
      "phương án bồi thường, hỗ trợ khi mở rộng {road} qua {area} chưa thấy niêm yết mà đã mời các hộ ký biên bản.",
      "đã dừng việc ký biên bản; phương án được niêm yết công khai và tổ chức họp lấy ý kiến các hộ trước khi tiếp tục.",
    ],
    [
      "cam kết sửa mương thoát nước tại buổi đối thoại trước đây ở {area} đã quá hạn, đến nay chưa ai thông báo tiến độ.",
      "việc thực hiện cam kết bị chậm do chờ vốn; thời hạn mới và người phụ trách đã được thông báo tại nhà sinh hoạt cộng đồng.",
    ],
    [
      "công trình {work} ở {area} do dân góp tiền nhưng không có Ban Giám sát đầu tư của cộng đồng, người dân không được xem hồ sơ.",
      "Ủy ban Mặt trận Tổ quốc {tier} đã thành lập Ban Giám sát đầu tư của cộng đồng; hồ sơ công trình được cung cấp cho ban.",
    ],
    [
      "bảng niêm yết ở trụ sở {unit} dán thông tin cũ, {weeks} không thay, người dân {area} đến xem không có gì mới.",
      "đã thay toàn bộ nội dung niêm yết và phân công người cập nhật hằng tuần.",
    ],
    [
      "{me} đề nghị xem biên bản cuộc họp {hamlet} ở {area} thì người giữ biên bản nói không cần thiết và không cho xem.",
      "{head} đã cung cấp bản sao biên bản; {tier} nhắc các {hamlet} phải để người dân xem biên bản khi có yêu cầu.",
    ],
  ],
  petition: [
    [
      "đại diện {homes} ở {area} đề nghị UBND {unit} tổ chức đối thoại về việc thu hồi đất mở đường, vì bà con chưa được nghe giải thích đầy đủ.",
      "buổi đối thoại đã được tổ chức tại nhà sinh hoạt cộng đồng; biên bản và các cam kết được niêm yết để bà con theo dõi.",
    ],
    [
      "đề nghị {unit} công khai đầy đủ các khoản vận động đóng góp và danh sách nhận quà cứu trợ ở {area}, có Ban Thanh tra nhân dân tham gia kiểm tra.",
      "danh sách và số liệu đã được niêm yết; Ban Thanh tra nhân dân đã giám sát và báo cáo tại cuộc họp {hamlet}.",
    ],
    [
      "bà con {area} kiến nghị họp lại để bàn hương ước sau khi nhập {hamlet}, vì quy ước cũ hai nơi khác nhau.",
      "{tier} đã hướng dẫn {hamlet} soạn dự thảo, gửi đến từng hộ góp ý trước khi họp thông qua.",
    ],
  ],
  opinion: [
    [
      "các cuộc họp {hamlet} nên tổ chức buổi tối hoặc Chủ nhật và báo trước ít nhất ba ngày để người đi làm dự được.",
      "ý kiến được gửi đến tất cả {head} để thực hiện từ kỳ họp tới.",
    ],
    [
      "bản công khai thu chi của {hamlet} nên gửi thêm vào nhóm Zalo của các hộ, không chỉ dán ở nhà sinh hoạt cộng đồng.",
      "ý kiến phù hợp với hình thức công khai được luật cho phép; {area} sẽ thực hiện khi các hộ thống nhất dùng nhóm chung.",
    ],
    [
      "sau mỗi lần đối thoại nên công bố việc nào đã hứa, ai làm, bao giờ xong, để người dân theo dõi.",
      "ý kiến được tiếp thu; danh mục cam kết sẽ được niêm yết sau mỗi hội nghị đối thoại.",
    ],
  ],
  replies: ["nội dung đã được niêm yết công khai và giải thích tại cuộc họp {hamlet}."],
};
