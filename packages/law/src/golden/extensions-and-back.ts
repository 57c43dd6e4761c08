import type { Golden } from "./golden.ts";

export const extensions: readonly Golden[] = [
  {
    name: "a denunciation from Mon 2/3/2026, extended once: 30 + 30 days end on 1/5 and move over the weekend",
    start: "2026-03-02",
    time: [30, "calendar-days"],
    extended: { n: 30, unit: "calendar-days", times: 1 },
    counted: "2026-05-01",
    due: "2026-05-04",
    off: "2/5–3/5 weekend, 4/5 moved-end",
  },
  {
    name: "the same extended twice: the last 30 days run from Mon 4/5, to which the time before had moved",
    start: "2026-03-02",
    time: [30, "calendar-days"],
    extended: { n: 30, unit: "calendar-days", times: 2 },
    counted: "2026-06-03",
    due: "2026-06-03",
    off: "2/5–3/5 weekend, 4/5 moved-end",
  },
  {
    name: "a denunciation from Mon 1/6/2026 extended twice ends on Sun 30/8 and moves behind National Day",
    start: "2026-06-01",
    time: [30, "calendar-days"],
    extended: { n: 30, unit: "calendar-days", times: 2 },
    counted: "2026-08-30",
    due: "2026-09-03",
    off: "31/8 swapped-off, 1/9–2/9 holiday, 3/9 moved-end",
  },
  {
    name: "30 days from Thu 5/2/2026 end on a Saturday: the extension runs from Monday, two days later",
    start: "2026-02-05",
    time: [30, "calendar-days"],
    extended: { n: 30, unit: "calendar-days", times: 1 },
    counted: "2026-04-08",
    due: "2026-04-08",
    off: "8/3 weekend, 9/3 moved-end",
  },
  {
    name: "3 + 2 days from Tue 3/3/2026: the second end is a Sunday",
    start: "2026-03-03",
    time: [3, "calendar-days"],
    extended: { n: 2, unit: "calendar-days", times: 1 },
    counted: "2026-03-08",
    due: "2026-03-09",
    days: `
      3/3 start, 4/3 _, 5/3 _, 6/3 end, 7/3 _, 8/3 end-on-rest-day
      9/3 moved-end`,
  },
  {
    name: "10 + 5 working days from Tue 27/1/2026: Tết lies in the extension",
    start: "2026-01-27",
    time: [10, "working-days"],
    extended: { n: 5, unit: "working-days", times: 1 },
    counted: "2026-02-24",
    due: "2026-02-24",
    off: "31/1–1/2 weekend, 7/2–8/2 weekend, 14/2–15/2 weekend, 16/2–20/2 holiday, 21/2–22/2 weekend",
  },
  {
    name: "1 + 1 months from 31/1/2026: the second month runs from Mon 2/3, so it ends on 2/4",
    start: "2026-01-31",
    time: [1, "months"],
    extended: { n: 1, unit: "months", times: 1 },
    counted: "2026-04-02",
    due: "2026-04-02",
    off: "1/3 weekend, 2/3 moved-end",
  },
  {
    name: "a pause inside the extension: 15 + 10 days from Mon 2/3/2026, three of them stood still",
    start: "2026-03-02",
    time: [15, "calendar-days"],
    extended: { n: 10, unit: "calendar-days", times: 1 },
    pauses: [["2026-03-20", "2026-03-23"]],
    counted: "2026-03-30",
    due: "2026-03-30",
    off: "20/3–22/3 paused",
  },
];

export const countedBack: readonly Golden[] = [
  {
    name: "7 days before a conference on Wed 25/3/2026: the Wednesday before, its own day does not count",
    start: "2026-03-25",
    time: [7, "calendar-days", "before"],
    counted: "2026-03-18",
    due: "2026-03-18",
    days: `
      25/3 start, 24/3 _, 23/3 _
      22/3 _, 21/3 _, 20/3 _, 19/3 _, 18/3 end`,
  },
  {
    name: "7 days before Sat 14/3/2026 are a Saturday, and stay there",
    start: "2026-03-14",
    time: [7, "calendar-days", "before"],
    counted: "2026-03-07",
    due: "2026-03-07",
    off: "",
  },
  {
    name: "7 days before Tue 24/2/2026 lie in Tết, and stay there",
    start: "2026-02-24",
    time: [7, "calendar-days", "before"],
    counted: "2026-02-17",
    due: "2026-02-17",
    days: `
      24/2 start, 23/2 _
      22/2 _, 21/2 _, 20/2 _, 19/2 _, 18/2 _, 17/2 end`,
  },
  {
    name: "15 days before Sat 10/1/2026 lie in the year before",
    start: "2026-01-10",
    time: [15, "calendar-days", "before"],
    counted: "2025-12-26",
    due: "2025-12-26",
    off: "",
  },
  {
    name: "10 days before 5/3/2024: back over 29 February",
    start: "2024-03-05",
    time: [10, "calendar-days", "before"],
    counted: "2024-02-24",
    due: "2024-02-24",
    off: "",
  },
  {
    name: "3 working days before Mon 23/2/2026: counted back over Tết and both weekends",
    start: "2026-02-23",
    time: [3, "working-days", "before"],
    counted: "2026-02-11",
    due: "2026-02-11",
    days: `
      23/2 start
      22/2 weekend, 21/2 weekend, 20/2 holiday, 19/2 holiday, 18/2 holiday, 17/2 holiday, 16/2 holiday
      15/2 weekend, 14/2 weekend, 13/2 _, 12/2 _, 11/2 end`,
  },
  {
    name: "1 month before 31/3/2026 is the last of February, a Saturday that stays",
    start: "2026-03-31",
    time: [1, "months", "before"],
    counted: "2026-02-28",
    due: "2026-02-28",
    off: "",
  },
];
