import type { Context } from "hono";
import { html } from "hono/html";
import { roleNames } from "@sdc/access/role-names";
import { ROLES } from "@sdc/access/roles";
import type { Text } from "@sdc/law/text";
import { choiceField, mistakes, type Showing } from "@sdc/public/form/fields";
import { linkTo, page, pageLanguage } from "@sdc/public/page";
import type { Register } from "@sdc/reading/register";

/** The page on which somebody on this machine chooses who they are: any role, in any unit that there is. */
export const personaPage = (c: Context, register: Register, wrong?: "unknown"): Promise<Response> => {
  const lang = pageLanguage(c);
  const showing: Showing = { lang, wrong: wrong === undefined ? {} : { unit: UNKNOWN[lang] } };
  const roles = ROLES.map((role) => ({ value: role, label: roleNames[role][lang] }));
  const units = [...register.values()]
    .filter(({ to }) => to === undefined)
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "vi"));
  return page(c, {
    title: TITLE,
    status: wrong === undefined ? 200 : 422,
    body: html`${mistakes(showing)}
      <p>${WHAT[lang]}</p>
      <form method="post" action="${linkTo(c, c.req.path)}" autocomplete="off" novalidate>
        ${choiceField(showing, { name: "role", label: ROLE, value: "", none: CHOOSE, groups: [{ label: "", options: roles }] })}
        ${choiceField(showing, { name: "unit", label: UNIT, value: "", none: CHOOSE, groups: [{ label: "", options: units }] })}
        <button type="submit">${SIGN_IN[lang]}</button>
      </form>`,
  });
};

/** What whoever comes back too late is told. */
export const signInOver = (c: Context): Promise<Response> =>
  page(c, { title: TITLE, status: 400, body: html`<p>${OVER[pageLanguage(c)]}</p>` });

const TITLE: Text = { vi: "Đăng nhập trên máy này", en: "Sign in on this machine" };
const WHAT: Text = {
  vi: "Chỉ dùng để thử và phát triển: ai mở được trang này thì chọn vai nào cũng được. Khi vận hành thật, đăng nhập qua hệ thống xác thực của tỉnh.",
  en: "For trying out and for developers only: whoever reaches this page may be anybody. In real use people sign in with the province's own identity provider.",
};
const ROLE: Text = { vi: "Vai", en: "Role" };
const UNIT: Text = { vi: "Cơ quan, đơn vị", en: "Unit" };
const CHOOSE: Text = { vi: "Chọn", en: "Choose" };
const SIGN_IN: Text = { vi: "Đăng nhập", en: "Sign in" };
const UNKNOWN: Text = {
  vi: "Chọn một vai và một đơn vị có trong sổ.",
  en: "Choose a role, and a unit of the register.",
};
const OVER: Text = {
  vi: "Lần đăng nhập này đã kết thúc hoặc quá hạn. Hãy quay lại nơi Ông/Bà bắt đầu và đăng nhập lại.",
  en: "This sign-in is over or has taken too long. Go back to where you started and sign in again.",
};
