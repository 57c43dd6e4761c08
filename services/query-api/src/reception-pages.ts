import { html } from "hono/html";
import type { Erased } from "@sdc/core/sealing";
import type { Day } from "@sdc/law/local-day";
import { formHead, printedPage } from "./printed-page.ts";
import { plain } from "./reception-book.ts";
import { bookHead, cellsOf } from "./reception-book-table.ts";
import type { ReceptionBook } from "./reception-answers.ts";

/** `2026-11-24` → `24/11/2026`. */
const dayShown = (day: Day): string => day.split("-").toReversed().join("/");

/** Sổ tiếp công dân, Mẫu số 03, for the printer. */
export const bookPage = ({ unit, from, to, lines }: ReceptionBook): Promise<string> =>
  printedPage(
    "Sổ tiếp công dân",
    html`<div class="wide">
      ${formHead(unit.name, "Mẫu số 03 (Thông tư 04/2021/TT-TTCP)")}
      <h1>Sổ tiếp công dân</h1>
      <p class="center">Từ ngày ${dayShown(from)} đến ngày ${dayShown(to)}</p>
      <table>
        <thead>
          <tr>
            ${bookHead.map((head) => html`<th>${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${lines.map(
            (line) =>
              html`<tr>
                ${cellsOf(line).map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
  );

export type Receipt = {
  readonly unit: string;
  readonly on: Day;
  /** Whoever handed it over; undefined: not opened, and written in by hand. */
  readonly name?: string | Erased | undefined;
  readonly address?: string | Erased | undefined;
  readonly documents: readonly (string | Erased)[];
};

const BY_HAND = "……………………………………………………";

/** Giấy biên nhận tài liệu, Mẫu số 02, for the printer. */
export const receiptPage = ({ unit, on, name, address, documents }: Receipt): Promise<string> =>
  printedPage(
    "Giấy biên nhận",
    html`${formHead(unit, "Mẫu số 02 (Thông tư 04/2021/TT-TTCP)")}
      <h1>Giấy biên nhận</h1>
      <p class="center">Về việc tiếp nhận thông tin, tài liệu, bằng chứng</p>
      <p>Ngày ${dayShown(on)}, ${unit} đã nhận của:</p>
      <p>
        Ông (bà): ${name === undefined ? BY_HAND : plain(name)}<br />
        Địa chỉ: ${address === undefined ? BY_HAND : plain(address)}
      </p>
      <p>các tài liệu sau:</p>
      <ol>
        ${documents.map((document) => html`<li>${plain(document)}</li>`)}
      </ol>
      <p>Giấy này được lập thành hai bản, giao cho người cung cấp một bản.</p>
      <div class="signs">
        <div><strong>Người cung cấp</strong><br />(ký, ghi rõ họ tên)</div>
        <div><strong>Người nhận</strong><br />(ký, ghi rõ họ tên)</div>
      </div>`,
  );
