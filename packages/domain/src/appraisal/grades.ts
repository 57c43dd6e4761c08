/** hoàn thành xuất sắc, hoàn thành tốt, hoàn thành, không hoàn thành nhiệm vụ. */
export const GRADES = ["outstanding", "good", "completed", "not-completed"] as const;
