/** Looks of cards in Teams, near enough to judge sizes, breaks and contrast by: its sizes and the colours of its two themes. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

type Palette = Readonly<{
  page: string;
  card: string;
  text: string;
  subtle: string;
  accent: string;
  good: string;
  warning: string;
  attention: string;
  line: string;
  emphasis: string;
  attentionBack: string;
  button: string;
}>;

export const PALETTES = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    text: '#242424',
    subtle: '#616161',
    accent: '#4f52b2',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
    line: '#e0e0e0',
    emphasis: '#f5f5f5',
    attentionBack: '#fcf4f6',
    button: '#5b5fc7',
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    text: '#ffffff',
    subtle: '#adadad',
    accent: '#9299f7',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#e37d80',
    line: '#525252',
    emphasis: '#1f1f1f',
    attentionBack: '#3b2025',
    button: '#4f52b2',
  },
} as const satisfies Record<Theme, Palette>;

export function hostConfig(theme: Theme): object {
  const { card, text, subtle, accent, good, warning, attention, line, emphasis, attentionBack } = PALETTES[theme];
  const color = (value: string) => ({ default: value, subtle: value });
  const foregroundColors = {
    default: { default: text, subtle },
    dark: color(text),
    light: color(subtle),
    accent: color(accent),
    good: color(good),
    warning: color(warning),
    attention: color(attention),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: "'Segoe UI', 'Noto Sans', 'Noto Sans CJK KR', system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: {
      default: style(card),
      emphasis: style(emphasis),
      attention: style(attentionBack),
      good: style(emphasis),
      warning: style(emphasis),
      accent: style(emphasis),
    },
    actions: { maxActions: 6, spacing: 'default', buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    factSet: {
      title: { weight: 'Bolder', wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 16,
    },
    inputs: { label: { requiredInputs: { suffix: ' *', suffixColor: 'attention' } } },
  };
}
