import { hash } from "node:crypto";

/** The one stylesheet: readable at 320 px and at 200 % zoom, light and dark, contrast at least 4.5:1. */
export const siteCss = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #6b6b6b; --link: #0b4f8a; --strong: #0b4f8a; --on-strong: #fff; --error: #a30f0f; --soft: #f1f4f7; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #16191c; --line: #9aa3ab; --link: #8cc4ff; --strong: #8cc4ff; --on-strong: #10202e; --error: #ff9c9c; --soft: #22282e; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
header, main, footer { max-width: 44rem; margin: 0 auto; padding: 1rem; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1rem; border-bottom: 1px solid var(--line); }
footer { border-top: 1px solid var(--line); margin-top: 2rem; }
a { color: var(--link); }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.25rem; line-height: 1.3; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: block; padding: .5rem 1rem; }
label, legend { font-weight: 600; }
input, select, textarea, button { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .25rem; padding: .5rem .75rem; max-width: 100%; }
input:not([type=checkbox], [type=radio], [type=file]), select, textarea { display: block; width: 100%; }
button { cursor: pointer; }
button.plain { background: var(--paper); color: var(--link); }
.go { display: flex; flex-wrap: wrap; gap: .75rem; }
input[type=checkbox] { width: 1.5rem; height: 1.5rem; margin: 0 .5rem 0 0; vertical-align: -.35rem; }
button, .button { display: inline-block; background: var(--strong); color: var(--on-strong); border: 1px solid var(--strong); border-radius: .25rem; padding: .6rem 1.1rem; font-weight: 600; text-decoration: none; }
fieldset { border: 1px solid var(--line); border-radius: .25rem; margin: 1rem 0; }
.field { margin: 1rem 0; }
.hint { color: var(--ink); font-size: .95rem; margin: .25rem 0; }
.error { color: var(--error); font-weight: 600; margin: .25rem 0; }
figure { margin: 1rem 0; }
img { max-width: 100%; height: auto; }
.said { white-space: pre-line; }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin: 0; }
section { border-top: 1px solid var(--line); margin-top: 2rem; }
.messages { list-style: none; padding: 0; }
.messages li { border-left: .25rem solid var(--line); padding: .25rem .75rem; margin: .75rem 0; }
.messages .office { border-color: var(--strong); background: var(--soft); }
.messages p { margin: .25rem 0; }
.code { font-size: clamp(1.1rem, 5.6vw, 1.6rem); letter-spacing: .06em; font-variant-numeric: tabular-nums; background: var(--soft); padding: .75rem 1rem; border-radius: .25rem; }
.list > li { margin: 0 0 1rem; }
.box { background: var(--soft); border-radius: .25rem; padding: .75rem 1rem; margin: 1rem 0; }
`;

/** Its address changes with it, so that no browser goes on with an older one. */
export const siteCssPath = `/site.css?${hash("sha256", siteCss, "hex").slice(0, 8)}`;
