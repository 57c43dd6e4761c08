import { Hono } from "hono";
import { expect, test } from "vitest";
import { unprotectedPage } from "./unprotected.ts";

const app = new Hono().get("/khong-duoc-bao-ve", unprotectedPage);
const pageIn = async (lang: "vi" | "en") => (await app.request(`/khong-duoc-bao-ve?lang=${lang}`)).text();
/** What the page says under "what is not protected" of this. */
const saidOf = async (lang: "vi" | "en", what: string) =>
  (await pageIn(lang)).split(`<dt>${what}</dt>`)[1]?.split("</dd>")[0] ?? "";

test("it says plainly that mail providers, Zalo and Facebook keep what was sent through them, in both languages", async () => {
  const vi = await saidOf("vi", "Thư điện tử, Zalo, Facebook");
  expect(vi).toMatch(/Nhà cung cấp thư điện tử .* Zalo và Facebook giữ những gì đã gửi qua họ/);
  expect(vi).toContain("không xóa được");
  const en = await saidOf("en", "E-mail, Zalo, Facebook");
  expect(en).toMatch(/Mail providers .* Zalo and Facebook keep what was sent through them/);
  expect(en).toContain("their copy stays");
});

test("and that the phone network knows who called", async () => {
  expect(await saidOf("vi", "Cuộc gọi")).toContain("Nhà mạng biết ai đã gọi");
  expect(await saidOf("en", "Phone calls")).toContain("The phone company knows who called");
});
