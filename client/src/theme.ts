import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The blue of an official's ink. */
const ink: MantineColorsTuple = ['#eef3f8', '#dbe5ef', '#b6cadf', '#8eadcd', '#6c94be', '#4977a5', '#37648f', '#27496d', '#1d3a58', '#142b43'];
/** The red of a seal. */
const seal: MantineColorsTuple = ['#fcefed', '#f8dcd8', '#efb6af', '#e68d83', '#dd6a5f', '#cc463c', '#c0312b', '#a12520', '#831c18', '#631310'];

// system faces only: nothing is fetched, and each of these carries Vietnamese
const sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/** Night greys of one family with the page's own colours in app.css. */
const dark: MantineColorsTuple = ['#e8e6e1', '#c6c9ce', '#a4a9b1', '#6d747e', '#3a3f47', '#30343b', '#23272d', '#1c1f24', '#15171b', '#101215'];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 5 },
  colors: { ink, seal, dark },
  fontFamily: sans,
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', monospace",
  defaultRadius: 'md',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  headings: {
    fontFamily: sans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.4' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // the head of a dialog is no second banner of the page
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // a menu holds its entries alone, and the first of them has the caret
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
  },
});
