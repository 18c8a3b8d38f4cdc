// The one set of design tokens: type, space, radii, motion and the colours of both themes.
// `theme.ts` hands them to Mantine and to CSS as `--v-…`; no other file names a colour or a size.

/** Text sizes in pixels; there are no others. */
export const textSizes = { xs: 12, sm: 13, md: 14, lg: 18, xl: 24 } as const;

/** Two weights, both bundled. */
export const weights = { regular: "400", strong: "600" } as const;

/** Steps of the 4-pixel grid. */
export const spaces = { xs: 4, sm: 8, md: 12, lg: 16, xl: 24, xxl: 32 } as const;

/** Corners in pixels. */
export const radii = { sm: 3, md: 5 } as const;

/** Latin first, so that figures and names are set in Inter; Chinese falls to Noto Sans SC. */
export const fontFamily = '"Inter", "Noto Sans SC", sans-serif';

/** Line heights by script. */
export const lineHeights = { latin: "1.45", chinese: "1.6" } as const;

/** How long something may move, in milliseconds; nothing moves where the system asks for less. */
export const motion = 140;

/** Ten shades, as Mantine wants them. */
export type Shades = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

/** Neutrals of the light theme. */
export const slate: Shades = [
  "#f8fafc",
  "#f1f5f9",
  "#e2e8f0",
  "#cbd5e1",
  "#94a3b8",
  "#64748b",
  "#475569",
  "#334155",
  "#1e293b",
  "#0f172a",
];

/** Neutrals of the dark theme: text first, the deepest ground last, as Mantine counts them. */
export const slateDark: Shades = [
  "#e2e8f0",
  "#c5d0dc",
  "#a1afc0",
  "#74859a",
  "#3b4a5e",
  "#2b384a",
  "#1f2937",
  "#151d29",
  "#101722",
  "#0b111a",
];

/** The accent. */
export const teal: Shades = [
  "#edf7f5",
  "#d5ece8",
  "#a8d8d1",
  "#76c3b9",
  "#3fa69b",
  "#0d9488",
  "#0f766e",
  "#115e59",
  "#0c4a46",
  "#083733",
];

/** Names of the colours that follow the theme; CSS knows them as `--v-<name>`. */
export type ColourName =
  | "paper"
  | "rail"
  | "raised"
  | "hover"
  | "selected"
  | "hairline"
  | "card-edge"
  | "edge"
  | "line"
  | "ink"
  | "ink-soft"
  | "accent"
  | "accent-soft"
  | "good"
  | "good-soft"
  | "warn"
  | "warn-soft"
  | "bad"
  | "bad-soft"
  | "champion"
  | "supporter"
  | "neutral"
  | "sceptic"
  | "opponent"
  | "bar"
  | "hue-blue"
  | "hue-orange";

/** The light theme; attitudes, ink and edges of cards are those of the printed chart. */
export const light: Record<ColourName, string> = {
  paper: "#ffffff",
  rail: "#f8fafc",
  raised: "#ffffff",
  hover: "#f1f5f9",
  selected: "#edf7f5",
  hairline: "#e2e8f0",
  "card-edge": "#cbd5e1",
  edge: "#8492a6",
  line: "#94a3b8",
  ink: "#0f172a",
  "ink-soft": "#475569",
  accent: "#115e59",
  "accent-soft": "#edf7f5",
  good: "#166534",
  "good-soft": "#ecf7ef",
  warn: "#854d0e",
  "warn-soft": "#fdf4dc",
  bad: "#a52119",
  "bad-soft": "#fdeeec",
  champion: "#115e59",
  supporter: "#0d9488",
  neutral: "#64748b",
  sceptic: "#b45309",
  opponent: "#c2410c",
  bar: "#3f8f87",
  "hue-blue": "#0072b2",
  "hue-orange": "#d55e00",
};

/** The dark theme. */
export const dark: Record<ColourName, string> = {
  paper: "#151d29",
  rail: "#101722",
  raised: "#1c2634",
  hover: "#1f2a39",
  selected: "#163532",
  hairline: "#2b384a",
  "card-edge": "#3b4a5e",
  edge: "#74859a",
  line: "#5c6d83",
  ink: "#e2e8f0",
  "ink-soft": "#a8b5c5",
  accent: "#76c3b9",
  "accent-soft": "#163532",
  good: "#7fcb9a",
  "good-soft": "#182b26",
  warn: "#e6b85c",
  "warn-soft": "#29251a",
  bad: "#f59a90",
  "bad-soft": "#2f2024",
  champion: "#76c3b9",
  supporter: "#3fa69b",
  neutral: "#94a3b8",
  sceptic: "#e0a33e",
  opponent: "#f28a52",
  bar: "#4c9b92",
  "hue-blue": "#56b4e9",
  "hue-orange": "#e69f00",
};
