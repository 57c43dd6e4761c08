import { expect, test } from "vitest";
import { folded } from "./folded.ts";

test("names are compared without marks, in either Unicode form and either case", () => {
  for (const name of [
    "Phường Điện Bàn",
    "PHƯỜNG ĐIỆN BÀN",
    "Phường Điện Bàn".normalize("NFD"),
    " phuong dien ban ",
  ])
    expect(folded(name)).toBe("phuong dien ban");
  expect(folded("Xã Núi Thành Ngọc Lĩnh Ỹ Ớ")).toBe("xa nui thanh ngoc linh y o");
});
