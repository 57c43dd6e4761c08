import type { Golden } from "./golden.ts";

/** Over Tết, New Year and plain weeks. */
export const workingDays: readonly Golden[] = [
  {
    name: "5 working days from Tue 6/2/2024: Tết takes Thu 8 to Wed 14/2, the last two of it in lieu of the weekend",
    start: "2024-02-06",
    time: [5, "working-days"],
    counted: "2024-02-20",
    due: "2024-02-20",
    days: `
      6/2 start, 7/2 _, 8/2 holiday, 9/2 holiday, 10/2 holiday, 11/2 holiday
      12/2 holiday, 13/2 compensatory, 14/2 compensatory, 15/2 _, 16/2 _, 17/2 weekend, 18/2 weekend
      19/2 _, 20/2 end`,
  },
  {
    name: "10 working days from Fri 2/2/2024: three before Tết, seven behind it",
    start: "2024-02-02",
    time: [10, "working-days"],
    counted: "2024-02-23",
    due: "2024-02-23",
    off: "3/2–4/2 weekend, 8/2–12/2 holiday, 13/2–14/2 compensatory, 17/2–18/2 weekend",
  },
  {
    name: "1 working day from the first day of Tết, Sat 10/2/2024: it is the first one on which people work again",
    start: "2024-02-10",
    time: [1, "working-days"],
    counted: "2024-02-15",
    due: "2024-02-15",
    days: `
      10/2 start, 11/2 holiday
      12/2 holiday, 13/2 compensatory, 14/2 compensatory, 15/2 end`,
  },
  {
    name: "3 working days from Fri 24/1/2025: the five days of Tết lie between two weekends",
    start: "2025-01-24",
    time: [3, "working-days"],
    counted: "2025-02-05",
    due: "2025-02-05",
    days: `
      24/1 start, 25/1 weekend, 26/1 weekend
      27/1 holiday, 28/1 holiday, 29/1 holiday, 30/1 holiday, 31/1 holiday, 1/2 weekend, 2/2 weekend
      3/2 _, 4/2 _, 5/2 end`,
  },
  {
    name: "10 working days from Mon 20/1/2025: four before Tết, six behind it",
    start: "2025-01-20",
    time: [10, "working-days"],
    counted: "2025-02-10",
    due: "2025-02-10",
    off: "25/1–26/1 weekend, 27/1–31/1 holiday, 1/2–2/2 weekend, 8/2–9/2 weekend",
  },
  {
    name: "5 working days from Thu 12/2/2026: one before Tết, four from Mon 23/2",
    start: "2026-02-12",
    time: [5, "working-days"],
    counted: "2026-02-26",
    due: "2026-02-26",
    days: `
      12/2 start, 13/2 _, 14/2 weekend, 15/2 weekend
      16/2 holiday, 17/2 holiday, 18/2 holiday, 19/2 holiday, 20/2 holiday, 21/2 weekend, 22/2 weekend
      23/2 _, 24/2 _, 25/2 _, 26/2 end`,
  },
  {
    name: "30 working days from Mon 2/2/2026: six weeks and the week of Tết",
    start: "2026-02-02",
    time: [30, "working-days"],
    counted: "2026-03-23",
    due: "2026-03-23",
    off: "7/2–8/2 weekend, 14/2–15/2 weekend, 16/2–20/2 holiday, 21/2–22/2 weekend, 28/2–1/3 weekend, 7/3–8/3 weekend, 14/3–15/3 weekend, 21/3–22/3 weekend",
  },
  {
    name: "3 working days from Sun 15/3/2026: the start is not moved, Monday is the first day",
    start: "2026-03-15",
    time: [3, "working-days"],
    counted: "2026-03-18",
    due: "2026-03-18",
    days: `
      15/3 start
      16/3 _, 17/3 _, 18/3 end`,
  },
  {
    name: "3 working days from Mon 30/12/2024: Wed 1/1 is no working day",
    start: "2024-12-30",
    time: [3, "working-days"],
    counted: "2025-01-03",
    due: "2025-01-03",
    days: `
      30/12 start, 31/12 _, 1/1 holiday, 2/1 _, 3/1 end`,
  },
  {
    name: "3 working days from Wed 30/12/2026: Fri 1/1/2027 and the weekend are skipped",
    start: "2026-12-30",
    time: [3, "working-days"],
    counted: "2027-01-05",
    due: "2027-01-05",
    days: `
      30/12 start, 31/12 _, 1/1 holiday, 2/1 weekend, 3/1 weekend
      4/1 _, 5/1 end`,
  },
  {
    name: "5 working days from Wed 31/12/2025: Fri 2/1 is off in exchange for the Saturday after",
    start: "2025-12-31",
    time: [5, "working-days"],
    counted: "2026-01-09",
    due: "2026-01-09",
    off: "1/1 holiday, 2/1 swapped-off, 3/1–4/1 weekend",
  },
  {
    name: "8 working days from Mon 29/12/2025: Sat 10/1 is worked, and is the eighth",
    start: "2025-12-29",
    time: [8, "working-days"],
    counted: "2026-01-10",
    due: "2026-01-10",
    days: `
      29/12 start, 30/12 _, 31/12 _, 1/1 holiday, 2/1 swapped-off, 3/1 weekend, 4/1 weekend
      5/1 _, 6/1 _, 7/1 _, 8/1 _, 9/1 _, 10/1 end`,
  },
  {
    name: "10 working days from Wed 31/12/2025: both sides of the New Year swap lie inside",
    start: "2025-12-31",
    time: [10, "working-days"],
    counted: "2026-01-15",
    due: "2026-01-15",
    off: "1/1 holiday, 2/1 swapped-off, 3/1–4/1 weekend, 11/1 weekend",
  },
  {
    name: "2 working days from Mon 23/11/2026: Tue 24/11 is no holiday and counts",
    start: "2026-11-23",
    time: [2, "working-days"],
    counted: "2026-11-25",
    due: "2026-11-25",
    days: `
      23/11 start, 24/11 _, 25/11 end`,
  },
];
