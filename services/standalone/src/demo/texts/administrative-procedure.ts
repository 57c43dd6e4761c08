import type { FieldTexts } from "./field-texts.ts";

export const administrativeProcedure: FieldTexts = {
  question: [
    [
      "đăng ký khai sinh cho {child} thì cần những giấy tờ gì và nộp ở đâu?",
      "hồ sơ gồm tờ khai đăng ký khai sinh, giấy chứng sinh và giấy tờ tùy thân của cha hoặc mẹ; ông/bà nộp tại Trung tâm Phục vụ hành chính công {unit} hoặc nộp trực tuyến trên Cổng Dịch vụ công quốc gia.",
    ],
    [
      "người đang làm việc ở {abroad} có đăng ký khai sinh cho con qua mạng được không?",
      "được. Ông/bà đăng nhập Cổng Dịch vụ công quốc gia bằng tài khoản định danh điện tử VNeID, chọn thủ tục đăng ký khai sinh và tải giấy chứng sinh lên.",
    ],
    [
      "thủ tục đăng ký kết hôn ở {unit} cần những gì? Hai người có phải cùng đến không?",
      "hai bên mang theo giấy tờ tùy thân, điền tờ khai đăng ký kết hôn và cùng có mặt khi ký nhận giấy chứng nhận kết hôn tại UBND cấp xã.",
    ],
    [
      "xin giấy xác nhận tình trạng hôn nhân thì làm ở đâu, mất bao lâu?",
      "ông/bà nộp tờ khai tại UBND cấp xã nơi thường trú hoặc nộp trực tuyến; ngày trả kết quả được ghi trong giấy hẹn.",
    ],
    [
      "chứng thực bản sao {paper} có làm vào sáng thứ Bảy không?",
      "lịch làm việc ngoài giờ do từng nơi thông báo; ông/bà vui lòng xem lịch niêm yết tại Trung tâm Phục vụ hành chính công {unit} trước khi đến.",
    ],
    [
      "muốn chứng thực {paper} thì có phải mang bản chính theo không?",
      "có. Ông/bà mang bản chính để đối chiếu, bản sao có thể chụp sẵn hoặc chụp tại nơi chứng thực.",
    ],
    [
      "lệ phí chứng thực bản sao {paper} là bao nhiêu một trang?",
      "mức thu được niêm yết công khai tại bộ phận tiếp nhận của {unit}; ông/bà được nhận biên lai khi nộp.",
    ],
    [
      "bị mất {paper} thì xin cấp lại ở đâu?",
      "nơi cấp lại tùy loại giấy tờ; ông/bà mang giấy tờ tùy thân đến Trung tâm Phục vụ hành chính công {unit} để được hướng dẫn đúng cơ quan và mẫu đơn.",
    ],
    [
      "sau khi sáp nhập xã thì giấy tờ ghi địa chỉ cũ còn dùng được không, có phải đổi lại ngay không?",
      "giấy tờ đã cấp trước khi sắp xếp đơn vị hành chính vẫn tiếp tục sử dụng theo thời hạn ghi trên giấy; ông/bà không bắt buộc phải đổi ngay.",
    ],
    [
      "từ khi không còn cấp huyện, hồ sơ trước đây nộp ở huyện bây giờ nộp ở đâu?",
      "phần lớn thủ tục nay tiếp nhận tại Trung tâm Phục vụ hành chính công {unit}; thủ tục chưa chuyển về {tier} sẽ được hướng dẫn nơi nộp ngay tại quầy.",
    ],
    [
      "Trung tâm Phục vụ hành chính công {unit} làm việc mấy giờ, trưa có nghỉ không?",
      "trung tâm làm việc trong giờ hành chính từ thứ Hai đến thứ Sáu; giờ cụ thể được niêm yết tại trụ sở và trên trang thông tin điện tử của {unit}.",
    ],
    [
      "đăng ký hộ kinh doanh {trade} thì nộp hồ sơ ở đâu, có làm trực tuyến được không?",
      "hồ sơ đăng ký hộ kinh doanh nộp tại {unit} hoặc nộp trực tuyến; ông/bà chuẩn bị giấy đề nghị đăng ký và giấy tờ tùy thân của chủ hộ.",
    ],
    [
      "muốn tạm ngừng kinh doanh {trade} một thời gian thì phải báo với ai?",
      "ông/bà gửi thông báo tạm ngừng kinh doanh đến nơi đã đăng ký hộ kinh doanh và thông báo với cơ quan thuế quản lý trực tiếp.",
    ],
    [
      "đăng ký tạm trú cho người thuê trọ thì chủ trọ phải làm những gì?",
      "chủ nhà có thể khai báo trên Cổng Dịch vụ công hoặc ứng dụng VNeID, hoặc đến trực tiếp Công an {unit} để được hướng dẫn.",
    ],
    [
      "muốn nhập khẩu cho con về hộ của ông bà thì làm thế nào?",
      "ông/bà nộp tờ khai thay đổi thông tin cư trú có ý kiến đồng ý của chủ hộ tại Công an {unit} hoặc qua Cổng Dịch vụ công.",
    ],
    [
      "làm định danh điện tử mức 2 cho {elder} đi lại khó khăn thì có cán bộ đến nhà không?",
      "ông/bà liên hệ Công an {unit} để đăng ký; trường hợp già yếu, khó đi lại được tổng hợp để bố trí làm lưu động tại nhà.",
    ],
    [
      "hồ sơ nộp trực tuyến báo đang xử lý đã {days}, tra cứu tình trạng ở đâu?",
      "ông/bà nhập mã hồ sơ tại mục tra cứu của Cổng Dịch vụ công; nếu quá ngày hẹn chưa có kết quả, vui lòng gọi lại 1022 và cung cấp mã hồ sơ.",
    ],
    [
      "nộp hồ sơ trực tuyến bị báo lỗi không ký được thì phải làm sao?",
      "ông/bà cập nhật ứng dụng VNeID, đăng nhập lại và thử tệp có dung lượng nhỏ hơn; nếu vẫn lỗi, bộ phận tiếp nhận của {unit} sẽ hỗ trợ nộp tại chỗ.",
    ],
    [
      "làm giấy ủy quyền cho người nhà nhận kết quả thay thì có cần chứng thực không?",
      "tùy thủ tục; ông/bà nên hỏi bộ phận tiếp nhận trước khi lập giấy ủy quyền. Giấy hẹn và giấy tờ tùy thân của người nhận thay luôn phải mang theo.",
    ],
    [
      "khai tử cho {elder} mất tại nhà thì cần giấy tờ gì?",
      "người thân mang giấy tờ tùy thân và giấy báo tử hoặc giấy tờ thay thế đến UBND cấp xã; công chức hộ tịch sẽ hướng dẫn xác nhận khi người mất tại nhà.",
    ],
    [
      "cải chính tên đệm bị ghi sai trong giấy khai sinh của {child} thì cần làm gì?",
      "ông/bà nộp tờ khai cải chính hộ tịch kèm giấy tờ chứng minh có sai sót tại UBND cấp xã nơi đã đăng ký hoặc nơi cư trú.",
    ],
    [
      "xin trích lục khai sinh bản sao ở {unit} được không khi {me} đăng ký ở xã cũ?",
      "được. Sổ hộ tịch của xã cũ đã bàn giao cho {unit}; ông/bà cũng có thể yêu cầu trích lục trực tuyến.",
    ],
    [
      "sơ yếu lý lịch xin việc thì chứng thực ở đâu?",
      "ông/bà mang giấy tờ tùy thân và tờ khai lý lịch chưa ký đến bộ phận chứng thực của UBND cấp xã bất kỳ hoặc tổ chức hành nghề công chứng.",
    ],
    [
      "thủ tục xin phép xây dựng nhà ở riêng lẻ tại {area} gồm những giấy tờ gì?",
      "hồ sơ gồm đơn đề nghị, giấy tờ về quyền sử dụng đất và bản vẽ thiết kế; Trung tâm Phục vụ hành chính công {unit} sẽ cho biết khu vực nào được miễn phép.",
    ],
    [
      "đóng lệ phí bằng chuyển khoản hay mã QR được không, hay phải mang tiền mặt?",
      "ông/bà có thể thanh toán trực tuyến, quét mã QR tại quầy hoặc nộp tiền mặt; hình thức nào cũng có biên lai.",
    ],
  ],
  reflection: [
    [
      "hồ sơ của {me} nộp tại bộ phận tiếp nhận {unit} đã quá ngày hẹn {days} mà chưa có kết quả, cũng không nhận được thông báo gia hạn.",
      "qua kiểm tra, hồ sơ chậm do phải xác minh thêm ở cơ quan phối hợp. Bộ phận tiếp nhận đã gửi thư xin lỗi và hẹn lại ngày trả kết quả.",
    ],
    [
      "sáng nay {me} đến Trung tâm Phục vụ hành chính công {unit} chờ gần hai tiếng vì máy lấy số hỏng, người dân chen nhau, không ai hướng dẫn.",
      "máy lấy số đã được sửa trong ngày; trung tâm đã bố trí thêm một người hướng dẫn vào giờ cao điểm.",
    ],
    [
      "trang dịch vụ công báo nộp hồ sơ thành công nhưng khi {me} lên {tier} thì được trả lời là chưa nhận, phải nộp lại bản giấy.",
      "hồ sơ bị kẹt khi đồng bộ và nay đã tiếp nhận; ông/bà không phải nộp lại bản giấy. Bộ phận tiếp nhận đã được nhắc không yêu cầu nộp trùng.",
    ],
    [
      "{me} đi chứng thực giấy tờ phải đi lại ba lần vì mỗi lần được hướng dẫn bổ sung một loại giấy khác nhau.",
      "bộ phận tiếp nhận đã rút kinh nghiệm, hướng dẫn một lần bằng phiếu đầy đủ theo quy định và xin lỗi ông/bà về việc đi lại nhiều lần.",
    ],
  ],
  petition: [
    [
      "đề nghị {unit} bố trí điểm tiếp nhận hồ sơ lưu động tại nhà sinh hoạt cộng đồng {area} mỗi tuần một buổi, vì từ khi nhập xã người già phải đi rất xa mới đến trụ sở mới.",
      "đề nghị là xác đáng. Trước mắt tổ lưu động sẽ tiếp nhận hồ sơ tại {area} hai buổi mỗi tháng, lịch được thông báo qua {head}.",
    ],
  ],
  opinion: [
    [
      "nên có người hướng dẫn riêng cho người lớn tuổi tại quầy nộp hồ sơ trực tuyến, vì nhiều ông bà không quen dùng điện thoại thông minh.",
      "ý kiến đã được tiếp thu; đoàn viên thanh niên sẽ trực hỗ trợ tại quầy vào các buổi sáng.",
    ],
    ["niêm yết thủ tục ở bảng chữ quá nhỏ, nên in to và có mã QR để người dân quét xem ở nhà."],
  ],
  replies: [
    "nội dung ông/bà nêu đã được chuyển đến Trung tâm Phục vụ hành chính công để chấn chỉnh và thực hiện ngay.",
    "bộ phận tiếp nhận đã kiểm tra, liên hệ với ông/bà và hoàn thành hồ sơ theo đúng quy trình.",
  ],
};
