import type { Golden } from "./golden.ts";

/** Over the Hùng Kings' day, 30/4–1/5 and 2/9, with their swaps. */
export const workingDaysOverSwaps: readonly Golden[] = [
  {
    name: "5 working days from Fri 26/4/2024: Mon 29/4 is off and Sat 4/5 worked for it",
    start: "2024-04-26",
    time: [5, "working-days"],
    counted: "2024-05-07",
    due: "2024-05-07",
    days: `
      26/4 start, 27/4 weekend, 28/4 weekend
      29/4 swapped-off, 30/4 holiday, 1/5 holiday, 2/5 _, 3/5 _, 4/5 swapped-working, 5/5 weekend
      6/5 _, 7/5 end`,
  },
  {
    name: "3 working days from Fri 26/4/2024 end on the Saturday that is worked",
    start: "2024-04-26",
    time: [3, "working-days"],
    counted: "2024-05-04",
    due: "2024-05-04",
    off: "27/4–28/4 weekend, 29/4 swapped-off, 30/4–1/5 holiday",
  },
  {
    name: "1 working day from the worked Sat 4/5/2024 is Monday: the day of the event does not count, worked or not",
    start: "2024-05-04",
    time: [1, "working-days"],
    counted: "2024-05-06",
    due: "2024-05-06",
    days: `
      4/5 start, 5/5 weekend
      6/5 end`,
  },
  {
    name: "3 working days from Tue 16/4/2024: the Hùng Kings' day is a Thursday",
    start: "2024-04-16",
    time: [3, "working-days"],
    counted: "2024-04-22",
    due: "2024-04-22",
    days: `
      16/4 start, 17/4 _, 18/4 holiday, 19/4 _, 20/4 weekend, 21/4 weekend
      22/4 end`,
  },
  {
    name: "15 working days from Mon 15/4/2024: three holidays, a Monday off and a Saturday worked",
    start: "2024-04-15",
    time: [15, "working-days"],
    counted: "2024-05-09",
    due: "2024-05-09",
    off: "18/4 holiday, 20/4–21/4 weekend, 27/4–28/4 weekend, 29/4 swapped-off, 30/4–1/5 holiday, 5/5 weekend",
  },
  {
    name: "3 working days from Fri 30/8/2024: National Day takes Mon 2 and Tue 3/9",
    start: "2024-08-30",
    time: [3, "working-days"],
    counted: "2024-09-06",
    due: "2024-09-06",
    days: `
      30/8 start, 31/8 weekend, 1/9 weekend
      2/9 holiday, 3/9 holiday, 4/9 _, 5/9 _, 6/9 end`,
  },
  {
    name: "5 working days from Thu 3/4/2025: the Hùng Kings' day is a Monday",
    start: "2025-04-03",
    time: [5, "working-days"],
    counted: "2025-04-11",
    due: "2025-04-11",
    days: `
      3/4 start, 4/4 _, 5/4 weekend, 6/4 weekend
      7/4 holiday, 8/4 _, 9/4 _, 10/4 _, 11/4 end`,
  },
  {
    name: "5 working days from Thu 24/4/2025: Sat 26/4 is worked so that Fri 2/5 is off",
    start: "2025-04-24",
    time: [5, "working-days"],
    counted: "2025-05-05",
    due: "2025-05-05",
    days: `
      24/4 start, 25/4 _, 26/4 swapped-working, 27/4 weekend
      28/4 _, 29/4 _, 30/4 holiday, 1/5 holiday, 2/5 swapped-off, 3/5 weekend, 4/5 weekend
      5/5 end`,
  },
  {
    name: "1 working day from Fri 25/4/2025 is the Saturday after, which is worked",
    start: "2025-04-25",
    time: [1, "working-days"],
    counted: "2025-04-26",
    due: "2025-04-26",
    days: `
      25/4 start, 26/4 end`,
  },
  {
    name: "3 working days from Thu 28/8/2025: National Day takes Mon 1 and Tue 2/9",
    start: "2025-08-28",
    time: [3, "working-days"],
    counted: "2025-09-04",
    due: "2025-09-04",
    days: `
      28/8 start, 29/8 _, 30/8 weekend, 31/8 weekend
      1/9 holiday, 2/9 holiday, 3/9 _, 4/9 end`,
  },
  {
    name: "5 working days from Fri 24/4/2026: the Hùng Kings' day is a Sunday, Mon 27/4 is off in lieu, then 30/4 and 1/5",
    start: "2026-04-24",
    time: [5, "working-days"],
    counted: "2026-05-06",
    due: "2026-05-06",
    days: `
      24/4 start, 25/4 weekend, 26/4 holiday
      27/4 compensatory, 28/4 _, 29/4 _, 30/4 holiday, 1/5 holiday, 2/5 weekend, 3/5 weekend
      4/5 _, 5/5 _, 6/5 end`,
  },
  {
    name: "10 working days from Thu 20/8/2026: Sat 22/8 is worked, Mon 31/8 to Wed 2/9 are not",
    start: "2026-08-20",
    time: [10, "working-days"],
    counted: "2026-09-07",
    due: "2026-09-07",
    days: `
      20/8 start, 21/8 _, 22/8 swapped-working, 23/8 weekend
      24/8 _, 25/8 _, 26/8 _, 27/8 _, 28/8 _, 29/8 weekend, 30/8 weekend
      31/8 swapped-off, 1/9 holiday, 2/9 holiday, 3/9 _, 4/9 _, 5/9 weekend, 6/9 weekend
      7/9 end`,
  },
];
