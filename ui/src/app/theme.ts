// Hands the tokens to Mantine: its theme, its sizes of controls, and our own CSS variables.
// No colour or size is named here; they all come from `tokens.ts`.
import {
  ActionIcon,
  Button,
  Checkbox,
  Combobox,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  InputWrapper,
  Menu,
  Modal,
  Popover,
  Radio,
  SegmentedControl,
  Select,
  Tabs,
  Tooltip,
} from "@mantine/core";
import {
  dark,
  fontFamily,
  light,
  lineHeights,
  motion,
  radii,
  slate,
  slateDark,
  spaces,
  teal,
  textSizes,
  weights,
} from "./tokens";

const px = (values: Record<string, number>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, `${value}px`]));

/** Boxes and circles to choose with: the word as text, what it means below. */
const choice = {
  label: { fontSize: textSizes.sm },
  description: { fontSize: textSizes.xs, lineHeight: "inherit" },
};

/** What floats belongs to the page's landmark, where a screen reader looks for it. */
const inPage = { portalProps: { target: "main" } } as const;

const quick = { duration: motion, transition: "fade" } as const;

export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: { light: 7, dark: 6 },
  colors: { teal: [...teal], gray: [...slate], dark: [...slateDark] },
  white: light.paper,
  black: light.ink,
  fontFamily,
  fontSizes: px(textSizes),
  lineHeights: { xs: "inherit", sm: "inherit", md: "inherit", lg: "inherit", xl: "inherit" },
  fontWeights: { regular: weights.regular, medium: weights.strong, bold: weights.strong },
  spacing: px(spaces),
  radius: px(radii),
  defaultRadius: "md",
  respectReducedMotion: true,
  cursorType: "pointer",
  headings: {
    fontFamily,
    fontWeight: weights.strong,
    sizes: {
      h1: { fontSize: `${textSizes.xl}px`, lineHeight: "1.3" },
      h2: { fontSize: `${textSizes.lg}px`, lineHeight: "1.35" },
      h3: { fontSize: `${textSizes.md}px`, lineHeight: "1.45" },
    },
  },
  components: {
    Button: Button.extend({
      vars: () => ({
        root: {
          "--button-height": "32px",
          "--button-fz": `${textSizes.sm}px`,
          "--button-padding-x": `${spaces.md}px`,
        },
      }),
    }),
    ActionIcon: ActionIcon.extend({
      defaultProps: { variant: "subtle", color: "gray" },
      vars: (_theme, { size }) => ({ root: size === undefined ? { "--ai-size": "28px" } : {} }),
    }),
    Input: Input.extend({
      vars: () => ({
        wrapper: {
          "--input-height": "32px",
          "--input-fz": `${textSizes.sm}px`,
        },
      }),
    }),
    InputWrapper: InputWrapper.extend({
      styles: {
        label: { color: "var(--v-ink-soft)", fontSize: textSizes.xs, fontWeight: weights.regular },
        description: { fontSize: textSizes.xs, lineHeight: "inherit" },
        error: { fontSize: textSizes.xs, lineHeight: "inherit" },
      },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "xs" }, styles: choice }),
    Radio: Radio.extend({ defaultProps: { size: "xs" }, styles: choice }),
    SegmentedControl: SegmentedControl.extend({
      styles: { label: { fontSize: textSizes.sm, fontWeight: weights.regular } },
    }),
    Combobox: Combobox.extend({
      styles: { groupLabel: { fontSize: textSizes.xs, fontWeight: weights.regular } },
    }),
    Select: Select.extend({ defaultProps: { comboboxProps: { transitionProps: quick } } }),
    Tabs: Tabs.extend({ styles: { root: { "--tab-border-color": "var(--v-hairline)" } } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        transitionProps: quick,
        padding: "xl",
        overlayProps: { backgroundOpacity: 0.35 },
      },
      styles: {
        title: { fontSize: textSizes.lg, fontWeight: weights.strong, lineHeight: "1.35" },
        // On the dark ground a shadow alone shows no edge.
        content: { border: "1px solid var(--v-hairline)" },
      },
    }),
    Drawer: Drawer.extend({
      defaultProps: { transitionProps: quick, overlayProps: { backgroundOpacity: 0.35 } },
    }),
    Menu: Menu.extend({
      // The first item takes the focus: an empty one before it would be no item of the menu.
      defaultProps: {
        transitionProps: quick,
        position: "bottom-end",
        withInitialFocusPlaceholder: false,
        ...inPage,
      },
      styles: { item: { minHeight: 28 } },
    }),
    Popover: Popover.extend({ defaultProps: { transitionProps: quick, ...inPage } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, transitionProps: quick, ...inPage },
    }),
  },
});

const named = (colours: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(colours).map(([name, value]) => [`--v-${name}`, value]));

const shared = {
  ...Object.fromEntries(
    Object.entries(spaces).map(([name, value]) => [`--v-${name}`, `${value}px`]),
  ),
  ...Object.fromEntries(
    Object.entries(textSizes).map(([name, value]) => [`--v-text-${name}`, `${value}px`]),
  ),
  "--v-strong": weights.strong,
  "--v-radius": `${radii.md}px`,
  "--v-radius-small": `${radii.sm}px`,
  "--v-motion": `${motion}ms`,
  "--v-line-latin": lineHeights.latin,
  "--v-line-chinese": lineHeights.chinese,
};

const mantine = (colours: typeof light): Record<string, string> => ({
  "--mantine-color-body": colours.paper,
  "--mantine-color-text": colours.ink,
  "--mantine-color-dimmed": colours["ink-soft"],
  "--mantine-color-placeholder": colours["ink-soft"],
  "--mantine-color-default-border": colours.hairline,
  "--mantine-color-default": colours.raised,
  "--mantine-color-default-hover": colours.hover,
  "--mantine-color-anchor": colours.accent,
  "--mantine-color-error": colours.bad,
  "--mantine-color-teal-outline": colours.accent,
  "--mantine-color-teal-light-hover": colours["accent-soft"],
  "--mantine-color-teal-text": colours.accent,
});

/** Our variables, and Mantine's where ours decide. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: shared,
  light: { ...named(light), ...mantine(light) },
  dark: { ...named(dark), ...mantine(dark) },
});
