import type { Text } from "@sdc/law/text";

/**
 * What a reporter is told before they opt in. A version is never edited: an event says which one somebody was told. A new
 * text is a new version at the end, and from then on the only one that is opted in with.
 */
export type RiskText = { readonly version: string; readonly text: Text };

export const riskTexts = [
  {
    version: "2026-11-23",
    text: {
      vi: `Theo dõi trả đũa là gì: bạn cho một cơ quan bảo vệ biết bạn là ai. Cơ quan đó đối chiếu với các quyết định nhân sự (điều chuyển, kỷ luật, cho thôi việc...) để kịp xem xét nếu bạn bị trù dập. Bạn không bắt buộc phải tham gia.
Rủi ro cần biết trước khi đồng ý:
1. Thông tin của bạn được khóa ngay trên máy của bạn bằng khóa của cơ quan bảo vệ. Máy chủ của sổ không mở được, nhưng người giữ khóa ở cơ quan đó mở được và sẽ biết bạn là ai.
2. Nếu khóa của cơ quan đó bị lộ, người có bản sao dữ liệu của sổ và khóa của sổ có thể biết bạn là ai.
3. Sổ ghi lại rằng người gửi phản ánh này có tham gia theo dõi, vào lúc nào và với cơ quan nào, không ghi là ai.
4. Trong đơn vị ít người, người khác có thể đoán ra bạn từ nội dung phản ánh hoặc từ việc cơ quan bảo vệ hỏi đến, dù không ai tiết lộ.
5. Theo dõi không ngăn được việc trả đũa và không thay cho đề nghị áp dụng biện pháp bảo vệ theo Luật Tố cáo.
6. Bạn có thể thôi tham gia bất cứ lúc nào bằng mã của mình, không cần lý do. Từ đó việc đối chiếu dừng lại; phần đã khóa vẫn nằm trong sổ ở dạng không đọc được, và điều cơ quan bảo vệ đã biết thì không thể lấy lại.`,
      en: `What the retaliation watch is: you let a protecting body know who you are. It compares that with personnel decisions (transfers, discipline, dismissals...), so that it can look into them in time if you are punished for reporting. You need not take part.
What you risk, before you agree:
1. What you write is locked on your own device with that body's key. The register's server can't open it, but whoever holds the key at that body can, and will know who you are.
2. If that body's key becomes known, whoever has a copy of the register's data and its keys may learn who you are.
3. The register notes that whoever sent this report takes part, when and with which body, not who it is.
4. In a unit of few people others may guess it was you, from what the report says or because the protecting body asks, though nobody tells.
5. The watch prevents no retaliation, and does not take the place of a request for protection under the Law on Denunciations.
6. You may leave at any time with your code, without a reason. The comparing then stops; what was locked stays in the register, unreadable, and what the protecting body has learned can't be taken back.`,
    },
  },
] as const satisfies readonly RiskText[];

const [first, ...others] = riskTexts;

/** The one that is told now. */
export const riskTextNow: RiskText = others.at(-1) ?? first;
