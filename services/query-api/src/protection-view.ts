import type { Opener } from "@sdc/core/sealing";
import { dayOf } from "@sdc/law/local-day";
import { type ProtectionMeasureId, protectionMeasures } from "@sdc/law/protection-measures";
import { ruleOn } from "@sdc/law/rules";
import type { ProtectionFile } from "@sdc/projections/protection-file";
import { cited } from "./formal-view.ts";
import { openedTexts } from "./opened-texts.ts";

/** A request for protection as its few readers see it: texts opened, kinds of measures with their name and article. */
export const protectionView = async (file: ProtectionFile, opener: Opener) => {
  const { measures, wanted, decisionClock, ...rest } = await openedTexts(file, opener);
  const on = dayOf(rest.at);
  return {
    ...rest,
    wanted: wanted.map((kind) => ({ kind, ...named(kind, on) })),
    ...(measures && { measures: measures.map((measure) => ({ ...measure, ...named(measure.kind, on) })) }),
    decisionClock: cited(decisionClock),
  };
};

const named = (kind: ProtectionMeasureId, on: string) => {
  const { text: name, rule } = protectionMeasures[kind];
  const citation = ruleOn(rule, on)?.citation;
  return { name, ...(citation === undefined ? {} : { citation }) };
};
