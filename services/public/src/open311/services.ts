import { FIELDS } from "@sdc/domain/hotline-report/kinds";
import { fieldNames } from "../field-names.ts";
import type { Places } from "../send/places.ts";
import type { Value } from "./format.ts";

export type ServiceCode = (typeof FIELDS)[number];

export const isServiceCode = (text: string): text is ServiceCode => FIELDS.some((one) => one === text);

/** The types of request: the fields that a report may be about. Each has a definition, because each asks for the unit. */
export const servicesShown = (): readonly Value[] =>
  FIELDS.map((code) => ({
    service_code: code,
    service_name: fieldNames[code].vi,
    description: fieldNames[code].en,
    metadata: true,
    type: "realtime",
    keywords: "",
    group: "",
  }));

/** Which unit a request goes to is an attribute: nothing else in the specification says it. */
export const UNIT_ATTRIBUTE = "unit";

/** What is asked besides what every request has. */
export const definitionOf = (code: ServiceCode, places: Places): Value => ({
  service_code: code,
  attributes: [
    {
      variable: true,
      code: UNIT_ATTRIBUTE,
      datatype: "singlevaluelist",
      required: true,
      datatype_description: "",
      order: 1,
      description: "Đơn vị tiếp nhận / The unit that receives it",
      values: [...places.values()].map(({ id, name }) => ({ key: id, name })),
    },
  ],
});
