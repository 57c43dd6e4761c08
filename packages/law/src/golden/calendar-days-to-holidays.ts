import type { Golden } from "./golden.ts";

/** Ends on holidays, in Tết and next to them. */
export const calendarDaysToHolidays: readonly Golden[] = [
  {
    name: "7 days from Thu 11/4/2024 end on the Hùng Kings' day and move to Friday",
    start: "2024-04-11",
    time: [7, "calendar-days"],
    counted: "2024-04-18",
    due: "2024-04-19",
    days: `
      11/4 start, 12/4 _, 13/4 _, 14/4 _
      15/4 _, 16/4 _, 17/4 _, 18/4 end-on-rest-day, 19/4 moved-end`,
  },
  {
    name: "10 days from Thu 1/2/2024 end inside Tết, on Sun 11/2, and move behind the days in lieu",
    start: "2024-02-01",
    time: [10, "calendar-days"],
    counted: "2024-02-11",
    due: "2024-02-15",
    days: `
      1/2 start, 2/2 _, 3/2 _, 4/2 _
      5/2 _, 6/2 _, 7/2 _, 8/2 _, 9/2 _, 10/2 _, 11/2 end-on-rest-day
      12/2 holiday, 13/2 compensatory, 14/2 compensatory, 15/2 moved-end`,
  },
  {
    name: "15 days from Tue 14/1/2025 end on the first day of Tết, Wed 29/1, and move to Mon 3/2",
    start: "2025-01-14",
    time: [15, "calendar-days"],
    counted: "2025-01-29",
    due: "2025-02-03",
    off: "30/1–31/1 holiday, 1/2–2/2 weekend, 3/2 moved-end",
  },
  {
    name: "10 days from Wed 15/1/2025 end on the Saturday before Tết and move over the nine days off",
    start: "2025-01-15",
    time: [10, "calendar-days"],
    counted: "2025-01-25",
    due: "2025-02-03",
    off: "26/1 weekend, 27/1–31/1 holiday, 1/2–2/2 weekend, 3/2 moved-end",
  },
  {
    name: "30 days from Mon 19/1/2026 end inside Tết, on Wed 18/2, and move to Mon 23/2",
    start: "2026-01-19",
    time: [30, "calendar-days"],
    counted: "2026-02-18",
    due: "2026-02-23",
    off: "19/2–20/2 holiday, 21/2–22/2 weekend, 23/2 moved-end",
  },
  {
    name: "10 days from the first day of Tết, Tue 17/2/2026: holidays count where days are calendar days",
    start: "2026-02-17",
    time: [10, "calendar-days"],
    counted: "2026-02-27",
    due: "2026-02-27",
    days: `
      17/2 start, 18/2 _, 19/2 _, 20/2 _, 21/2 _, 22/2 _
      23/2 _, 24/2 _, 25/2 _, 26/2 _, 27/2 end`,
  },
  {
    name: "7 days from Sun 19/4/2026 end on a holiday that is a Sunday and move over the Monday in lieu",
    start: "2026-04-19",
    time: [7, "calendar-days"],
    counted: "2026-04-26",
    due: "2026-04-28",
    days: `
      19/4 start
      20/4 _, 21/4 _, 22/4 _, 23/4 _, 24/4 _, 25/4 _, 26/4 end-on-rest-day
      27/4 compensatory, 28/4 moved-end`,
  },
  {
    name: "20 days from Tue 7/4/2026 end on Mon 27/4, off in lieu, and move to Tuesday",
    start: "2026-04-07",
    time: [20, "calendar-days"],
    counted: "2026-04-27",
    due: "2026-04-28",
    off: "28/4 moved-end",
  },
  {
    name: "30 days from Tue 31/3/2026 end on Thu 30/4 and move over 1/5 and the weekend",
    start: "2026-03-31",
    time: [30, "calendar-days"],
    counted: "2026-04-30",
    due: "2026-05-04",
    off: "1/5 holiday, 2/5–3/5 weekend, 4/5 moved-end",
  },
  {
    name: "3 days from Wed 29/4/2026 end on Sat 2/5: two holidays inside count, only the end moves",
    start: "2026-04-29",
    time: [3, "calendar-days"],
    counted: "2026-05-02",
    due: "2026-05-04",
    days: `
      29/4 start, 30/4 _, 1/5 _, 2/5 end-on-rest-day, 3/5 weekend
      4/5 moved-end`,
  },
  {
    name: "30 days from Sun 3/8/2025 end on National Day, Tue 2/9, and move to Wednesday",
    start: "2025-08-03",
    time: [30, "calendar-days"],
    counted: "2025-09-02",
    due: "2025-09-03",
    off: "3/9 moved-end",
  },
  {
    name: "30 days from Thu 1/8/2024 end on the Saturday before National Day and move behind it",
    start: "2024-08-01",
    time: [30, "calendar-days"],
    counted: "2024-08-31",
    due: "2024-09-04",
    off: "1/9 weekend, 2/9–3/9 holiday, 4/9 moved-end",
  },
  {
    name: "7 days from Wed 25/12/2024 end on New Year's Day and move to Thu 2/1/2025",
    start: "2024-12-25",
    time: [7, "calendar-days"],
    counted: "2025-01-01",
    due: "2025-01-02",
    days: `
      25/12 start, 26/12 _, 27/12 _, 28/12 _, 29/12 _
      30/12 _, 31/12 _, 1/1 end-on-rest-day, 2/1 moved-end`,
  },
  {
    name: "7 days from Mon 25/12/2023 end on New Year's Day 2024, a Monday, and move to Tuesday",
    start: "2023-12-25",
    time: [7, "calendar-days"],
    counted: "2024-01-01",
    due: "2024-01-02",
    off: "2/1 moved-end",
  },
  {
    name: "20 days from Wed 10/4/2030 stay on Tue 30/4: a year without a calendar knows weekends only",
    start: "2030-04-10",
    time: [20, "calendar-days"],
    counted: "2030-04-30",
    due: "2030-04-30",
    off: "",
  },
  {
    name: "5 days from Mon 3/6/2030 end on a Saturday and move to Monday without a calendar",
    start: "2030-06-03",
    time: [5, "calendar-days"],
    counted: "2030-06-08",
    due: "2030-06-10",
    days: `
      3/6 start, 4/6 _, 5/6 _, 6/6 _, 7/6 _, 8/6 end-on-rest-day, 9/6 weekend
      10/6 moved-end`,
  },
];
