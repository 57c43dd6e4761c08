/** phân loại (TT 05/2021 Đ.6): khiếu nại; tố cáo; kiến nghị, phản ánh; nhiều nội dung khác nhau. */
export const MATTER_CLASSES = ["complaint", "denunciation", "petition", "several"] as const;

/**
 * thụ lý; trả lại đơn và hướng dẫn; chuyển đơn; từ chối (không thụ lý); trả lời, giải thích (Luật Tiếp công dân Đ.28 k.1, Mẫu số 03).
 */
export const OUTCOMES = ["accepted", "returned", "forwarded", "declined", "answered"] as const;

export type Outcome = (typeof OUTCOMES)[number];
