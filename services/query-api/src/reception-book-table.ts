import type { Erased } from "@sdc/core/sealing";
import type { MATTER_CLASSES } from "@sdc/domain/reception-matter/kinds";
import { plain } from "./reception-book.ts";
import type { BookLine, ReceptionBook } from "./reception-answers.ts";
import type { Cell, Table } from "./table.ts";

const classNames: Readonly<Record<(typeof MATTER_CLASSES)[number], string>> = {
  complaint: "khiếu nại",
  denunciation: "tố cáo",
  petition: "kiến nghị, phản ánh",
  several: "nhiều nội dung",
};

/** The columns of Mẫu số 03. */
export const bookHead = [
  "STT",
  "Ngày tiếp",
  "Họ tên, địa chỉ",
  "Giấy tờ tùy thân",
  "Nội dung vụ việc",
  "Phân loại đơn, số người",
  "Cơ quan đã giải quyết",
  "Thụ lý để giải quyết",
  "Trả lại đơn và hướng dẫn",
  "Chuyển đơn",
  "Theo dõi kết quả giải quyết",
  "Ghi chú",
] as const;

export const bookTable = ({ lines }: Pick<ReceptionBook, "lines">): Table => ({
  head: bookHead,
  lines: lines.map(cellsOf),
});

/** In the order of `bookHead`. How it was handled in another way stands behind the notes. */
export const cellsOf = (line: BookLine): readonly Cell[] => {
  const { n, on, content, people, settledBy, outcome, handling, result, note } = line;
  const under = (of: BookLine["outcome"]) => (outcome === of ? handling : "");
  const isElsewhere = outcome !== "accepted" && outcome !== "returned" && outcome !== "forwarded";
  return [
    n,
    on,
    peopleOf(line, ({ name, address }) => [name, address]),
    peopleOf(line, ({ paper }) => [paper]),
    plain(content),
    [line.class === undefined ? "" : classNames[line.class], `${people} người`]
      .filter((part) => part !== "")
      .join(", "),
    plain(settledBy),
    under("accepted"),
    under("returned"),
    under("forwarded"),
    result,
    [isElsewhere ? handling : "", note].filter((part) => part !== "").join("; "),
  ];
};

type Person = NonNullable<BookLine["citizens"]>[number];
type Field = string | Erased | undefined;

const SEALED = "(đã mã hóa bảo mật)";

const peopleOf = ({ citizens }: BookLine, parts: (person: Person) => readonly Field[]): string =>
  citizens === null
    ? SEALED
    : citizens
        .map((person) =>
          parts(person)
            .filter((part) => part !== undefined)
            .map(plain)
            .join(", "),
        )
        .join("; ");
