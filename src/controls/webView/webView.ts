import { defineControl, type Props } from '../../layout/control.ts';
import { boolField, numberField, textField, urlField } from '../../layout/fields.ts';

export const webView = defineControl({
  type: 'webView',
  label: 'Web view',
  category: 'display',
  icon: 'globe',
  summary: 'A web page inside the layout',
  help: 'Shows one web page, to use or only to look at. Pages that forbid being shown inside others stay empty on the web device.',
  keywords: ['browser', 'page', 'site', 'iframe', 'embed', 'dashboard', 'grafana', 'html'],
  span: [3, 4],
  fields: {
    url: urlField({
      label: 'Address',
      help: 'The page to open, in full with https:// or http://. A received address takes its place.',
      opens: 'page',
    }),
    label: textField({ label: 'Label', help: 'Caption above the page.', auto: 'the id' }),
    webInteractive: boolField({
      label: 'Touchable',
      help: 'Fingers reach the page: links and buttons work.',
      default: true,
    }),
    webScrollEnabled: boolField({
      label: 'Scrolls',
      help: 'The page can be scrolled inside its cell.',
      default: true,
    }),
    webRefreshInterval: numberField({
      label: 'Reload every',
      help: 'Loads the page again and again, for pages that do not renew themselves.',
      min: 0,
      unit: 's',
      auto: 'never',
      section: 'data',
    }),
    hideBackground: boolField({
      label: 'Hide card',
      help: 'Lets the page fill the cell, without a glass card around it.',
      default: false,
      section: 'style',
    }),
  },
  theme: [
    'cornerRadius',
    'controlPadding',
    'surfacePrimary',
    'secondaryColor',
    'borderColor',
    'borderWidth',
    'labelFontSize',
  ],
  value: {
    stores: 'text',
    accepts: [{ kind: 'text', help: 'A full web address to open instead.', sample: 'https://example.com/' }],
  },
  presets: [
    {
      name: 'Web page',
      help: 'A page to read and use.',
      span: [5, 4],
      node: { label: 'Page', url: 'https://example.com/' },
    },
    {
      name: 'Wallboard',
      help: 'A dashboard to look at, reloaded each minute.',
      span: [5, 4],
      node: {
        label: 'Rack dashboard',
        url: 'https://grafana.example.org/d/rack?kiosk',
        webInteractive: false,
        webScrollEnabled: false,
        webRefreshInterval: 60,
      },
    },
  ],
});

export type WebViewProps = Props<typeof webView>;
