import { html } from "hono/html";
import { FIELDS } from "@sdc/domain/hotline-report/kinds";
import type { Text } from "@sdc/law/text";
import { fieldNames } from "../field-names.ts";
import { choiceField, type Group, lineField, type Showing } from "../form/fields.ts";
import type { Markup } from "../page.ts";
import type { Draft } from "./draft.ts";
import { type Place, type Places, placesNamed } from "./places.ts";

/** Step 1: where it happened, and what it is about. */
export const whereFields = (showing: Showing, draft: Draft, places: Places): Markup => {
  const { lang } = showing;
  const matches = draft.find.trim() === "" ? [] : placesNamed(places, draft.find);
  const chosen = places.get(draft.unit);
  const offered = matches.length === 0 ? [...places.values()] : matches;
  const listed =
    chosen === undefined || offered.some(({ id }) => id === chosen.id) ? offered : [chosen, ...offered];
  return html`<div role="search">
      ${lineField(showing, { name: "find", label: FIND, hint: FIND_HINT, value: draft.find, type: "search" })}
      <button type="submit" name="go" value="find">${FIND_BUTTON[lang]}</button>
    </div>
    ${
      draft.find.trim() !== "" && matches.length === 0
        ? html`<p class="error" role="status">${NONE_FOUND[lang]}</p>`
        : ""
    }
    ${choiceField(showing, {
      name: "unit",
      label: UNIT,
      value: draft.unit,
      none: CHOOSE,
      groups: groupsOf(listed).map(({ label, options }): Group => ({ label: label[lang], options })),
    })}
    ${lineField(showing, { name: "place", label: PLACE, hint: PLACE_HINT, value: draft.place, isOptional: true })}
    ${choiceField(showing, {
      name: "field",
      label: FIELD,
      value: draft.field,
      none: CHOOSE,
      groups: [
        { label: "", options: FIELDS.map((field) => ({ value: field, label: fieldNames[field][lang] })) },
      ],
    })}`;
};

/** The unit that what was typed can only mean; undefined: none, or several. */
export const onlyMatch = (places: Places, typed: string): Place | undefined => {
  if (typed.trim() === "") return undefined;
  const [only, ...more] = placesNamed(places, typed);
  return more.length === 0 ? only : undefined;
};

const groupsOf = (listed: readonly Place[]) => {
  const options = (of: (place: Place) => boolean) =>
    listed.filter(of).map(({ id, name }) => ({ value: id, label: name }));
  return [
    { label: COMMUNES, options: options(({ kind }) => kind === "commune") },
    { label: BODIES, options: options(({ kind }) => kind !== "commune") },
  ].filter((group) => group.options.length > 0);
};

const FIND: Text = { vi: "Tìm xã, phường", en: "Find your commune or ward" };
const FIND_HINT: Text = {
  vi: "Gõ một phần tên, có dấu hay không dấu đều được; hoặc chọn ngay trong danh sách bên dưới.",
  en: "Type a part of its name, with or without marks; or choose from the list below.",
};
const FIND_BUTTON: Text = { vi: "Tìm", en: "Find" };
const NONE_FOUND: Text = {
  vi: "Không có xã, phường hay cơ quan nào có tên như vậy; danh sách đầy đủ ở bên dưới.",
  en: "No commune, ward or body has such a name; the whole list is below.",
};
const UNIT: Text = { vi: "Xã, phường hoặc cơ quan", en: "Commune, ward or body" };
const CHOOSE: Text = { vi: "– Chọn –", en: "– Choose –" };
const COMMUNES: Text = { vi: "Xã, phường", en: "Communes and wards" };
const BODIES: Text = { vi: "Sở, ban, ngành và cấp tỉnh", en: "Departments and the province" };
const PLACE: Text = { vi: "Ở đâu", en: "Where exactly" };
const PLACE_HINT: Text = {
  vi: "Thôn, tổ dân phố, đường… Càng rõ càng dễ xử lý, nhưng nơi ít người có thể làm lộ Ông/Bà là ai.",
  en: "Hamlet, street… The clearer the easier to handle, but a small place may tell who you are.",
};
const FIELD: Text = { vi: "Về việc gì", en: "What it is about" };
