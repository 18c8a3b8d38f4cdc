// Holds both themes to WCAG 2.2 AA: text 4.5 to 1, signs and edges of controls 3 to 1.
import { describe, expect, it } from "vitest";
import { type ColourName, dark, light, teal } from "./tokens";

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const grounds: ColourName[] = ["paper", "rail", "raised", "hover", "selected"];
const texts: ColourName[] = ["ink", "ink-soft", "accent", "good", "warn", "bad"];
const signs: ColourName[] = ["champion", "supporter", "neutral", "sceptic", "opponent"];

describe.each([
  ["light", light],
  ["dark", dark],
] as const)("the %s theme", (_, theme) => {
  it.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    "sets %s on %s so that it can be read",
    (text, ground) => {
      expect(contrast(theme[text], theme[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["good", "warn", "bad", "accent"] as const)("sets %s on its own soft ground", (name) => {
    expect(contrast(theme[name], theme[`${name}-soft`])).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.ink, theme[`${name}-soft`])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(signs)("draws the attitude %s so that it can be seen", (sign) => {
    expect(contrast(theme[sign], theme.raised)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme[sign], theme.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(["bar", "hue-blue", "hue-orange"] as const)("draws charts in %s", (hue) => {
    expect(contrast(theme[hue], theme.paper)).toBeGreaterThanOrEqual(3);
  });

  it("draws the edges of controls so that they can be seen", () => {
    expect(contrast(theme.edge, theme.paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.edge, theme.raised)).toBeGreaterThanOrEqual(3);
  });
});

it("sets white on the shades that buttons are filled with", () => {
  expect(contrast("#ffffff", teal[7])).toBeGreaterThanOrEqual(4.5);
  expect(contrast("#ffffff", teal[6])).toBeGreaterThanOrEqual(4.5);
});
