import type { Golden } from "./golden.ts";

export const pauses: readonly Golden[] = [
  {
    name: "a pause in the middle of 10 days from Mon 2/3/2026: five days later than without it",
    start: "2026-03-02",
    time: [10, "calendar-days"],
    pauses: [["2026-03-05", "2026-03-10"]],
    counted: "2026-03-17",
    due: "2026-03-17",
    days: `
      2/3 start, 3/3 _, 4/3 _, 5/3 paused, 6/3 paused, 7/3 paused, 8/3 paused
      9/3 paused, 10/3 _, 11/3 _, 12/3 _, 13/3 _, 14/3 _, 15/3 _
      16/3 _, 17/3 end`,
  },
  {
    name: "a pause from the first day on: the first day is the one after it, and the end, a Sunday, moves",
    start: "2026-03-02",
    time: [10, "calendar-days"],
    pauses: [["2026-03-03", "2026-03-06"]],
    counted: "2026-03-15",
    due: "2026-03-16",
    off: "3/3–5/3 paused, 16/3 moved-end",
  },
  {
    name: "a pause from the day of the event on costs only the days behind it: that day did not count anyway",
    start: "2026-03-02",
    time: [10, "calendar-days"],
    pauses: [["2026-03-02", "2026-03-04"]],
    counted: "2026-03-13",
    due: "2026-03-13",
    off: "3/3 paused",
  },
  {
    name: "a pause over the computed end, Thu 12/3: the two days left run behind it",
    start: "2026-03-02",
    time: [10, "calendar-days"],
    pauses: [["2026-03-11", "2026-03-18"]],
    counted: "2026-03-19",
    due: "2026-03-19",
    days: `
      2/3 start, 3/3 _, 4/3 _, 5/3 _, 6/3 _, 7/3 _, 8/3 _
      9/3 _, 10/3 _, 11/3 paused, 12/3 paused, 13/3 paused, 14/3 paused, 15/3 paused
      16/3 paused, 17/3 paused, 18/3 _, 19/3 end`,
  },
  {
    name: "a pause of one day: the day on which it ends counts again",
    start: "2026-03-02",
    time: [10, "calendar-days"],
    pauses: [["2026-03-11", "2026-03-12"]],
    counted: "2026-03-13",
    due: "2026-03-13",
    off: "11/3 paused",
  },
  {
    name: "a pause from the day after the end changes nothing",
    start: "2026-03-02",
    time: [10, "calendar-days"],
    pauses: [["2026-03-13", "2026-03-20"]],
    counted: "2026-03-12",
    due: "2026-03-12",
    off: "",
  },
  {
    name: "a pause before the start changes nothing",
    start: "2026-03-02",
    time: [10, "calendar-days"],
    pauses: [["2026-02-20", "2026-02-27"]],
    counted: "2026-03-12",
    due: "2026-03-12",
    off: "",
  },
  {
    name: "two pauses in 15 days from Wed 1/4/2026: three and two days later",
    start: "2026-04-01",
    time: [15, "calendar-days"],
    pauses: [
      ["2026-04-06", "2026-04-09"],
      ["2026-04-15", "2026-04-17"],
    ],
    counted: "2026-04-21",
    due: "2026-04-21",
    off: "6/4–8/4 paused, 15/4–16/4 paused",
  },
  {
    name: "two pauses that overlap: no day is left out twice",
    start: "2026-03-02",
    time: [10, "calendar-days"],
    pauses: [
      ["2026-03-05", "2026-03-09"],
      ["2026-03-07", "2026-03-11"],
    ],
    counted: "2026-03-18",
    due: "2026-03-18",
    off: "5/3–10/3 paused",
  },
  {
    name: "a pause that shifts the end into the weekend before Tết 2026: it moves behind Tết",
    start: "2026-01-26",
    time: [10, "calendar-days"],
    pauses: [["2026-02-02", "2026-02-12"]],
    counted: "2026-02-15",
    due: "2026-02-23",
    off: "2/2–11/2 paused, 16/2–20/2 holiday, 21/2–22/2 weekend, 23/2 moved-end",
  },
  {
    name: "a pause in 5 working days: a weekend inside it is lost only once",
    start: "2026-03-02",
    time: [5, "working-days"],
    pauses: [["2026-03-04", "2026-03-09"]],
    counted: "2026-03-12",
    due: "2026-03-12",
    days: `
      2/3 start, 3/3 _, 4/3 paused, 5/3 paused, 6/3 paused, 7/3 paused, 8/3 paused
      9/3 _, 10/3 _, 11/3 _, 12/3 end`,
  },
  {
    name: "a pause of five days in a month from Tue 10/3/2026: five days behind the matching date",
    start: "2026-03-10",
    time: [1, "months"],
    pauses: [["2026-03-20", "2026-03-25"]],
    counted: "2026-04-15",
    due: "2026-04-15",
    off: "20/3–24/3 paused",
  },
  {
    name: "a pause from the Monday to which a Saturday's end would move: it moves to the first working day behind",
    start: "2026-03-04",
    time: [10, "calendar-days"],
    pauses: [["2026-03-16", "2026-03-18"]],
    counted: "2026-03-14",
    due: "2026-03-18",
    days: `
      4/3 start, 5/3 _, 6/3 _, 7/3 _, 8/3 _
      9/3 _, 10/3 _, 11/3 _, 12/3 _, 13/3 _, 14/3 end-on-rest-day, 15/3 weekend
      16/3 paused, 17/3 paused, 18/3 moved-end`,
  },
  {
    name: "a pause that nobody has ended, but that began behind the end, changes nothing",
    start: "2026-03-02",
    time: [10, "calendar-days"],
    pauses: [["2026-03-13", "9999-12-31"]],
    counted: "2026-03-12",
    due: "2026-03-12",
    off: "",
  },
];
