import { assert, asyncProperty, constantFrom, array, oneof, string, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { commands } from "@sdc/domain/hotline-report/schema";
import { htmlWords } from "./html-words.ts";
import { APART_BYTES, readMailApart } from "./read-mail-apart.ts";
import { readMail } from "./read-mail.ts";

const mail = (...lines: string[]) => readMail(Buffer.from(lines.join("\r\n")));

describe("whatever bytes arrive", () => {
  /** Pieces of mails, so that chance gets further into the parser than noise does. */
  const piece = oneof(
    constantFrom(
      "From: a@b.c",
      "From: =?utf-8?B?////?=, <>, x: y;",
      "Subject: =?x?Q?=zz?=",
      'Content-Type: multipart/mixed; boundary="b"',
      "Content-Type: message/rfc822",
      "Content-Type: text/html; charset=nonsense",
      "Content-Transfer-Encoding: base64",
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Disposition: attachment; filename*0*=utf-8''%F0%28",
      "Date: gestern",
      "--b",
      "--b--",
      "",
      "=\ud800",
      "<div><table><<<a href='",
    ),
    string({ unit: "binary" }),
  );

  test("reading never throws, and what was read is always something the register takes", async () => {
    const bytes = oneof(
      uint8Array({ maxLength: 3000 }),
      array(piece, { maxLength: 30 }).map((pieces) => Buffer.from(pieces.join("\r\n"))),
    );
    await assert(
      asyncProperty(bytes, async (raw) => {
        const read = await readMail(raw);
        if ("unread" in read || read.original === "") return;
        const { from, original, text } = read;
        const report = {
          unit: "commune-a",
          channel: "email",
          receivedAt: "2026-11-23T02:00:00Z",
          field: "other",
          text: text.slice(0, 20_000).toWellFormed() || "-",
          original,
          ...(from && { reporter: { email: from.address, ...(from.name && { name: from.name }) } }),
        };
        expect(commands.receive.safeParse(report).error).toBeUndefined();
      }),
      { numRuns: 1500 },
    );
  });

  test("parts nested beyond reason are no mail, markup nested beyond reason is read as far as it goes", async () => {
    const nested = Array.from({ length: 400 }, (_, n) => [
      `Content-Type: multipart/mixed; boundary="b${n}"`,
      "",
      `--b${n}`,
    ]);
    expect(await mail("From: a@b.c", ...nested.flat())).toEqual({ unread: "unreadable" });
    expect(htmlWords(`sâu${"<div>".repeat(50_000)}`)).toMatch(/^sâu/);
    expect(htmlWords("<p>a</p>".repeat(60_000))).toContain("[…]");
  });
});

test("words in any encoding a mail names are read; a name that turns the direction of reading is one line", async () => {
  const read = await mail(
    "From: =?utf-8?Q?B=C3=A0?= =?utf-8?Q?_B?= <b@dan.example>",
    "Subject: =?iso-8859-1?Q?caf=E9?=",
    "Content-Type: text/plain; charset=windows-1258",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "ph=F4=",
    "\u0000\u0007 m=F4i",
  );
  expect(read).toMatchObject({
    from: { name: "Bà B", address: "b@dan.example" },
    subject: "café",
    text: "phô môi",
  });
});

test("a mail whose plain part says nothing is read from its markup", async () => {
  const read = await mail(
    "From: a@b.c",
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    " ",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>Nước bẩn</p>",
    "--b--",
  );
  expect(read).toMatchObject({ text: "Nước bẩn" });
});

test("an address that is none names nobody", async () => {
  for (const from of ["undisclosed-recipients:;", `${"a".repeat(300)}@b.c`, "nobody", "<>"])
    expect(await mail(`From: ${from}`, "", "x")).not.toHaveProperty("from");
});

test("a large mail is read by a thread of its own, and comes out the same", async () => {
  const raw = Buffer.from(
    [
      "From: Bà B <b@dan.example>",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "",
      "Đường hỏng.",
      "--b",
      "Content-Type: application/pdf; name=a.pdf",
      "Content-Disposition: attachment",
      "Content-Transfer-Encoding: base64",
      "",
      Buffer.alloc(APART_BYTES, 7).toString("base64").replace(/.{76}/g, "$&\r\n"),
      "--b--",
    ].join("\r\n"),
  );
  const apart = await readMailApart(raw);
  expect(apart).toEqual(await readMail(raw));
  expect(apart).toMatchObject({ text: "Đường hỏng.", files: [{ name: "a.pdf" }] });
  const nested = Array.from(
    { length: 400 },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}\r\n`,
  );
  const unreadable = Buffer.from(nested.join("") + "x".repeat(APART_BYTES));
  expect(await readMailApart(unreadable)).toEqual({ unread: "unreadable" });
});
