import type { Golden } from "./golden.ts";

/** Ends on weekdays, weekends and days that are swapped. */
export const calendarDays: readonly Golden[] = [
  {
    name: "10 days from Tue 3/3/2026 end on Fri 13/3: weekends inside count",
    start: "2026-03-03",
    time: [10, "calendar-days"],
    counted: "2026-03-13",
    due: "2026-03-13",
    days: `
      3/3 start, 4/3 _, 5/3 _, 6/3 _, 7/3 _, 8/3 _
      9/3 _, 10/3 _, 11/3 _, 12/3 _, 13/3 end`,
  },
  {
    name: "10 days from Wed 4/3/2026 end on a Saturday and move to Monday",
    start: "2026-03-04",
    time: [10, "calendar-days"],
    counted: "2026-03-14",
    due: "2026-03-16",
    days: `
      4/3 start, 5/3 _, 6/3 _, 7/3 _, 8/3 _
      9/3 _, 10/3 _, 11/3 _, 12/3 _, 13/3 _, 14/3 end-on-rest-day, 15/3 weekend
      16/3 moved-end`,
  },
  {
    name: "10 days from Thu 5/3/2026 end on a Sunday and move to Monday",
    start: "2026-03-05",
    time: [10, "calendar-days"],
    counted: "2026-03-15",
    due: "2026-03-16",
    off: "16/3 moved-end",
  },
  {
    name: "5 days from Sun 8/3/2026 end on Friday: a start on a rest day is not moved",
    start: "2026-03-08",
    time: [5, "calendar-days"],
    counted: "2026-03-13",
    due: "2026-03-13",
    days: `
      8/3 start
      9/3 _, 10/3 _, 11/3 _, 12/3 _, 13/3 end`,
  },
  {
    name: "1 day from Mon 23/11/2026 ends on Tue 24/11, which is no holiday",
    start: "2026-11-23",
    time: [1, "calendar-days"],
    counted: "2026-11-24",
    due: "2026-11-24",
    off: "",
  },
  {
    name: "90 days from Mon 1/1/2024 end on Sun 31/3: February has 29 days",
    start: "2024-01-01",
    time: [90, "calendar-days"],
    counted: "2024-03-31",
    due: "2024-04-01",
    off: "1/4 moved-end",
  },
  {
    name: "90 days from Wed 1/1/2025 end on Tue 1/4: February has 28 days",
    start: "2025-01-01",
    time: [90, "calendar-days"],
    counted: "2025-04-01",
    due: "2025-04-01",
    off: "",
  },
  {
    name: "60 days from Wed 15/7/2026 end on Sun 13/9 and move to Monday: holidays inside count",
    start: "2026-07-15",
    time: [60, "calendar-days"],
    counted: "2026-09-13",
    due: "2026-09-14",
    off: "14/9 moved-end",
  },
  {
    name: "10 days from Tue 22/4/2025 end on Fri 2/5, off in exchange for 26/4, and move over the weekend",
    start: "2025-04-22",
    time: [10, "calendar-days"],
    counted: "2025-05-02",
    due: "2025-05-05",
    days: `
      22/4 start, 23/4 _, 24/4 _, 25/4 _, 26/4 _, 27/4 _
      28/4 _, 29/4 _, 30/4 _, 1/5 _, 2/5 end-on-rest-day, 3/5 weekend, 4/5 weekend
      5/5 moved-end`,
  },
  {
    name: "10 days from Tue 23/12/2025 end on Fri 2/1/2026, off in exchange for 10/1, and move to Monday",
    start: "2025-12-23",
    time: [10, "calendar-days"],
    counted: "2026-01-02",
    due: "2026-01-05",
    off: "3/1–4/1 weekend, 5/1 moved-end",
  },
  {
    name: "15 days from Sun 14/4/2024 end on Mon 29/4, off in exchange for 4/5, and move behind 1/5",
    start: "2024-04-14",
    time: [15, "calendar-days"],
    counted: "2024-04-29",
    due: "2024-05-02",
    off: "30/4–1/5 holiday, 2/5 moved-end",
  },
  {
    name: "30 days from Sat 1/8/2026 end on Mon 31/8, off in exchange for 22/8, and move behind National Day",
    start: "2026-08-01",
    time: [30, "calendar-days"],
    counted: "2026-08-31",
    due: "2026-09-03",
    off: "1/9–2/9 holiday, 3/9 moved-end",
  },
  {
    name: "10 days from Wed 24/4/2024 end on Sat 4/5, which is worked: no move",
    start: "2024-04-24",
    time: [10, "calendar-days"],
    counted: "2024-05-04",
    due: "2024-05-04",
    days: `
      24/4 start, 25/4 _, 26/4 _, 27/4 _, 28/4 _
      29/4 _, 30/4 _, 1/5 _, 2/5 _, 3/5 _, 4/5 end`,
  },
  {
    name: "5 days from Mon 21/4/2025 end on Sat 26/4, which is worked: no move",
    start: "2025-04-21",
    time: [5, "calendar-days"],
    counted: "2025-04-26",
    due: "2025-04-26",
    days: `
      21/4 start, 22/4 _, 23/4 _, 24/4 _, 25/4 _, 26/4 end`,
  },
  {
    name: "10 days from Wed 31/12/2025 end on Sat 10/1/2026, which is worked: no move",
    start: "2025-12-31",
    time: [10, "calendar-days"],
    counted: "2026-01-10",
    due: "2026-01-10",
    off: "",
  },
  {
    name: "7 days from Sat 15/8/2026 end on Sat 22/8, which is worked: no move",
    start: "2026-08-15",
    time: [7, "calendar-days"],
    counted: "2026-08-22",
    due: "2026-08-22",
    off: "",
  },
];
